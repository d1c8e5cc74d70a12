using System.Diagnostics;
using Waymark.Vocabulary;

namespace Waymark.Layouts.Internal;

/// <summary>Stages as colleagues say them. A handout has headings of its own.</summary>
internal static class StageWords
{
    public static string Of(Stage stage) => stage switch
    {
        Stage.Shipped => "Shipped",
        Stage.ComingSoon => "Coming soon",
        Stage.Horizon => "On the horizon",
        Stage.BlueSky => "Blue sky",
        _ => throw new UnreachableException($"No stage {stage}."),
    };
}
