using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Time;
using Waymark.Disclosure.Writing;
using Waymark.Handouts;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Composition;

/// <summary>"Your feedback in action": the customer's own requests in words that the policy gives for their state.</summary>
internal sealed class Feedback(Policy policy, ProseWriter writer, DiagnosticBag diagnostics)
{
    /// <param name="requests">This customer's requests up to the day of the handout.</param>
    /// <param name="chosen">The items of the handout, in its order.</param>
    public ImmutableArray<FeedbackRow> Rows(IEnumerable<RequestDocument> requests, ImmutableArray<Candidate> chosen) =>
        [.. requests
            .Select(request => (Month: (request.Date.Value.Year, request.Date.Value.Month), Row: Row(request, chosen)))
            .OrderBy(entry => entry.Month)
            .ThenBy(entry => PlainText.Of(entry.Row.Asked), StringComparer.Ordinal)
            .Select(entry => entry.Row)];

    private FeedbackRow Row(RequestDocument request, ImmutableArray<Candidate> chosen)
    {
        var state = request.State.Value;
        var answer = state == RequestState.NotPlanned ? null : chosen.FirstOrDefault(candidate => Relevance.IsRequestedBy(candidate.Source, request));
        Stage? stage = state is RequestState.Shipped or RequestState.AlreadyExists ? Stage.Shipped : state == RequestState.OnRoadmap ? answer?.Stage : null;
        return new FeedbackRow(writer.Line(request.What), DateWords.Month(request.Date.Value), stage, Status(request, answer), writer.Line(request.Answer), answer?.Id);
    }

    /// <summary>A planned answer that the handout shows says its own timing; every other state says the policy's words.</summary>
    private string Status(RequestDocument request, Candidate? answer)
    {
        if (request.State.Value == RequestState.OnRoadmap && answer is { Stage: not Stage.Shipped }) return answer.Timing.Sentence;
        if (policy.RequestWords.TryGetValue(request.State.Value, out var words)) return words.Value;
        diagnostics.Error("WM2012", request.State.Span, $"the policy has no words for customers for the state '{request.State.Value}'", "add them to request-words in content/policy.yml");
        return "";
    }
}
