using Waymark.Vocabulary;

namespace Waymark.Layouts.Microsite;

/// <summary>How the trail is drawn along a stage: the less we know, the more it breaks up.</summary>
internal static class TrailLine
{
    public static string Of(Stage stage) => stage switch
    {
        Stage.Horizon => "dashed",
        Stage.BlueSky => "dotted",
        _ => "solid",
    };
}
