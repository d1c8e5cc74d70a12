using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>Source records with everything set; a test says <c>with</c> what it is about.</summary>
internal static class Some
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static Placed<T> Placed<T>(T value) => new(value, Tree.Here);

    public static Placed<T>? Maybe<T>(T? value) where T : struct => value is { } known ? Placed(known) : null;

    public static ImmutableArray<Placed<string>> Names(params string[] names) => [.. names.Select(Placed)];

    public static Roadmap Roadmap(params ItemDocument[] items) => new()
    {
        Settings = Settings(),
        Policy = SamplePolicy.Policy,
        Wording = [],
        Strategy = null,
        Themes = [Theme("open-data")],
        Items = [.. items.OrderBy(item => item.Id, StringComparer.Ordinal)],
        Customers = [Customer("acme")],
        Requests = [],
        Calls = [],
        Marketing = [],
        Assets = ImmutableDictionary<string, AssetFile>.Empty,
    };

    public static WorkspaceSettings Settings() => new()
    {
        Company = Placed("Northwind"),
        Product = Placed("Northwind Suite"),
        Products = [new ProductEntry("insights", "Insights", Tree.Here), new ProductEntry("cloud", "Cloud", Tree.Here)],
        Site = Placed("https://northwind.example"),
        TimeZone = Placed("Europe/Oslo"),
        Locale = Placed("en-GB"),
        Accent = null,
        AccentDark = null,
        Logo = null,
        Caveats = new CaveatWording(Placed("Timing can move."), Placed("Directional only."), Placed("Ideas only.")),
        Confidentiality = Placed("Please do not pass this copy on."),
        ForwardLooking = Placed("Plans change."),
        ItemCap = 15,
        Formats = [],
        Competitors = [],
        Rules = ImmutableDictionary<string, Placed<RuleLevel>>.Empty,
        Ledger = null,
    };

    public static ItemDocument Item(string id, Stage stage = Stage.ComingSoon, Certainty? certainty = null, string? target = null) => new(id, Tree.Here)
    {
        Title = Placed($"Title of {id}"),
        Theme = Placed("open-data"),
        Stage = Placed(stage),
        Certainty = Maybe(certainty ?? (stage == Stage.Shipped ? null : Certainty.Planned)),
        Target = Maybe<Period>(target is null ? null : Period.TryParse(target, out var period) ? period : throw new ArgumentException(target, nameof(target))),
        Shipped = stage == Stage.Shipped ? Placed(new DateOnly(2026, 11, 2)) : null,
        Problem = Tree.Line($"Problem of {id}."),
        Story = [],
        Products = Names("all"),
        Topics = [],
        RequestedBy = [],
        Beta = null,
        Relevance = ImmutableDictionary<string, ImmutableArray<SourceInline>>.Empty,
        Owner = null,
        Body = SourceProse.Empty,
    };

    public static ItemDocument Carrying(this ItemDocument item, params string[] topics) => item with { Topics = Tree.Topics(topics) };

    public static ItemDocument Saying(this ItemDocument item, params SourceBlock[] blocks) => item with { Body = Tree.Body(blocks) };

    public static ItemDocument Matters(this ItemDocument item, string customer, string words) =>
        item with { Relevance = item.Relevance.SetItem(customer, Tree.Line(words)) };

    public static ThemeDocument Theme(string id, params string[] topics) => new(id, Tree.Here)
    {
        Name = Placed($"Theme {id}"),
        Icon = Placed("open"),
        Order = null,
        Why = Tree.Line($"Why {id}."),
        Topics = Tree.Topics(topics),
        Question = [],
        Body = SourceProse.Empty,
    };

    public static PresenterNote Note(string say, string avoid = "", params string[] expect) =>
        new(Tree.Line(say), avoid.Length == 0 ? [] : Tree.Line(avoid), [.. expect.Select(Tree.Line)]);

    public static StrategyDocument Strategy() => new("strategy", Tree.Here)
    {
        Headline = Placed("Data that travels"),
        Goal = Tree.Line("By 2028 every reading arrives on its own."),
        Topics = [],
        Questions = [],
        Body = Tree.Body(Tree.Paragraph("What we build.")),
    };

    public static CustomerDocument Customer(string id) => new(id, Tree.Here)
    {
        Name = Placed($"Customer {id}"),
        ShortName = Placed(id),
        Aliases = [],
        Domains = [],
        Products = Names("insights"),
        Interests = [],
        Tags = [],
        Viewer = Placed("customer"),
        SharedBy = new SharedBy(Placed("Tom R."), Placed("csm"), Placed("tom@northwind.example")),
        Locale = null,
        Recipients = [],
        HotButtons = [],
        Protect = false,
    };

    public static RequestDocument Request(string id, string customer, RequestState state = RequestState.Open) => new(id, Tree.Here)
    {
        Customer = Placed(customer),
        Date = Placed(new DateOnly(2026, 6, 14)),
        State = Placed(state),
        What = Tree.Line($"What {id} asks"),
        Why = null,
        WhyNow = null,
        ImpactIfBuilt = null,
        ImpactIfNot = null,
        Urgency = null,
        Workaround = null,
        Others = [],
        CompetitivePressure = null,
        TradeOff = null,
        Recommendation = null,
        Arr = null,
        Requestor = null,
        Csm = null,
        Answered = null,
        Answer = [],
        Body = SourceProse.Empty,
    };

    public static MarketingDocument Activity(string id, string bucket, params string[] quarters) => new(id, Tree.Here)
    {
        Title = Placed($"Activity {id}"),
        Bucket = Placed(bucket),
        Quarters = [.. quarters.Select(text => Period.TryParse(text, out var quarter) ? Placed(quarter) : throw new ArgumentException(text, nameof(quarters)))],
        State = Placed(ActivityState.Planned),
        Items = [],
        Owner = null,
        Metric = null,
        Body = SourceProse.Empty,
    };
}
