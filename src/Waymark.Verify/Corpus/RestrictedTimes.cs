using Waymark.Content.Model;
using Waymark.Verify.Policy;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Verify.Corpus;

/// <summary>Dates of front matter, which no prose states: exact targets, days of requests and calls.</summary>
internal static class RestrictedTimes
{
    /// <summary>Each date of the workspace at day and month grain, with the condition under which it may be said as exactly as that.</summary>
    public static IEnumerable<(Period Period, Condition Condition, SourceSpan Place)> Of(Roadmap roadmap)
    {
        foreach (var item in roadmap.Items)
        {
            var condition = RoadmapPassages.ConditionOf(item);
            if (item.Shipped is { } shipped) yield return (Period.Day(shipped.Value), condition, shipped.Span);
            foreach (var exact in Exact(item.Target)) yield return exact;
            foreach (var exact in Exact(item.Beta?.From)) yield return exact;
        }

        foreach (var request in roadmap.Requests)
        {
            var readers = new Condition(Readership.RequestReaders, TopicSet.None);
            yield return (Period.Day(request.Date.Value), readers, request.Date.Span);
            if (request.Answered is { } answered) yield return (Period.Day(answered.Value), readers, answered.Span);
        }

        foreach (var call in roadmap.Calls)
        {
            yield return (Period.Day(call.Date.Value), new Condition(Readership.CallReaders, TopicSet.None), call.Date.Span);
        }
    }

    // What may be said of a target depends on certainty and audience; it is subtracted there.
    private static IEnumerable<(Period, Condition, SourceSpan)> Exact(Placed<Period>? time)
    {
        if (time is not { } placed || placed.Value.Grain < Grain.Month) yield break;
        yield return (placed.Value, Condition.Never, placed.Span);
        if (placed.Value.CoarsenTo(Grain.Month) is { } month && month != placed.Value) yield return (month, Condition.Never, placed.Span);
    }
}
