using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Content.Model;

/// <summary>What every Markdown or YAML file with an id has.</summary>
/// <param name="Id">Slug: <c>^[a-z0-9]+(-[a-z0-9]+)*$</c>, at most 80 characters.</param>
public abstract record Document(string Id, SourceSpan Span);

/// <summary>content/roadmap/*.md</summary>
public sealed record ItemDocument(string Id, SourceSpan Span) : Document(Id, Span)
{
    public required Placed<string> Title { get; init; }

    /// <summary>Id of a theme of the workspace.</summary>
    public required Placed<string> Theme { get; init; }
    public required Placed<Stage> Stage { get; init; }

    /// <summary>Null for shipped items that name none.</summary>
    public required Placed<Certainty>? Certainty { get; init; }
    public required Placed<Period>? Target { get; init; }
    public required Placed<DateOnly>? Shipped { get; init; }

    /// <summary>Prose in front matter may hold inline Markdown and inline guards.</summary>
    public required ImmutableArray<SourceInline> Problem { get; init; }
    public required ImmutableArray<SourceInline> Story { get; init; }

    /// <summary>Product ids of the workspace, or the single value <c>all</c>.</summary>
    public required ImmutableArray<Placed<string>> Products { get; init; }
    public required ImmutableArray<TopicName> Topics { get; init; }

    /// <summary>Ids of requests.</summary>
    public required ImmutableArray<Placed<string>> RequestedBy { get; init; }
    public required BetaProgram? Beta { get; init; }

    /// <summary>Own words for a customer, by customer id.</summary>
    public required ImmutableDictionary<string, ImmutableArray<SourceInline>> Relevance { get; init; }
    public required Placed<string>? Owner { get; init; }

    /// <summary>For whoever gives the talk; null where nothing was written.</summary>
    public PresenterNote? Presenter { get; init; }
    public required SourceProse Body { get; init; }
}

/// <param name="Needs">Tags that a customer must all have to be invited.</param>
public sealed record BetaProgram(Placed<Period> From, ImmutableArray<Placed<string>> Needs, ImmutableArray<SourceInline> Note);

/// <summary>content/themes/*.md</summary>
public sealed record ThemeDocument(string Id, SourceSpan Span) : Document(Id, Span)
{
    public required Placed<string> Name { get; init; }
    public required Placed<string> Icon { get; init; }

    /// <summary>Position among the themes; themes without one follow by id.</summary>
    public required Placed<int>? Order { get; init; }
    public required ImmutableArray<SourceInline> Why { get; init; }
    public required ImmutableArray<TopicName> Topics { get; init; }

    /// <summary>A question for the conversation, or empty.</summary>
    public required ImmutableArray<SourceInline> Question { get; init; }

    /// <summary>For whoever gives the talk; null where nothing was written.</summary>
    public PresenterNote? Presenter { get; init; }
    public required SourceProse Body { get; init; }
}

/// <summary>content/strategy.md</summary>
public sealed record StrategyDocument(string Id, SourceSpan Span) : Document(Id, Span)
{
    public required Placed<string> Headline { get; init; }
    public required ImmutableArray<SourceInline> Goal { get; init; }
    public required ImmutableArray<TopicName> Topics { get; init; }

    /// <summary>Written discussion questions; each may hold guards.</summary>
    public required ImmutableArray<ImmutableArray<SourceInline>> Questions { get; init; }

    /// <summary>For whoever gives the talk; null where nothing was written.</summary>
    public PresenterNote? Presenter { get; init; }
    public required SourceProse Body { get; init; }
}

/// <summary>content/customers/*.yml</summary>
public sealed record CustomerDocument(string Id, SourceSpan Span) : Document(Id, Span)
{
    public required Placed<string> Name { get; init; }

    /// <summary>As in "For Halden"; null: the name.</summary>
    public required Placed<string>? ShortName { get; init; }

    /// <summary>Other names under which it must never appear in another customer's output.</summary>
    public required ImmutableArray<Placed<string>> Aliases { get; init; }

    /// <summary>Mail domains, lower case.</summary>
    public required ImmutableArray<Placed<string>> Domains { get; init; }
    public required ImmutableArray<Placed<string>> Products { get; init; }

    /// <summary>Theme ids.</summary>
    public required ImmutableArray<Placed<string>> Interests { get; init; }

    /// <summary>Free tags, which beta programmes can need.</summary>
    public required ImmutableArray<Placed<string>> Tags { get; init; }

    /// <summary>Role whose eyes its handouts are for; default <c>customer</c>.</summary>
    public required Placed<string> Viewer { get; init; }
    public required SharedBy? SharedBy { get; init; }

    /// <summary>BCP 47; null: the workspace's.</summary>
    public required Placed<string>? Locale { get; init; }
    public required ImmutableArray<RecipientEntry> Recipients { get; init; }

    /// <summary>Internal, never disclosed to any customer.</summary>
    public required ImmutableArray<Placed<string>> HotButtons { get; init; }

    /// <summary>Handouts are to be encrypted (needs a passphrase at the command).</summary>
    public required bool Protect { get; init; }
}

public sealed record SharedBy(Placed<string>? Name, Placed<string> Role, Placed<string>? Address);

public sealed record RecipientEntry(Placed<string> Name, Placed<string> Address, Placed<string>? Role);

public enum RequestState { Open, UnderConsideration, OnRoadmap, Shipped, AlreadyExists, NotPlanned, CompetitiveGap }

public enum Urgency { Low, Medium, High, Critical }

/// <summary>content/requests/*.md: internal by nature; only <see cref="What"/>, date, state words and <see cref="Answer"/> can reach its customer.</summary>
public sealed record RequestDocument(string Id, SourceSpan Span) : Document(Id, Span)
{
    public required Placed<string> Customer { get; init; }
    public required Placed<DateOnly> Date { get; init; }
    public required Placed<RequestState> State { get; init; }

    /// <summary>What was asked, in words that may be shown to the customer who asked.</summary>
    public required ImmutableArray<SourceInline> What { get; init; }
    public required Placed<string>? Why { get; init; }
    public required Placed<string>? WhyNow { get; init; }
    public required Placed<string>? ImpactIfBuilt { get; init; }
    public required Placed<string>? ImpactIfNot { get; init; }
    public required Placed<Urgency>? Urgency { get; init; }
    public required Placed<string>? Workaround { get; init; }

    /// <summary>Ids of other customers who ask.</summary>
    public required ImmutableArray<Placed<string>> Others { get; init; }
    public required Placed<string>? CompetitivePressure { get; init; }
    public required Placed<string>? TradeOff { get; init; }
    public required Placed<string>? Recommendation { get; init; }

    /// <summary>Yearly revenue in the workspace's currency, whole units.</summary>
    public required Placed<long>? Arr { get; init; }
    public required Placed<string>? Requestor { get; init; }
    public required Placed<string>? Csm { get; init; }

    /// <summary>Day of the last answer to the customer.</summary>
    public required Placed<DateOnly>? Answered { get; init; }

    /// <summary>Customer-safe: what happens next. Empty: the policy's words for the state.</summary>
    public required ImmutableArray<SourceInline> Answer { get; init; }

    /// <summary>The quote and the story; internal.</summary>
    public required SourceProse Body { get; init; }
}

/// <summary>content/calls/*.md: internal; no policy can release a call to a customer.</summary>
public sealed record CallDocument(string Id, SourceSpan Span) : Document(Id, Span)
{
    public required Placed<string> Customer { get; init; }
    public required Placed<DateOnly> Date { get; init; }
    public required ImmutableArray<Placed<string>> Attendees { get; init; }
    public required ImmutableArray<Placed<string>> Requests { get; init; }
    public required SourceProse Body { get; init; }
}

public enum ActivityState { Planned, InProgress, Done, Dropped }

/// <summary>content/marketing/*.md: internal; no policy can release it to a customer.</summary>
public sealed record MarketingDocument(string Id, SourceSpan Span) : Document(Id, Span)
{
    public required Placed<string> Title { get; init; }
    public required Placed<string> Bucket { get; init; }

    /// <summary>Quarters in which it runs.</summary>
    public required ImmutableArray<Placed<Period>> Quarters { get; init; }
    public required Placed<ActivityState> State { get; init; }

    /// <summary>Ids of roadmap items that it serves.</summary>
    public required ImmutableArray<Placed<string>> Items { get; init; }
    public required Placed<string>? Owner { get; init; }
    public required Placed<string>? Metric { get; init; }
    public required SourceProse Body { get; init; }
}
