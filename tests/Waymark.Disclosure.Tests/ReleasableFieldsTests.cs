using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;

namespace Waymark.Disclosure.Tests;

/// <summary>
/// The table of docs/disclosure.md says which keys a policy can release at all. Under a policy that grants everything to everybody,
/// a handout holds the words of exactly those.
/// </summary>
public sealed partial class ReleasableFieldsTests
{
    private static readonly string[] Documents = ["item", "theme", "strategy", "customer", "request", "call", "marketing"];

    /// <summary>
    /// A workspace in which every key that takes free words holds one of its own: zq, the document, the key. A word that ends in
    /// "other" belongs to somebody else.
    /// </summary>
    private static readonly (string Path, string Text)[] Files =
    [
        ("content/policy.yml", """
            topics: [released, coming-soon, direction, vision, strategy, specific-date, ownership, board, technical-detail, strategic-bet]
            roles:
              customer: { words: Customer, customer: true, sees: [released, coming-soon, direction, vision, strategy, specific-date, ownership, board], finest: day }
              csm: { words: Customer Success, shares: [released, coming-soon, direction, vision, strategy, specific-date, ownership, board], finest: day }
            readers: { marketing: [csm], requests: [csm], calls: [csm], audit: [csm], presenter: [csm] }
            request-words:
              open: Received
              under-consideration: Under evaluation
              on-roadmap: On our roadmap
              shipped: Shipped
              already-exists: Available today
              not-planned: Not on our current roadmap
              competitive-gap: Under evaluation
            """),
        ("content/roadmap/zq-item-id.md", """
            ---
            title: zqitemtitle
            theme: zq-theme-id
            stage: coming-soon
            certainty: committed
            target: 2027-03-14
            problem: zqitemproblem
            story: zqitemstory
            products: [all]
            topics: [board]
            requested-by: [zq-request-id]
            beta: { from: 2027-01, needs: [zqcustomertags], note: zqitembetanote }
            relevance:
              acme: zqitemrelevance
              umbra: zqitemrelevanceother
            owner: zqitemowner
            presenter: { say: zqitempresentersay, avoid: zqitempresenteravoid, expect: [zqitempresenterexpect] }
            ---
            zqitembody
            """),
        ("content/themes/zq-theme-id.md", """
            ---
            name: zqthemename and more
            icon: open
            why: zqthemewhy
            question: zqthemequestion
            presenter: { say: zqthemepresentersay, avoid: zqthemepresenteravoid, expect: [zqthemepresenterexpect] }
            ---
            zqthemebody
            """),
        ("content/strategy.md", """
            ---
            headline: zqstrategyheadline
            goal: zqstrategygoal
            questions: [zqstrategyquestions]
            presenter: { say: zqstrategypresentersay, avoid: zqstrategypresenteravoid, expect: [zqstrategypresenterexpect] }
            ---
            zqstrategybody
            """),
        ("content/customers/acme.yml", """
            name: zqcustomername
            short-name: zqcustomershortname
            aliases: [zqcustomeraliases]
            domains: [zqcustomerdomains.example]
            products: [planner]
            tags: [zqcustomertags]
            shared-by: { name: zqcustomersharedbyname, role: csm, address: zqcustomersharedbyaddress@company.example }
            recipients:
              - { name: zqcustomerrecipientsname, address: zqcustomerrecipientsaddress@acme.example, role: zqcustomerrecipientsrole }
              - { name: zqcustomerrecipientsother, address: zqcustomerrecipientsaddressother@acme.example, role: zqcustomerrecipientsroleother }
            hot-buttons: [zqcustomerhotbuttons]
            """),
        ("content/customers/umbra.yml", """
            name: zqcustomernameother
            products: [planner]
            """),
        ("content/requests/zq-request-id.md", """
            ---
            customer: acme
            date: 2026-07-14
            state: on-roadmap
            what: zqrequestwhat
            why: zqrequestwhy
            why-now: zqrequestwhynow
            impact-if-built: zqrequestimpactifbuilt
            impact-if-not: zqrequestimpactifnot
            urgency: critical
            workaround: zqrequestworkaround
            others: [umbra]
            competitive-pressure: zqrequestcompetitivepressure
            trade-off: zqrequesttradeoff
            recommendation: zqrequestrecommendation
            arr: 48151623
            requestor: zqrequestrequestor
            csm: zqrequestcsm
            answered: 2026-09-02
            answer: zqrequestanswer
            ---
            zqrequestbody
            """),
        ("content/requests/zq-request-other.md", """
            ---
            customer: umbra
            date: 2026-07-14
            state: open
            what: zqrequestwhatother
            answer: zqrequestanswerother
            ---
            zqrequestbodyother
            """),
        ("content/calls/zq-call-id.md", """
            ---
            customer: acme
            date: 2026-10-14
            attendees: [zqcallattendees]
            ---
            zqcallbody
            """),
        ("content/marketing/zq-marketing-id.md", """
            ---
            title: zqmarketingtitle
            bucket: zqmarketingbucket
            quarters: [2027-Q1]
            state: planned
            owner: zqmarketingowner
            metric: zqmarketingmetric
            ---
            zqmarketingbody
            """),
    ];

    [Fact]
    public void EveryKeyHasItsPlaceInTheTable()
    {
        foreach (var document in Documents)
        {
            var (said, guides, never) = Row(document);
            var keys = Keys(document);
            var leaves = keys.Where(key => !keys.Exists(inner => inner.StartsWith(key + ".", StringComparison.Ordinal) || inner.StartsWith(key + "[]", StringComparison.Ordinal)));
            Assert.Equal(leaves.Order(StringComparer.Ordinal), said.Union(guides).Union(never).Where(key => key != "body").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void AHandoutUnderAPolicyOfEverythingHoldsExactlyTheFirstColumn()
    {
        var written = Words(string.Join('\n', Files.Select(file => $"{file.Path}\n{file.Text}")));
        var said = Documents.SelectMany(document => Row(document).Said.Select(key => "zq" + document + Plain(key)));
        var given = Handed();
        Assert.Equal(written.Intersect(said, StringComparer.Ordinal).Append("zq-item-id").Append("zq-theme-id").Order(StringComparer.Ordinal), Words(given).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("48151623", given, StringComparison.Ordinal);
    }

    private static string Handed()
    {
        using var workspace = new InitWorkspace(Files);
        var roadmap = workspace.Read();
        var audience = new Audience("acme", "customer", "csm", Some.Today);
        var result = Disclose.Edition(roadmap, audience);
        Assert.True(result.Edition is not null, string.Join('\n', result.Diagnostics));
        var copy = Disclose.Copy(roadmap, audience, new CopyRequest("a", new Recipient("zqcustomerrecipientsname", "zqcustomerrecipientsaddress@acme.example"), null, []));
        return Encoding.UTF8.GetString(EditionEncoding.Encode(new Handout(result.Edition!, copy)));
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static string Plain(string key) => key.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("[]", "", StringComparison.Ordinal);

    private static (HashSet<string> Said, HashSet<string> Guides, HashSet<string> Never) Row(string document)
    {
        var page = File.ReadAllText(Path.Combine(Sample.Root, "docs", "disclosure.md"));
        var cells = page.Split('\n').Single(line => line.StartsWith($"| {document} |", StringComparison.Ordinal) && line.Count(c => c == '|') == 5).Split('|');
        return (Names(cells[2]), Names(cells[3]), Names(cells[4]));

        static HashSet<string> Names(string cell) =>
            [.. Quoted().Matches(cell).Select(match => match.Groups["name"].Value), .. cell.Contains("the body", StringComparison.Ordinal) ? new[] { "body" } : []];
    }

    /// <summary>Every key of a document, nested ones with dots and brackets, as its schema has them.</summary>
    private static List<string> Keys(string document)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Sample.Root, "docs", "schemas", document + ".schema.json")));
        var keys = new List<string>();
        Collect(schema.RootElement, "");
        return keys;

        void Collect(JsonElement node, string prefix)
        {
            if (node.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Object && prefix.Length > 0) Collect(items, prefix[..^1] + "[].");
            if (!node.TryGetProperty("properties", out var properties)) return;
            foreach (var property in properties.EnumerateObject())
            {
                keys.Add(prefix + property.Name);
                Collect(property.Value, prefix + property.Name + ".");
            }
        }
    }

    [GeneratedRegex("zq-?[a-z]+(?:-[a-z]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
