using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Content.Model;
using Waymark.Handouts;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Composition;

/// <summary>The words around the items of a stage.</summary>
internal static class Sections
{
    public static StageSection Of(Stage stage, ImmutableArray<Item> items, CaveatWording caveats) => stage switch
    {
        Stage.Shipped => new(stage, "Recently shipped", "The last ninety days.", items, null),
        Stage.ComingSoon => new(stage, "Coming soon", "What we expect to deliver next, and the problem each one solves.", items, caveats.ComingSoon.Value),
        Stage.Horizon => new(stage, "On the horizon", "Direction for the two or three quarters after that.", items, caveats.Horizon.Value),
        Stage.BlueSky => new(stage, "Blue sky", "Ideas we study before we know whether they deserve a date.", items, caveats.BlueSky.Value),
        _ => throw new UnreachableException($"stage {stage}"),
    };
}
