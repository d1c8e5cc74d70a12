using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Content.Model;
using Waymark.Disclosure.Time;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Internal;

/// <summary>The product-marketing roadmap: buckets down, eight quarters across, with two that are past.</summary>
internal static class MarketingGridWriter
{
    private const int Past = 2, Quarters = 8, PlannedAhead = 4;

    /// <param name="visible">Ids of the items of the view: an activity names no others.</param>
    public static MarketingGrid Write(ImmutableArray<MarketingDocument> activities, IReadOnlySet<string> visible, DateOnly today)
    {
        var first = Period.Holding(today, Grain.Quarter).First.AddMonths(-3 * Past);
        var quarters = Enumerable.Range(0, Quarters).Select(at => Period.Holding(first.AddMonths(3 * at), Grain.Quarter)).ToImmutableArray();
        var rows = activities.GroupBy(activity => activity.Bucket.Value, StringComparer.Ordinal)
            .OrderBy(bucket => bucket.Key, StringComparer.Ordinal)
            .Select(bucket => new MarketingRow(bucket.Key, [.. quarters.Select((quarter, at) => Cell([.. bucket], quarter, at, visible))]));
        return new MarketingGrid([.. quarters.Select(quarter => DateWords.Quarter(quarter.First))], Past, [.. rows]);
    }

    private static MarketingCell Cell(ImmutableArray<MarketingDocument> bucket, Period quarter, int at, IReadOnlySet<string> visible)
    {
        var running = bucket.Where(activity => activity.Quarters.Any(own => own.Value.CoarsenTo(Grain.Quarter) == quarter))
            .OrderBy(activity => activity.Title.Value, StringComparer.Ordinal)
            .Select(activity => new MarketingActivity(activity.Title.Value, State(activity.State.Value), [.. activity.Items.Select(item => item.Value).Where(visible.Contains)], activity.Metric?.Value))
            .ToImmutableArray();
        var state = !running.IsEmpty ? CellState.Filled : at < Past ? CellState.None : at < Past + PlannedAhead ? CellState.Gap : CellState.Open;
        return new MarketingCell(state, running);
    }

    private static string State(ActivityState state) => state switch
    {
        ActivityState.Planned => "Planned",
        ActivityState.InProgress => "In progress",
        ActivityState.Done => "Done",
        ActivityState.Dropped => "Dropped",
        _ => throw new UnreachableException($"state {state}"),
    };
}
