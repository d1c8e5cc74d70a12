using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Typesetting.Tests.Support;

/// <summary>Records as disclosure makes them, of an invented company.</summary>
internal static class Some
{
    public static SourceSpan Place(int line, int column = 1, string file = "content/roadmap/release-by-exception.md") => new(file, line, column);

    public static ImmutableArray<Inline> Text(string text) => [new Words(text) { Place = Place(7) }];

    public static Paragraph Paragraph(string text) => new(Text(text)) { Place = Place(7) };

    public static Prose Prose(params Block[] blocks) => new([.. blocks], []);

    public static Item Item(string id, string title, Stage stage, string problem, Timing? timing = null) =>
        new(id, title, "proof", stage, timing ?? TimingOf(stage), Text(problem));

    public static Timing TimingOf(Stage stage) => stage switch
    {
        Stage.Shipped => new("Shipped", "3 December 2026", "Shipped on 3 December 2026", null, null),
        Stage.ComingSoon => new("Shipping in", "March 2027", "Shipping in March 2027", Certainty.Committed, new(Grain.Month, new(2027, 3, 1), new(2027, 3, 31), "March 2027")),
        Stage.Horizon => new("On our roadmap", "for the second half of 2027", "On our roadmap for the second half of 2027", Certainty.Roadmapped, new(Grain.Half, new(2027, 7, 1), new(2027, 12, 31), "second half of 2027")),
        _ => new("We’re exploring", "no date yet", "We’re exploring this", Certainty.Exploring, null),
    };

    public static Timing Planned { get; } = new("Targeting", "Q2 2027", "Targeting Q2 2027", Certainty.Planned, new(Grain.Quarter, new(2027, 4, 1), new(2027, 6, 30), "Q2 2027"));

    public static StageSection Section(Stage stage, params Item[] items) => new(
        stage,
        stage switch { Stage.Shipped => "Recently shipped", Stage.ComingSoon => "Coming soon", Stage.Horizon => "On the horizon", _ => "Blue sky" },
        stage switch { Stage.Shipped => "In the last 90 days.", Stage.ComingSoon => "", Stage.Horizon => "Where we are heading, without dates we could not keep.", _ => "Ideas that we would like to hear your mind on." },
        [.. items],
        stage == Stage.Shipped ? null : "Timing is our current expectation. It can move, and we will tell you when it does.");

    public static Asset Svg(string id, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(id, id + ".svg", "image/svg+xml", 22, 22, Convert.ToHexStringLower(SHA256.HashData(bytes))) { Bytes = bytes };
    }

    public static Asset Logo { get; } = Svg("logo", """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22"><path d="M2 19V5l6 7 3-4 3 4 6-7v14" fill="none" stroke="#0e5a49" stroke-width="2.2" stroke-linejoin="round"/></svg>
        """);

    /// <summary>A full edition: every section, every kind of block, slots, footnotes, a table that is long.</summary>
    public static Edition Edition() => new()
    {
        Vendor = new("Marlstone", "Marlstone Cold Chain", "https://marlstone.example", new("#0e5a49", "#82cdb5", "logo")),
        Customer = new("halden", "Halden Biologics", "Halden"),
        Language = "en-GB",
        Paper = Paper.A4,
        Strategy = new(
            "Shipments that arrive with their proof",
            Text("By the end of 2028 a temperature-controlled shipment should clear quarantine the moment it lands, because the evidence travelled with it."),
            Prose(
                Paragraph("Today a shipment waits for a person who gathers readings, signatures and lane history by hand. We want that person to decide, not to collect."),
                new FigureBlock("picture", "Today the evidence is gathered in quarantine; in 2028 it travels with the shipment.", Text("Where the evidence is gathered, today and in 2028.")))),
        Themes =
        [
            new("proof", "proof", "Proof on arrival", Text("Release decided by evidence, without waiting for a person."), Waymark.Handouts.Text.Prose.Empty),
            new("quiet", "quiet", "Fewer false alarms", Text("Wake someone only for what they can still save."), Waymark.Handouts.Text.Prose.Empty),
            new("open", "open", "Data that travels", Text("Your readings, in your systems, on your terms."), Waymark.Handouts.Text.Prose.Empty),
        ],
        Sections =
        [
            Section(
                Stage.Shipped,
                Item("lane-risk", "Lane risk scores", Stage.Shipped, "Planners chose routes by habit; each lane now shows how often it ran warm."),
                Item("one-certificate", "One certificate per shipment", Stage.Shipped, "Quality teams stapled one page per logger. A signed certificate now covers the whole consignment.") with
                {
                    Relevance = Text("Your quality team asked for this in June."),
                    AskedFor = "You asked for this in June 2026",
                }),
            Section(Stage.ComingSoon, Release(), QuietDoors(), Feed()),
            Section(
                Stage.Horizon,
                Item("lanes-compared", "Lanes compared with their peers", Stage.Horizon, "A planner cannot tell a bad lane from a bad month.") with { ThemeId = null },
                Everything()),
            Section(
                Stage.BlueSky,
                Item("hold-or-fly", "Hold or fly, before the plane is booked", Stage.BlueSky, "We wonder whether a forecast could say which shipment should wait for a cooler night.")),
        ],
        Feedback =
        [
            new(Text("One certificate for the whole consignment"), "June 2026", Stage.Shipped, "Shipped", Text("In your account since November"), "one-certificate"),
            new(Text("Fewer night alarms from dock doors"), "September 2026", Stage.ComingSoon, "Targeting Q2 2027", Text("Your night desk is invited to the trial"), "quiet-doors"),
            new(Text("Confirmation by fax"), "October 2026", null, "Not on our current roadmap", Text("Signed e-mail covers both sites"), null),
        ],
        Questions =
        [
            new(Text("When a shipment clears by rule, who at Halden still needs to see it before it leaves quarantine?"), []),
            new(Text("Which alarm woke someone at Halden this winter, and should not have?"), Text("We are deciding in February what a door looks like to an alarm.")),
            new(Text("Where should your readings arrive first?"), []),
        ],
        Assets = [Logo, Picture],
        Confidentiality = "This brief was prepared for Halden Biologics alone. Copies are individual and can be told apart.",
        ForwardLooking = "Plans change; nothing here is a commitment to deliver.",
    };

    public static Asset Picture { get; } = Svg("picture", """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 90"><g stroke="#46544e" stroke-width="1.4" fill="none"><path d="M40 45H320"/></g>
        <rect x="34" y="38" width="10" height="14" rx="1.5" fill="#0e5a49"/><rect x="200" y="32" width="70" height="26" fill="#fbeee8" stroke="#b0401a"/>
        <circle cx="320" cy="45" r="7" fill="#0e5a49"/><text x="235" y="49" font-size="11" font-weight="600" text-anchor="middle" fill="#b0401a">waits 31 hours</text>
        <text x="39" y="72" font-size="10" text-anchor="middle" fill="#14201c">Plant</text><text x="320" y="72" font-size="10" text-anchor="middle">Clinic</text></svg>
        """);

    public static Copy Copy(Edition? edition = null, params byte[] choices)
    {
        var slots = edition is null ? 4 : Passages.Of(edition).SelectMany(Passages.Flatten).OfType<Vary>().Count();
        return new Copy
        {
            Id = "7qk4m2xd9vheab3cd4ef5gh6ij",
            Recipient = new("Ingrid Solberg", "ingrid@halden.example"),
            Date = new(2027, 1, 12),
            DateWords = "12 January 2027",
            Viewer = "customer",
            Sharer = new("csm", "Tom Adeyemi", "Customer Success", null),
            PreviousId = null,
            Watermark = "Halden Biologics · 12 January 2027",
            Notice = "Made for Ingrid Solberg, Halden Biologics, and marked as this copy. Plans change; nothing here is a commitment to deliver. Please do not pass it on.",
            Choices = choices.Length > 0 ? [.. choices] : [.. new byte[slots]],
        };
    }

    private static Item Release() => Item("release-by-exception", "Release by exception", Stage.ComingSoon, "Every shipment waits for a person, even when nothing went wrong.") with
    {
        Relevance = Text("About nine in ten of your 2026 shipments had no excursion at all."),
        Products = ["Insights", "Release desk"],
        Body = Prose(new Paragraph(
        [
            new Words("Clean shipments will clear "), new Vary(0, ["quickly", "fast"]), new Words(", with the evidence attached. A "),
            new Strong([new Words("person")]), new Words(" still sees the rest, "), new Vary(1, ["as soon as they land", "once they land", "on landing", "the moment they land"]),
            new Words(", and may "), new Link("https://marlstone.example/release", null, [new Words("set the rules")]), new Words(" for a lane."),
        ])),
        Beta = new("January 2027", Text("Teams on the cloud edition may try it on one lane.")),
    };

    private static Item QuietDoors() => Item("quiet-doors", "Quiet hours for dock doors", Stage.ComingSoon, "A door left open for two minutes looks like a failure.", Planned) with
    {
        ThemeId = "quiet",
        Story = Text("A hospital group in Lyon slept through eleven nights out of twelve in its trial."),
        Relevance = Text("Raised by your night desk in September."),
    };

    private static Item Feed() => Item("feed", "A feed to your own warehouse", Stage.ComingSoon, "Analysts copy readings into spreadsheets. A governed table will arrive in your storage every hour.", Planned) with { ThemeId = "open" };

    /// <summary>An item that uses every construct of prose.</summary>
    private static Item Everything() => Item("everything", "Readings that explain themselves", Stage.Horizon, "A curve without its context is a question, not an answer.") with
    {
        ThemeId = "open",
        Body = new Prose(
            [
                new Heading(1, Text("What a reading will carry")),
                new Paragraph([new Words("Each reading names its "), new CodeSpan("lane"), new Words(", its logger and the "), new Emphasis([new Words("last")]), new Words(" calibration"), new NoteReference(1), new Words(". It is "), new Vary(2, ["signed", "sealed"]), new Words(" where it is made.")]),
                new ListBlock(null,
                [
                    new(null, [Paragraph("Loggers that lose power keep their clock, and say so.")]),
                    new(null, [Paragraph("Doors are told apart from compressors:"), new ListBlock(1, [new(null, [Paragraph("by the shape of the curve,")]), new(null, [Paragraph("by where the pallet stands.")])])]),
                ]),
                new ListBlock(null, [new(true, [Paragraph("Pilot in two plants")]), new(false, [Paragraph("Trial with a carrier")])]),
                new TableBlock(
                    [new(ColumnAlignment.Start, Text("Logger")), new(ColumnAlignment.Start, Text("Reads")), new(ColumnAlignment.End, Text("Every"))],
                    [
                        new([new(Text("Pallet")), new(Text("temperature, light and shock")), new(Text("5 min"))]),
                        new([new(Text("Container")), new([new Words("temperature and door, "), new Vary(3, ["usually", "normally"]), new Words(" both")]), new(Text("15 min"))]),
                    ]),
                new CodeBlock("json", "{\n  \"lane\": \"OSL-ZRH\",\n  \"celsius\": 4.8\n}"),
                new QuoteBlock([Paragraph("I want to know which door it was.")]),
                new CalloutBlock(CalloutKind.Note, [Paragraph("Readings of 2026 and before stay as they are.")]),
            ],
            [new(1, [Paragraph("Calibration certificates are kept for ten years.")])]),
    };
}
