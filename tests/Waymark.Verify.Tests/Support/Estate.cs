using System.Text;
using Waymark.Content;
using Waymark.Content.Model;

namespace Waymark.Verify.Tests.Support;

/// <summary>
/// A workspace in which everything that a csm may not hand to Acme holds words that stand nowhere else, and its reader's view of it
/// in plain words.
/// </summary>
public static class Estate
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Lazy<Roadmap> s_roadmap = new(Read);
    private static readonly Lazy<OutputScanner> s_scanner = new(() => new OutputScanner(s_roadmap.Value));

    public static Roadmap Roadmap => s_roadmap.Value;

    public static OutputScanner Scanner => s_scanner.Value;

    public static ScanSubject ForJane { get; } = new ScanSubject.Handout("acme", "customer", "csm", "Jane Doe", "jane@acme.example")
    {
        Date = Today,
        OwnWords = ["7qk4-m2xd-9vhe", "Jane Doe, Acme Coatings, 22 November 2026"],
    };

    /// <summary>A role that sees no more than Jane, of no customer more than of another, and is nobody's reader.</summary>
    public static ScanSubject.RoleSite ForField { get; } = new("field") { Date = Today };

    public static ScanSubject.RoleSite ForProduct { get; } = new("product") { Date = Today };

    public static ScanSubject.RoleSite ForCsm { get; } = new("csm") { Date = Today };

    /// <summary>Sentences that Jane may read, as a handout would print them.</summary>
    public static string[] Visible { get; } =
    [
        "Bulk export to Parquet",
        "Analysts copy tables into the warehouse by hand.",
        "Whole months arrive in one file, quickly enough for the morning.",
        "Targeting Q1 2027",
        "Replaces the nightly job of your energy team.",
        "You asked for this in June 2026",
        "Sign in with groups, shipped 30 September 2026",
        "Data you own",
        "Timing is what we expect today.",
    ];

    /// <summary>Pieces of text that must never reach Jane, with the rule that finds each.</summary>
    public static (string Text, string Code)[] Restricted { get; } =
    [
        ("The first write lands on a customer's own storage", "WM5001"),
        ("Only the pilot plant in Rotterdam has the new controller", "WM5001"),
        ("Obsidian Lantern", "WM5002"),
        ("project-obsidian", "WM5003"),
        ("Priya Nairobi", "WM5004"),
        ("Zenithal Foods", "WM5005"),
        ("zenithal.example", "WM5005"),
        ("wants to replace Tessaly before the winter", "WM5001"),
        ("Our buyer in Antwerp signs the merger papers", "WM5001"),
        ("win back the lost northern accounts", "WM5001"),
        ("omar.haddad@acme.example", "WM5006"),
        ("Finance disputes every utility bill by spreadsheet", "WM5001"),
        ("Kestrel acquisition figures", "WM5002"),
        ("Ask who wrote the weekend script, and wait for the laugh", "WM5001"),
        ("Never name the spring pilot before they do", "WM5001"),
        ("Begin with a long silence after the first slide", "WM5001"),
        ("184000", "WM5008"),
    ];

    public static byte[] SecretPicture { get; } = Png.Of(7, 5, seed: 3);

    public static byte[] SharedPicture { get; } = Png.Of(9, 4, seed: 8);

    private static Roadmap Read()
    {
        var folder = Directory.CreateTempSubdirectory("waymark-verify-").FullName;
        try
        {
            foreach (var (path, text) in Files) Write(folder, path, Encoding.UTF8.GetBytes(text));
            Write(folder, "content/assets/shared.png", SharedPicture);
            Write(folder, "content/assets/obsidian-mockup.png", SecretPicture);
            var result = WorkspaceReader.Read(folder);
            return result.Roadmap ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, string path, byte[] bytes)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    private static Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal)
    {
        ["content/waymark.yml"] = """
            company: Brackenholt
            product: Estate
            products:
              meter: Estate Meter
              climate: Estate Climate
            time-zone: Europe/London
            locale: en-GB
            competitors: [Tessaly]
            caveats:
              coming-soon: Timing is what we expect today.
              horizon: Direction, not a plan.
              blue-sky: Ideas under study.
            presenter:
              opening: { say: Begin with a long silence after the first slide. }
            """,
        ["content/policy.yml"] = """
            topics: [released, coming-soon, direction, vision, strategy, specific-date, technical-detail, ownership, merger, board]
            roles:
              customer:
                words: Customer
                customer: true
                sees: [released, coming-soon, direction, strategy, technical-detail]
                finest: month
              csm:
                words: Customer Success
                shares: [released, coming-soon, direction]
                sees: [strategy]
                finest: month
              product:
                words: Product
                shares: [released, coming-soon, direction, technical-detail, specific-date]
                sees: [vision, strategy, ownership]
                finest: day
              field:
                words: Field Sales
                shares: [released, coming-soon, direction]
                finest: month
            readers:
              requests: [csm, product]
              calls: [csm]
              audit: [product]
              presenter: [csm]
            request-words:
              open: Received
              under-consideration: Under evaluation
              on-roadmap: On our roadmap
              shipped: Shipped
              already-exists: Available today
              not-planned: Not on our current roadmap
              competitive-gap: Under evaluation
            """,
        ["content/wording.yml"] = """
            wordings:
              - [quickly, rapidly]
              - [by hand, manually]
            """,
        ["content/themes/data-you-own.md"] = """
            ---
            name: Data you own
            icon: open
            why: Every reading is yours.
            ---
            """,
        ["content/strategy.md"] = """
            ---
            headline: Buildings that explain themselves
            goal: Anybody should be able to ask why a room is cold.
            ---
            Our buyer in Antwerp signs the merger papers before the summer, and nobody outside may hear of it.
            """,
        ["content/roadmap/bulk-export.md"] = """
            ---
            title: Bulk export to Parquet
            theme: data-you-own
            stage: coming-soon
            certainty: planned
            target: 2027-03-15
            problem: Analysts copy tables into the warehouse by hand.
            products: [meter]
            requested-by: [req-0105]
            relevance:
              acme: Replaces the nightly job of your energy team.
              zenithal: Ends the Friday ritual with the paper meter book.
            owner: Priya Nairobi
            presenter:
              say: Ask who wrote the weekend script, and wait for the laugh.
              avoid: Never name the spring pilot before they do.
            ---
            Whole months arrive in one file, quickly enough for the morning. ![Two columns of equal height.](../assets/shared.png)

            ::: only specific-date
            The first write lands on a customer's own storage on 15 March 2027.
            :::

            - Any warehouse reads it.
            - :only{technical-detail} Kestrel acquisition figures

            | Site | :only{technical-detail} Load |
            |---|---|
            | North | seventeen turbines per hall |

            The trial is open:only[, only the pilot plant in Rotterdam has the new controller yet]{technical-detail}.
            """,
        ["content/roadmap/sign-in-groups.md"] = """
            ---
            title: Sign in with groups
            theme: data-you-own
            stage: shipped
            shipped: 2026-09-30
            problem: Rights were given one by one.
            products: all
            ---
            Groups come from your directory.
            """,
        ["content/roadmap/project-obsidian.md"] = """
            ---
            title: Obsidian Lantern
            theme: data-you-own
            stage: blue-sky
            certainty: exploring
            target: 2028-05-09
            problem: Nobody sees which hall burns money at night.
            products: [meter]
            topics: [board]
            owner: Priya Nairobi
            ---
            A lamp on every boiler that turns violet when gas is wasted. ![The violet lamp above a boiler door.](../assets/obsidian-mockup.png "Mockup of the violet lamp")

            | Step | Budget |
            |---|---|
            | Glass housing | four hundred thousand euros |

            ```mermaid
            gantt
              section Lamp
              Glass housing prototype :2028-05-09, 12d
            ```

            The supplier is written down elsewhere.[^supplier]

            [^supplier]: Glassworks of Murano deliver the violet housings.
            """,
        ["content/roadmap/heat-grid.md"] = """
            ---
            title: Neighbourhood heat grid
            theme: data-you-own
            stage: horizon
            certainty: not-planned
            problem: Steam escapes into the canal every winter.
            products: [meter]
            ---
            We declined the canal project for good reasons.
            """,
        ["content/roadmap/climate-only.md"] = """
            ---
            title: Chilled ceiling schedules
            theme: data-you-own
            stage: coming-soon
            certainty: committed
            target: 2027-02
            problem: Ceilings drip when the dew point climbs.
            products: [climate]
            ---
            Schedules follow the dew point sensor.
            """,
        ["content/customers/acme.yml"] = """
            name: Acme Coatings
            short-name: Acme
            domains: [acme.example]
            products: [meter]
            shared-by: { name: Imogen Sato, role: csm, address: imogen@brackenholt.example }
            recipients:
              - { name: Jane Doe, address: jane@acme.example, role: Head of Site Services }
              - { name: Omar Haddad, address: omar.haddad@acme.example, role: Energy Manager }
            hot-buttons:
              - Finance disputes every utility bill by spreadsheet.
            """,
        ["content/customers/zenithal.yml"] = """
            name: Zenithal Foods
            aliases: [Zenithal, ZF Group]
            domains: [zenithal.example]
            products: [meter]
            """,
        ["content/requests/req-0105.md"] = """
            ---
            customer: acme
            date: 2026-06-11
            state: on-roadmap
            what: Export every reading without a script
            why: The nightly script belongs to one person.
            impact-if-not: The account wants to replace Tessaly before the winter.
            others: [zenithal]
            arr: 184000
            requestor: Omar Haddad
            csm: Imogen Sato
            ---
            > We are one holiday away from losing the month.
            """,
        ["content/calls/2026-11-06-acme.md"] = """
            ---
            customer: acme
            date: 2026-11-06
            attendees: [Jane Doe, Walter Quist]
            ---
            The portal date of last year is still in the room.
            """,
        ["content/marketing/win-back.md"] = """
            ---
            title: Winter win-back wave
            bucket: Field
            quarters: [2027-Q1]
            state: planned
            owner: Omari Petersen
            metric: Twelve meetings
            ---
            Letters to win back the lost northern accounts.
            """,
    };
}
