using System.Diagnostics;
using System.Globalization;
using Waymark.Handouts.Internal;

namespace Waymark.Layouts.Internal.Talks;

/// <summary>Words around the slides of a talk.</summary>
internal static class TalkWords
{
    public static string Kicker(TalkSlide slide) => slide.Kind switch
    {
        SlideKind.Opening => "Title slide",
        SlideKind.Strategy => "Strategy",
        SlideKind.Themes => "Themes",
        SlideKind.Question => "Stop and ask",
        SlideKind.Item or SlideKind.Items when slide.Stage is { } stage => StageWords.Of(stage),
        SlideKind.Feedback => "Your feedback in action",
        SlideKind.Closing => "Next steps",
        _ => throw new UnreachableException($"slide {slide.Kind}"),
    };

    /// <summary>"12 slides with notes".</summary>
    public static string Count(Talk talk)
    {
        var noted = talk.Slides.Count(slide => Says(slide.Words) || slide.Points.Any(point => Says(point.Words)));
        return string.Create(CultureInfo.InvariantCulture, $"{talk.Slides.Length} slides, {noted} of them with notes");
    }

    private static bool Says(PresenterWords words) => !words.Say.IsEmpty || !words.Avoid.IsEmpty || !words.Expect.IsEmpty;
}
