using System.Collections.Immutable;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Internal;

/// <summary>Now, Next and Later: what is coming soon, what is on the horizon, and what nobody has dated.</summary>
internal static class Board
{
    /// <param name="items">In the view's order, which the columns keep.</param>
    public static ImmutableArray<BoardColumn> Of(ImmutableArray<RoleItem> items)
    {
        var planned = items.Where(entry => entry.Item.Stage != Stage.Shipped && entry.Item.Timing.Certainty != Certainty.NotPlanned).ToLookup(Column, entry => entry.Item.Id);
        return
        [
            new("Now", "this quarter and next", [.. planned[0]]),
            new("Next", "two or three quarters", [.. planned[1]]),
            new("Later", "no date", [.. planned[2]]),
        ];
    }

    private static int Column(RoleItem entry) => entry.Item switch
    {
        { Stage: Stage.BlueSky } or { Timing.Certainty: Certainty.Exploring } => 2,
        { Stage: Stage.Horizon } => 1,
        _ => 0,
    };
}
