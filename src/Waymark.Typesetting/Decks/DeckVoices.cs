using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>The type of a deck, in points on a slide 540 high.</summary>
internal sealed record DeckVoices(Palette Palette)
{
    public TypeStyle Title => new(FaceRole.Display, new Pt(58.5), new Pt(61), Palette.Ink);
    public TypeStyle Opening => new(FaceRole.Serif, new Pt(18.8), new Pt(28), Palette.Soft);
    public TypeStyle Brand => new(FaceRole.SansSemibold, new Pt(18), new Pt(24), Palette.Ink);
    public TypeStyle Kicker => new(FaceRole.Sans, new Pt(13.5), new Pt(19), Palette.Soft);
    public TypeStyle Head => new(FaceRole.Display, new Pt(37.5), new Pt(42), Palette.Ink);

    /// <summary>The goal on its own slide.</summary>
    public TypeStyle Statement => new(FaceRole.Display, new Pt(27), new Pt(34), Palette.Ink);
    public TypeStyle ThemeName => new(FaceRole.SansSemibold, new Pt(22.5), new Pt(28), Palette.Ink);
    public TypeStyle Text => new(FaceRole.Sans, new Pt(16.5), new Pt(23), Palette.Soft);
    public TypeStyle Problem => new(FaceRole.Serif, new Pt(20.2), new Pt(29), Palette.Ink);
    public TypeStyle Timing => new(FaceRole.SansSemibold, new Pt(22.5), new Pt(30), Palette.Accent);
    public TypeStyle Step => new(FaceRole.SansSemibold, new Pt(16.5), new Pt(23), Palette.Ink);
    public TypeStyle ItemTitle => new(FaceRole.SansSemibold, new Pt(18), new Pt(23), Palette.Ink);
    public TypeStyle ItemText => new(FaceRole.Sans, new Pt(14), new Pt(19), Palette.Soft);
    public TypeStyle WhenLead => new(FaceRole.SansSemibold, new Pt(14), new Pt(19), Palette.Ink);
    public TypeStyle When => new(FaceRole.Sans, new Pt(14), new Pt(19), Palette.Soft);
    public TypeStyle Label => new(FaceRole.Sans, new Pt(12), new Pt(17), Palette.Faint);
    public TypeStyle Caveat => new(FaceRole.Sans, new Pt(12), new Pt(17), Palette.Soft);
    public TypeStyle CaveatLead => Caveat.Stronger() with { Ink = Palette.Ink };
    public TypeStyle AskLabel => new(FaceRole.SansSemibold, new Pt(13.5), new Pt(19), Palette.Ask);
    public TypeStyle Question => new(FaceRole.Display, new Pt(45), new Pt(52), Palette.Ink);
    public TypeStyle Foot => new(FaceRole.Sans, new Pt(10.5), new Pt(13.4), Palette.Soft);
    public TypeStyle CopyId => new(FaceRole.Mono, new Pt(9.6), new Pt(13.4), Palette.Soft);

    public MarginNoteLook Note => new(
        new(FaceRole.SansSemibold, new Pt(11.3), new Pt(17), Palette.Accent),
        new(FaceRole.SerifItalic, new Pt(15.8), new Pt(22.5), Palette.Ink),
        new Pt(2.2),
        new Pt(15));

    public MarginNoteLook ItemNote => new(
        new(FaceRole.SansSemibold, new Pt(11), new Pt(15), Palette.Accent),
        new(FaceRole.SerifItalic, new Pt(12.6), new Pt(17.4), Palette.Ink),
        new Pt(1.6),
        new Pt(11));

    public FeedbackLook Feedback => new(
        new(FaceRole.SansSemibold, new Pt(11.3), new Pt(16), Palette.Faint),
        new(FaceRole.SansSemibold, new Pt(14.4), new Pt(20), Palette.Ink),
        new(FaceRole.Sans, new Pt(14.4), new Pt(20), Palette.Soft),
        new Pt(13.5),
        new Pt(9));

    public TimelineLook Timeline => new(Text, Label, new Pt(30), new Pt(20));
}
