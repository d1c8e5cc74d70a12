using System.Collections.Immutable;
using System.Globalization;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Tests.Noninterference;

/// <summary>A workspace of every kind of document, in which about half of everything is hidden from somebody.</summary>
internal static class RandomWorkspace
{
    public static readonly string[] Products = ["insights", "cloud", "all"];
    public static readonly string[] Requests = ["req-0", "req-1", "req-2", "req-3", "req-4", "req-5"];

    /// <summary>Items that everyone may know: prose may tell their timing.</summary>
    private static readonly string[] Known = ["item-00", "item-01"];

    public static Roadmap Make(int seed)
    {
        var dice = new Dice(seed);
        var ids = Enumerable.Range(0, 8 + dice.Roll(5)).Select(at => string.Create(CultureInfo.InvariantCulture, $"item-{at:00}")).ToArray();
        var prose = new RandomProse(dice, ids, ["content/assets/a.png", "content/assets/b.png"], Known, SamplePolicy.Topics);
        return Some.Roadmap([.. ids.Select((id, at) => Item(id, at < Known.Length, dice, prose))]) with
        {
            Settings = Some.Settings() with { ItemCap = 3 + dice.Roll(10), Talk = new TalkNotes(Note(prose), null, Note(prose), Note(prose)) },
            Wording = [new ApprovedWording(["w1x", "w2x"], Tree.Here), new ApprovedWording(["w3x", "w4x"], Tree.Here)],
            Strategy = dice.OneIn(4) ? null : Some.Strategy() with { Goal = prose.Line(), Body = prose.Body(), Questions = [prose.Line(), prose.Line()], Presenter = Note(prose) },
            Themes = [Theme("theme-a", [], dice, prose), Theme("theme-b", Topics(dice, 2), dice, prose), Theme("theme-c", ["board"], dice, prose)],
            Customers = [Customer("acme", dice), Customer("umbra", dice)],
            Requests = [.. Requests.Select(id => Request(id, dice, prose))],
            Marketing = [Some.Activity("launch", "Launches", "2026-Q4") with { Items = Some.Names("item-00", "item-03") }, Some.Activity("story", "Stories", "2027-Q1")],
            Assets = ImmutableDictionary<string, AssetFile>.Empty
                .Add("content/assets/a.png", new AssetFile("content/assets/a.png", "image/png", 1, 1, Pictures.Png("meta", 10)))
                .Add("content/assets/b.png", new AssetFile("content/assets/b.png", "image/png", 1, 1, Pictures.Png("meta", 20))),
        };
    }

    public static Period Target(Dice dice)
    {
        var day = Some.Today.AddDays(dice.Roll(600));
        return Period.Holding(day, dice.Pick([Grain.Day, Grain.Month, Grain.Quarter, Grain.Half]));
    }

    private static ItemDocument Item(string id, bool known, Dice dice, RandomProse prose)
    {
        var stage = known ? Stage.Shipped : dice.Pick([Stage.Shipped, Stage.ComingSoon, Stage.ComingSoon, Stage.Horizon, Stage.BlueSky]);
        return Some.Item(id, stage, stage == Stage.Shipped ? null : dice.Pick(Enum.GetValues<Certainty>())) with
        {
            Theme = Some.Placed(dice.Pick(["theme-a", "theme-b", "theme-c"])),
            Target = stage == Stage.Shipped || dice.OneIn(5) ? null : Some.Placed(Target(dice)),
            Shipped = stage == Stage.Shipped ? Some.Placed(Some.Today.AddDays(-dice.Roll(110))) : null,
            Problem = prose.Line(),
            Story = dice.OneIn(3) ? prose.Line() : [],
            Products = Some.Names([.. dice.Some(Products, 2)]),
            Topics = known ? [] : Tree.Topics(Topics(dice, 3)),
            RequestedBy = Some.Names([.. dice.Some(Requests, 4)]),
            Beta = dice.OneIn(3) ? new BetaProgram(Some.Placed(Target(dice)), Some.Names([.. dice.Some(["eu", "us"], 2)]), prose.Line()) : null,
            Relevance = dice.Some(["acme", "umbra"], 2).ToImmutableDictionary(customer => customer, _ => prose.Line()),
            Owner = dice.OneIn(2) ? Some.Placed("Owner of " + id) : null,
            Presenter = dice.OneIn(2) ? Note(prose) : null,
            Body = prose.Body(),
        };
    }

    private static PresenterNote Note(RandomProse prose) => new(prose.Line(), prose.Line(), [prose.Line(), prose.Line()]);

    private static ThemeDocument Theme(string id, string[] topics, Dice dice, RandomProse prose) => Some.Theme(id, topics) with
    {
        Order = dice.OneIn(2) ? Some.Placed(dice.Roll(3)) : null, Why = prose.Line(), Question = dice.OneIn(2) ? prose.Line() : [], Presenter = Note(prose), Body = prose.Body(),
    };

    private static CustomerDocument Customer(string id, Dice dice) => Some.Customer(id) with
    {
        Products = Some.Names([.. dice.Some(Products, 2)]), Interests = Some.Names([.. dice.Some(["theme-a", "theme-b", "theme-c"], 2)]), Tags = Some.Names("eu"), SharedBy = new SharedBy(Some.Placed("Tom R."), Some.Placed(id == "acme" ? "csm" : "product"), null),
    };

    private static RequestDocument Request(string id, Dice dice, RandomProse prose) => Some.Request(id, dice.Pick(["acme", "umbra"]), dice.Pick(Enum.GetValues<RequestState>())) with
    {
        Date = Some.Placed(Some.Today.AddDays(30 - dice.Roll(300))), What = prose.Line(), Answer = dice.OneIn(2) ? prose.Line() : [],
    };

    private static string[] Topics(Dice dice, int oneIn) => dice.OneIn(oneIn) ? [dice.Pick(SamplePolicy.Topics)] : [];
}
