using System.Collections.Immutable;
using System.Globalization;
using Waymark.Content.Model;

namespace Waymark.Disclosure.Lint;

/// <summary>Requests that nobody answered, or that were taken up without the questions that decide.</summary>
internal static class RequestRules
{
    /// <summary>Days after which a request without an answer has been ignored.</summary>
    private const int Patience = 90;

    public static ImmutableArray<LintRule> All { get; } =
    [
        new("WM4010", "A request without an answer", Unanswered),
        new("WM4012", "A request without why or why now", WithoutWhy),
        new("WM4013", "The want of one vocal customer", OneVoice),
        new("WM4014", "A change without a trade-off", WithoutTradeOff),
    ];

    private static IEnumerable<Finding> Unanswered(LintSubject subject) => subject.Roadmap.Requests
        .Where(request => request is { State.Value: RequestState.Open or RequestState.UnderConsideration or RequestState.CompetitiveGap, Answered: null } && request.Date.Value.AddDays(Patience) < subject.Today)
        .Select(request => new Finding(request.Span, string.Create(CultureInfo.InvariantCulture, $"'{request.Id}' has waited {subject.Today.DayNumber - request.Date.Value.DayNumber} days for an answer"), "answer the customer, then say so with answered and answer"));

    private static IEnumerable<Finding> WithoutWhy(LintSubject subject) => subject.Roadmap.Requests
        .Where(request => string.IsNullOrWhiteSpace(request.Why?.Value) || string.IsNullOrWhiteSpace(request.WhyNow?.Value))
        .Select(request => new Finding(request.Span, $"'{request.Id}' does not say why, or why now", "ask the customer: add why and why-now"));

    private static IEnumerable<Finding> OneVoice(LintSubject subject) => subject.Roadmap.Requests
        .Where(request => subject.Roadmap.Customers.Length > 1 && request.State.Value == RequestState.OnRoadmap && request.Others.IsEmpty && IsOnlyVoice(subject.Roadmap, request))
        .Select(request => new Finding(request.Span, $"'{request.Id}' is on the roadmap at the word of one customer", "look for others who ask, and list them with others"));

    private static IEnumerable<Finding> WithoutTradeOff(LintSubject subject) => subject.Roadmap.Requests
        .Where(request => request.State.Value == RequestState.OnRoadmap && string.IsNullOrWhiteSpace(request.TradeOff?.Value))
        .Select(request => new Finding(request.Span, $"'{request.Id}' is on the roadmap, and nothing says what it displaces", "say what waits for it: add trade-off"));

    /// <summary>Whether no other customer's request is behind the same items.</summary>
    private static bool IsOnlyVoice(Roadmap roadmap, RequestDocument request) => !roadmap.Items
        .Where(item => item.RequestedBy.Any(id => id.Value == request.Id))
        .SelectMany(item => item.RequestedBy)
        .Any(id => roadmap.Requests.Any(other => other.Id == id.Value && other.Customer.Value != request.Customer.Value));
}
