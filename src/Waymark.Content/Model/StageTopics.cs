using System.Diagnostics;
using Waymark.Vocabulary;

namespace Waymark.Content.Model;

/// <summary>The topic that a stage carries by itself, whatever an item's own topics are.</summary>
public static class StageTopics
{
    public static string Of(Stage stage) => stage switch
    {
        Stage.Shipped => "released",
        Stage.ComingSoon => "coming-soon",
        Stage.Horizon => "direction",
        Stage.BlueSky => "vision",
        _ => throw new UnreachableException($"stage {stage}"),
    };
}
