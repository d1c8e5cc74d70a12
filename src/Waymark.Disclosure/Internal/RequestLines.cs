using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Content.Model;
using Waymark.Disclosure.Composition;
using Waymark.Disclosure.Time;
using Waymark.Disclosure.Writing;
using Waymark.Handouts.Internal;

namespace Waymark.Disclosure.Internal;

/// <summary>Requests for colleagues, the oldest first.</summary>
internal static class RequestLines
{
    /// <param name="visible">The items of the view: a line names no others.</param>
    public static ImmutableArray<RequestLine> Write(Roadmap roadmap, IReadOnlyCollection<ItemDocument> visible, DateOnly today, ProseWriter writer) =>
        [.. roadmap.Requests.Where(request => request.Date.Value <= today)
            .OrderBy(request => request.Date.Value)
            .ThenBy(request => request.Id, StringComparer.Ordinal)
            .Select(request => new RequestLine(
                request.Id,
                PlainText.Of(writer.Line(request.What)),
                roadmap.Customers.FirstOrDefault(customer => customer.Id == request.Customer.Value)?.Name.Value ?? request.Customer.Value,
                DateWords.Month(request.Date.Value),
                today.DayNumber - request.Date.Value.DayNumber,
                State(request.State.Value),
                visible.FirstOrDefault(item => Relevance.IsRequestedBy(item, request))?.Id))];

    private static string State(RequestState state) => state switch
    {
        RequestState.Open => "Open",
        RequestState.UnderConsideration => "Under consideration",
        RequestState.OnRoadmap => "On the roadmap",
        RequestState.Shipped => "Shipped",
        RequestState.AlreadyExists => "Exists already",
        RequestState.NotPlanned => "Not planned",
        RequestState.CompetitiveGap => "Competitive gap",
        _ => throw new UnreachableException($"state {state}"),
    };
}
