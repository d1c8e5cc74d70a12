using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Sites.Tests.Samples;

/// <summary>
/// Disclosed records that use every construct a page can be asked to show. The company and everybody in it are invented; the names
/// are there for their scripts.
/// </summary>
internal static class Some
{
    public static Vendor Vendor { get; } = new("Fernwick", "Fernwick Harvest", "https://fernwick.example", new Brand("#0e5a49", "#82cdb5", "img-logo"));

    public static Theme Orchard { get; } = new("steady-orchards", "leaf", "Steady orchards", Text("Know a tree’s needs before it shows them."), new Prose([Paragraph("Most losses begin ", Em("weeks"), " before anyone can see them.", Note(1))], [new Footnote(1, [Paragraph("Averaged over four seasons.")])]));

    public static Theme Press { get; } = new("honest-press", "gauge", "An honest press", Text("Every litre accounted for, from crate to bottle."), Prose.Empty);

    public static Theme Open { get; } = new("open-ledgers", "open", "Open ledgers", Text("Your harvest data, where ", new Vary(0, ["you", "your team"]), " already work", Words("s"), "."), Prose.Empty);

    public static ImmutableArray<Theme> Themes => [Orchard, Press, Open];

    public static ImmutableArray<Asset> Assets { get; } =
    [
        Asset("img-logo", "image/svg+xml", 22, 22, """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22"><style>path{stroke:#0e5a49}@media(prefers-color-scheme:dark){path{stroke:#82cdb5}}</style><path d="M11 20V9M11 13C6 13 3 10 3 5C8 5 11 8 11 13ZM11 9C11 5 14 2 19 2C19 7 16 9 11 9Z" fill="none" stroke-width="2" stroke-linejoin="round"/></svg>"""),
        Asset("img-rows", "image/svg+xml", 608, 220, """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 608 220"><rect width="608" height="220" fill="#eef3ef"/><g stroke="#0e5a49" stroke-width="3" fill="none"><path d="M40 180C160 60 280 200 570 50"/><path d="M40 180H570"/></g></svg>"""),
    ];

    public static Handout Handout() => new(Edition(), Copy());

    /// <summary>Only what every handout has: one section with one bare item.</summary>
    public static Handout BareHandout()
    {
        var item = new Item("only-one", "Only one", "none", Stage.Horizon, Directional("second half of 2027"), Text("One problem."));
        var edition = Edition() with
        {
            Vendor = Vendor with { Brand = Vendor.Brand with { LogoAssetId = null } },
            Strategy = null,
            Themes = [],
            Sections = [new StageSection(Stage.Horizon, "On the horizon", "Direction.", [item], "Directional only.")],
            Feedback = [],
            Questions = [],
            Assets = [],
        };
        return new Handout(edition, Copy() with { Sharer = new Sharer("csm", null, "Customer Success", null), Choices = [] });
    }

    public static Copy Copy() => new()
    {
        Id = "7qk4m2xd9vhe5rjtb3zkw6yans",
        Recipient = new Recipient("Ελένη Παπαδοπούλου", "eleni@thalassa.example"),
        Date = new DateOnly(2027, 1, 12),
        DateWords = "12 January 2027",
        Viewer = "customer",
        Sharer = new Sharer("csm", "Tomás Łukasiewicz", "Customer Success", "tomas@fernwick.example"),
        PreviousId = null,
        Watermark = "Θάλασσα Orchards · 12 January 2027",
        Notice = "This copy was made for Ελένη Παπαδοπούλου at Θάλασσα Orchards on 12 January 2027 and carries marks that identify it. Plans change, and we will say so when they do.",
        Choices = [1, 0, 3],
    };

    public static Edition Edition() => new()
    {
        Vendor = Vendor,
        Customer = new CustomerProfile("thalassa", "Θάλασσα Orchards", "Θάλασσα"),
        Language = "en-GB",
        Paper = Paper.A4,
        Strategy = new Strategy(
            "Harvests that explain themselves",
            Text("By the end of 2028 a grower should see why a season went well, ", Em("not only"), " that it did. This is where we are, and where we would like your help."),
            new Prose([Heading(1, "What we believe"), Paragraph("A number without its story is a rumour."), Heading(2, "What follows"), new ListBlock(1, [Entry("Measure at the tree."), Entry("Explain at the press.")])], [])),
        Themes = Themes,
        Sections =
        [
            new StageSection(Stage.Shipped, "Recently shipped", "The last ninety days.", [FrostWatch, CrateLabels], null),
            new StageSection(Stage.ComingSoon, "Coming soon", "What we expect to deliver next, and the problem each one solves.", [PressLedger, QuietSensors], "Timing is our current expectation. It can move, and we will tell you when it does."),
            new StageSection(Stage.Horizon, "On the horizon", "Direction for the two or three quarters after that.", [BuyerPassport], "Directional only. Scope and order may change as we learn."),
            new StageSection(Stage.BlueSky, "Blue sky", "Ideas we study before we know whether they deserve a date.", [Pollinators], "We may decide against any of these."),
        ],
        Feedback =
        [
            new FeedbackRow(Text("Labels that survive the cold store"), "October 2026", Stage.Shipped, "Shipped", Text("In your account since 18 November."), "crate-labels"),
            new FeedbackRow(Text("Fewer alarms at night"), "September 2026", Stage.ComingSoon, "Targeting Q2 2027", Text("Your night desk is invited to the trial."), "quiet-sensors"),
            new FeedbackRow(Text("Orders by fax"), "June 2026", null, "Not on our current roadmap", Text("Signed e-mail covers the two sites that need it."), null),
        ],
        Questions =
        [
            new Question(Text("When a crate fails at the press, who needs to know before the lorry leaves?"), Text("It decides whom the ledger should tell first.")),
            new Question(Text("Which of your orchards would you measure first?"), []),
            new Question(Text("What would make you trust a forecast?"), []),
        ],
        Assets = Assets,
        Confidentiality = "Please keep this copy within your company.",
        ForwardLooking = "Nothing here is a commitment to deliver; please buy on what ships now.",
    };

    private static Item FrostWatch { get; } = new("frost-watch", "Frost watch", "steady-orchards", Stage.Shipped, Shipped("3 December 2026", new DateOnly(2026, 12, 3)), Text("Growers lit fires by habit; each row now says how cold its blossom really is."))
    {
        Products = ["Harvest Field"],
        Body = new Prose([Paragraph("Read more in ", new Link("https://docs.fernwick.example/frost?a=1&b=2", null, Text("the guide")), " or ", new Link("mailto:help@fernwick.example", null, Text("ask us")), ".")], []),
    };

    private static Item CrateLabels { get; } = new("crate-labels", "Labels that last", "honest-press", Stage.Shipped, Shipped("18 November 2026", new DateOnly(2026, 11, 18)), Text("Paper labels fell off in the cold store. The new ones hold for a season."))
    {
        AskedFor = "You asked for this in October 2026",
        Relevance = Text("The Kalamata store is the first that can use them."),
    };

    private static Item PressLedger { get; } = new("press-ledger", "A ledger for the press", "honest-press", Stage.ComingSoon, new Timing("Shipping in", "March 2027", "Shipping in March 2027", Certainty.Committed, new TimeSpanWords(Grain.Month, new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 31), "March 2027")), Text("Every pressing is written down twice and agrees once. The ledger will write it ", new Vary(1, ["once", "one time"]), "."))
    {
        Story = Text("“We found a whole vat that nobody had counted.” A cider house in Asturias closed its books two weeks earlier."),
        Relevance = Text("About nine in ten of your pressings in 2026 had no difference at all."),
        Beta = new Beta("Open to Θάλασσα until February", Text("We help with the first import and read along for a week.")),
        Products = ["Harvest Ledger", "Harvest Press"],
        Body = Everything,
    };

    private static Item QuietSensors { get; } = new("quiet-sensors", "Quiet sensors", "steady-orchards", Stage.ComingSoon, new Timing("Targeting", "Q2 2027", "Targeting Q2 2027", Certainty.Planned, new TimeSpanWords(Grain.Quarter, new DateOnly(2027, 4, 1), new DateOnly(2027, 6, 30), "Q2 2027")), Text("A fox sets off the alarm. Sensors will learn what a fox is."))
    {
        AskedFor = "You asked for this in September 2026",
    };

    private static Item BuyerPassport { get; } = new("buyer-passport", "A passport for every bottle", "open-ledgers", Stage.Horizon, Directional("second half of 2027"), Text("Buyers ask where a bottle came from. It should answer by itself."));

    private static Item Pollinators { get; } = new("pollinators", "Counting pollinators", "steady-orchards", Stage.BlueSky, new Timing("We’re exploring", "no date yet", "We’re exploring this", Certainty.Exploring, null), Text("Bees may know the yield before the grower does."));

    /// <summary>One of every block and inline.</summary>
    private static Prose Everything => new(
        [
            Paragraph("Today a foreman opens each book, reads the sums and signs. The ledger turns that around.", Note(1), " See also ", new Link("", "quiet-sensors", Text("the quiet sensors")), "."),
            Heading(1, "What you will be able to do"),
            new ListBlock(null, [Entry("Write a rule for every press and have it approved."), Entry("See on arrival whether a pressing cleared, ", Strong("and by which rule"), "."), new ListEntry(null, [Paragraph("Pull the record:"), new ListBlock(3, [Entry("of one crate,"), Entry("or of a year of them.")])])]),
            new ListBlock(null, [new ListEntry(true, [Paragraph("Scales connected")]), new ListEntry(false, [Paragraph("Pumps connected")])]),
            Heading(2, "How fast it is"),
            new TableBlock(
                [new TableColumn(ColumnAlignment.Start, Text("Press")), new TableColumn(ColumnAlignment.End, Text("Before, minutes")), new TableColumn(ColumnAlignment.End, Text("After")), new TableColumn(ColumnAlignment.Center, Text("Since"))],
                [Row("Stone", "42", "6", "May"), Row("Screw, with a rather long name", "17", "3", "June"), Row("", "59", "9", "—")]),
            Heading(3, "The shape of it"),
            new CodeBlock("json", "{\n  \"crate\": \"A-17\",\n  \"litres\": 412.5, \"press\": \"stone\", \"rule\": \"2027-03 as approved by the house, version 4\"\n}"),
            new QuoteBlock([Paragraph("Nobody wanted the old book back."), Paragraph("A press master, after a month")]),
            new CalloutBlock(CalloutKind.Important, [Paragraph("Rules read weight and time. Sugar stays with a person.", Note(2))]),
            new FigureBlock("img-rows", "A curve that falls, then rises above where it began.", Text("Yield over one season.")),
            Heading(2, "What it will not do yet"),
            Paragraph("It reads ", new CodeSpan("scale.v2"), " only", new LineBreak(), "and speaks ", new Vary(2, ["plain", "simple", "clear", "everyday"]), " language ", new Picture("img-logo", "our leaf"), ".", Note(1)),
        ],
        [new Footnote(1, [Paragraph("Measured at three sites over a month.")]), new Footnote(2, [Paragraph("A meter is being tried in Asturias.")])]);

    public static ImmutableArray<Inline> Text(params ImmutableArray<Run> runs) => [.. runs.Select(run => run.Inline)];

    public static Paragraph Paragraph(params ImmutableArray<Run> runs) => new(Text(runs));

    public static Inline Em(string text) => new Emphasis([new Words(text)]);

    public static Inline Strong(string text) => new Strong([new Words(text)]);

    public static Inline Words(string text) => new Words(text);

    public static Inline Note(int number) => new NoteReference(number);

    private static Heading Heading(int level, string text) => new(level, [new Words(text)]);

    private static ListEntry Entry(params ImmutableArray<Run> runs) => new(null, [new Paragraph(Text(runs))]);

    private static TableRow Row(params string[] cells) => new([.. cells.Select(cell => new TableCell(cell.Length == 0 ? [] : Text(cell)))]);

    private static Timing Shipped(string day, DateOnly date) => new("Shipped", day, $"Shipped {day}", null, new TimeSpanWords(Grain.Day, date, date, day));

    private static Timing Directional(string half) => new("On our roadmap", $"for the {half}", $"On our roadmap for the {half}", Certainty.Roadmapped, new TimeSpanWords(Grain.Half, new DateOnly(2027, 7, 1), new DateOnly(2027, 12, 31), half));

    private static Asset Asset(string id, string mediaType, int width, int height, string svg)
    {
        var bytes = Encoding.UTF8.GetBytes(svg);
        return new Asset(id, $"{id}.svg", mediaType, width, height, Convert.ToHexStringLower(SHA256.HashData(bytes))) { Bytes = bytes };
    }

    /// <summary>Lets plain strings stand among inlines.</summary>
    public readonly record struct Run(Inline Inline)
    {
        public static implicit operator Run(string text) => new(new Words(text));

        public static implicit operator Run(Inline inline) => new(inline);
    }
}
