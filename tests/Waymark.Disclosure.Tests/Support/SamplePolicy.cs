using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>The policy that the sample workspace has: the table of the design, typed once more by hand.</summary>
internal static class SamplePolicy
{
    public static readonly ImmutableArray<string> Topics =
    [
        "released", "coming-soon", "direction", "vision", "strategy", "investment", "specific-date", "unannounced", "technical-detail",
        "strategic-bet", "ownership", "partner-confidential", "competitive", "merger", "board",
    ];

    public static readonly ImmutableArray<string> Sharers = ["csm", "cs-leader", "product", "executive"];

    public static Policy Policy { get; } = new()
    {
        Topics = [.. Topics.Select(Some.Placed)],
        Roles =
        [
            Role("customer", "", "released coming-soon direction strategy investment vision technical-detail strategic-bet", Grain.Month) with { Customer = true },
            Role("csm", "released coming-soon direction", "strategy", Grain.Month),
            Role("cs-leader", "released coming-soon direction strategy investment", "vision", Grain.Month),
            Role("product", "released coming-soon direction technical-detail specific-date", "unannounced strategy vision ownership", Grain.Day),
            Role("executive", "released direction vision strategy strategic-bet", "coming-soon investment unannounced merger", Grain.Month),
        ],
        MarketingReaders = Some.Names("product", "executive"),
        RequestReaders = Some.Names("csm", "cs-leader", "product"),
        CallReaders = [],
        AuditReaders = [],
        PresenterReaders = Some.Names("csm", "product"),
        RequestWords = new Dictionary<RequestState, string>
        {
            [RequestState.Open] = "Received",
            [RequestState.UnderConsideration] = "Under evaluation",
            [RequestState.OnRoadmap] = "On our roadmap",
            [RequestState.Shipped] = "Shipped",
            [RequestState.AlreadyExists] = "Available today",
            [RequestState.NotPlanned] = "Not on our current roadmap",
            [RequestState.CompetitiveGap] = "Under evaluation",
        }.ToImmutableDictionary(words => words.Key, words => Some.Placed(words.Value)),
        Span = Tree.Here,
    };

    public static Role Role(string id, string shares, string sees, Grain finest) =>
        new(id, $"Role {id}", Split(shares), Split(sees), finest, false, Tree.Here);

    private static ImmutableArray<Content.Markdown.Tree.TopicName> Split(string names) => Tree.Topics(names.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
