using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Sites.Tests.Samples;

/// <summary>What a role sees of the company of <see cref="Some"/>.</summary>
internal static class SomeRole
{
    public static RoleView View()
    {
        var items = Items();
        return new RoleView
        {
            Vendor = Some.Vendor,
            Role = new RoleName("product", "Product"),
            Date = new DateOnly(2027, 1, 12),
            DateWords = "12 January 2027",
            Language = "en-GB",
            Strategy = Some.Edition().Strategy,
            Themes = Some.Themes,
            Items = items,
            Board =
            [
                new BoardColumn("Now", "this quarter and next", ["press-ledger", "quiet-sensors", "gateway"]),
                new BoardColumn("Next", "two or three quarters", ["buyer-passport", "second-maker"]),
                new BoardColumn("Later", "no date", ["pollinators"]),
            ],
            Marketing = Marketing(),
            Requests =
            [
                new RequestLine("req-0042", "Labels that survive the cold store", "Θάλασσα Orchards", "October 2026", 96, "Shipped", "crate-labels"),
                new RequestLine("req-0051", "Fewer alarms at night", "Łąka Cider", "September 2026", 124, "Targeting Q2 2027", "quiet-sensors"),
                new RequestLine("req-0063", "Orders by fax", "Сад", "June 2026", 214, "Not on our current roadmap", null),
            ],
            Changes = new Changes("12 October 2026",
            [
                new Change(ChangeKind.Added, "gateway", "Gateway firmware 6", "New on the roadmap."),
                new Change(ChangeKind.Retimed, "quiet-sensors", "Quiet sensors", "From Q1 2027 to Q2 2027."),
                new Change(ChangeKind.Removed, "old-scale", "The old scale", "No longer on the roadmap."),
            ]),
            Access = new AccessTable(
                [new RoleName("csm", "Customer Success"), new RoleName("product", "Product")],
                [.. items.Select(entry => new AccessRow(entry.Item.Id, entry.Share == ShareVerdict.DoNotShare ? [ItemAccess.Hidden, ItemAccess.Sees] : [ItemAccess.Shares, ItemAccess.SharesWithoutDate]))]),
            ReadsAudit = true,
            Talks = Talks(),
            Assets = Some.Assets,
            Confidentiality = "For colleagues at Fernwick.",
        };
    }

    /// <summary>Only what every role has: one item without a theme, an owner or a date.</summary>
    public static RoleView BareView() => View() with
    {
        Vendor = Some.Vendor with { Brand = Some.Vendor.Brand with { LogoAssetId = null } },
        Strategy = null,
        Themes = [],
        Items = [new RoleItem(Items()[^1].Item with { ThemeId = null }, ShareVerdict.Share, "Exploring", [], null)],
        Board = [new BoardColumn("Now", "this quarter and next", []), new BoardColumn("Next", "two or three quarters", []), new BoardColumn("Later", "no date", ["pollinators"])],
        Marketing = null,
        Requests = null,
        Changes = null,
        Access = null,
        ReadsAudit = false,
        Talks = null,
        Assets = [],
    };

    private static ImmutableArray<Talk> Talks() =>
    [
        new Talk(new CustomerProfile("laka", "Łąka Cider", "Łąka"), [], [new TalkSlide(SlideKind.Opening, null, "The roadmap for Łąka", PresenterWords.None, []), new TalkSlide(SlideKind.Closing, null, "Where we go from here", PresenterWords.None, [])]),
        new Talk(new CustomerProfile("thalassa", "Θάλασσα Orchards", "Θάλασσα"), ["The frost of last April."],
        [
            new TalkSlide(SlideKind.Opening, null, "The roadmap for Θάλασσα", new PresenterWords([new Words("Begin with the "), new Strong([new Words("weather")]), new Words(".")], [], []), []),
            new TalkSlide(SlideKind.Themes, null, "What we work on", PresenterWords.None, [new TalkPoint(null, "Steady orchards", null, null, new PresenterWords([new Words("Count the nights.")], [], []))]),
            new TalkSlide(SlideKind.Question, null, "Which night of last spring cost you the most?", new PresenterWords([new Words("Wait.")], [new Words("No figures.")], [[new Words("Why do you ask? To learn.")]]), []),
            new TalkSlide(SlideKind.Item, Stage.ComingSoon, "Quiet sensors", PresenterWords.None,
                [new TalkPoint("quiet-sensors", "Quiet sensors", "Targeting Q2 2027", "Promise no month: the quarter is a target.", new PresenterWords([new Words("Fewer alarms.")], [new Words("Not the maker’s name.")], [[new Words("Do they freeze? No.")], [new Words("Who mounts them? You do.")]]))]),
            new TalkSlide(SlideKind.Items, Stage.Horizon, "On the horizon", PresenterWords.None,
                [new TalkPoint("buyer-passport", "A passport for buyers", "On our roadmap for the second half of 2027", "Promise no quarter: the half is where it stands on the roadmap.", PresenterWords.None)]),
            new TalkSlide(SlideKind.Feedback, null, "What you asked for, and what became of it", PresenterWords.None, [new TalkPoint(null, "Orders by fax", "Asked in June 2026 · Not on our current roadmap", null, PresenterWords.None)]),
            new TalkSlide(SlideKind.Closing, null, "Where we go from here", PresenterWords.None, []),
        ]),
    ];

    private static ImmutableArray<RoleItem> Items()
    {
        var disclosed = Some.Edition().Sections.SelectMany(section => section.Items).ToDictionary(item => item.Id, StringComparer.Ordinal);
        var gateway = new Item("gateway", "Gateway firmware 6", "steady-orchards", Stage.ComingSoon, new Timing("Shipping on", "1 February 2027", "Shipping on 1 February 2027", Certainty.Committed, new TimeSpanWords(Grain.Day, new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 1), "1 February 2027")), [new Words("Prerequisite of the quiet sensors. No surface of its own.")]);
        var secondMaker = new Item("second-maker", "A second maker for the gateway, under a name that is long", "steady-orchards", Stage.Horizon, disclosed["buyer-passport"].Timing, [new Words("Until it is signed it stays here.")]);
        return
        [
            new RoleItem(disclosed["frost-watch"], ShareVerdict.Share, "Shipped", ["released"], "Priya N."),
            new RoleItem(disclosed["crate-labels"], ShareVerdict.Share, "Shipped", ["released"], "Jonas W."),
            new RoleItem(gateway, ShareVerdict.DoNotShare, "Committed", ["coming-soon", "unannounced"], "Jonas W."),
            new RoleItem(disclosed["press-ledger"], ShareVerdict.ShareWithoutDate, "Committed", ["coming-soon", "specific-date"], "Priya N."),
            new RoleItem(disclosed["quiet-sensors"], ShareVerdict.Share, "Planned", ["coming-soon"], "Jonas W."),
            new RoleItem(disclosed["buyer-passport"], ShareVerdict.Share, "Roadmapped", ["direction"], "Amara D."),
            new RoleItem(secondMaker, ShareVerdict.DoNotShare, "Roadmapped", ["direction", "unannounced"], "Amara D."),
            new RoleItem(disclosed["pollinators"], ShareVerdict.Share, "Exploring", ["vision"], null),
        ];
    }

    private static MarketingGrid Marketing()
    {
        ImmutableArray<string> quarters = ["Q3 2026", "Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027", "Q1 2028", "Q2 2028"];
        var none = new MarketingCell(CellState.None, []);
        var gap = new MarketingCell(CellState.Gap, []);
        var open = new MarketingCell(CellState.Open, []);
        return new MarketingGrid(quarters, 2,
        [
            new MarketingRow("Launches", [Cell("Labels, quiet launch", "Done", "41 of 60 accounts used it", "crate-labels"), none, Cell("The ledger: story and press", "In progress", null, "press-ledger"), Cell("Quiet sensors, in product", "Planned", null, "quiet-sensors"), gap, gap, open, open]),
            new MarketingRow("Customer proof", [none, Cell("A press master on stage", "Done", "340 in the room"), gap, Cell("First-site diary", "Planned", null, "press-ledger", "buyer-passport"), gap, Cell("Year-one numbers", "Planned", null), open, open]),
        ]);
    }

    private static MarketingCell Cell(string title, string state, string? metric, params ImmutableArray<string> items) =>
        new(CellState.Filled, [new MarketingActivity(title, state, items, metric)]);
}
