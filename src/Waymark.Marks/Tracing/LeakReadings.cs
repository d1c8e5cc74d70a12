using System.Collections.Immutable;
using Waymark.Marks.Accusation;

namespace Waymark.Marks.Tracing;

/// <summary>What a leak says of one edition's slots.</summary>
/// <param name="All">Each slot once: a passage that stands twice in a leak is no second witness.</param>
/// <param name="Pages">
/// By page of the leak, in order; each slot once on each page. The same page of two copies, put into one file, says different things of the same slots: the first alone counts
/// in all, and each speaks for itself.
/// </param>
internal sealed record LeakReadings(ImmutableArray<Reading> All, ImmutableArray<(int Number, ImmutableArray<Reading> Readings)> Pages)
{
    /// <param name="readings">Of slots that stand several times in the leak, several; what is to count first.</param>
    public static LeakReadings Of(IEnumerable<Reading> readings)
    {
        var every = readings.ToArray();
        return new(
            EachOnce(every),
            [.. every.Where(reading => reading.Page is not null).GroupBy(reading => reading.Page!.Value).OrderBy(page => page.Key).Select(page => (page.Key, EachOnce(page)))]);
    }

    private static ImmutableArray<Reading> EachOnce(IEnumerable<Reading> readings) => [.. readings.DistinctBy(reading => reading.Slot.Id)];
}
