using Waymark.Handouts;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Time;

/// <summary>
/// Orders items by the time that their words say. Two items of one disclosed quarter are equal here, whatever their exact dates.
/// </summary>
internal static class DisclosedTime
{
    /// <summary>Within a section: what shipped last comes first; what lies ahead, soonest first; what has no time, last.</summary>
    public static (int, int) Position(Stage stage, Timing timing) => (stage, timing.Span) switch
    {
        (_, null) => (int.MaxValue, int.MaxValue),
        (Stage.Shipped, { } span) => (-span.Last.DayNumber, -span.First.DayNumber),
        (_, { } span) => (span.First.DayNumber, span.Last.DayNumber),
    };

    /// <summary>Across sections: days between the words' period and <paramref name="today"/>; no time is farthest.</summary>
    public static int Distance(Timing timing, DateOnly today) => timing.Span switch
    {
        null => int.MaxValue,
        { } span when span.First > today => span.First.DayNumber - today.DayNumber,
        { } span when span.Last < today => today.DayNumber - span.Last.DayNumber,
        _ => 0,
    };
}
