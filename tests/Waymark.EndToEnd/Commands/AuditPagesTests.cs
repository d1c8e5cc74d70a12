using AngleSharp.Html.Parser;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>The audit pages of internal sites: for the roles that the policy names, made from the ledger, gone with whom they name.</summary>
public sealed class AuditPagesTests
{
    private const string Item = "content/roadmap/bulk-export.md";

    [Fact]
    public void WhoReceivedWhatIsOnTheSitesOfThoseWhoMayKnowAndOnNoOther()
    {
        using var sandbox = Sandbox.OfSample();
        Hand(sandbox, "jane@acme.example", "2026-11-20");
        sandbox.Write(Item, sandbox.Read(Item).Replace("target: 2027-03-15", "target: 2027-05-20", StringComparison.Ordinal));
        Hand(sandbox, "jane@acme.example", "2026-11-24");
        Hand(sandbox, "omar.haddad@acme.example", "2026-11-24");
        Tool.Start(sandbox, "site", "--date", "2026-11-24").Expect(0);

        Assert.Equal(["cs-leader", "executive", "product"], RolesWithAudit(sandbox));
        Assert.DoesNotContain("Audit", Read(sandbox, "csm", "index.html"), StringComparison.Ordinal);
        Assert.Contains("Omar Haddad", Read(sandbox, "cs-leader", "audit/index.html"), StringComparison.Ordinal);
        var customer = Read(sandbox, "cs-leader", "audit/customers/acme.html");
        Assert.Contains("Was “Targeting Q1 2027”, became “Targeting Q2 2027”", customer, StringComparison.Ordinal);
        Assert.Contains("Bulk export to Parquet", customer, StringComparison.Ordinal);
        Tool.Start(sandbox, "verify", sandbox.Path("output")).Expect(0);
        Tool.Start(sandbox, "audit", "verify").Expect(0);
    }

    [Fact]
    public void TheRestOfTheSiteIsTheSameBytesAndMakingItAgainRecordsNothing()
    {
        using var sandbox = Sandbox.OfSample();
        Tool.Start(sandbox, "site", "--role", "cs-leader", "--date", SampleRun.Day).Expect(0);
        var before = sandbox.Digests("output/site", path => !path.Contains("/audit/", StringComparison.Ordinal));
        var size = Size(sandbox);
        Assert.Contains("Nothing was handed out yet.", Read(sandbox, "cs-leader", "audit/index.html"), StringComparison.Ordinal);

        Hand(sandbox, "jane@acme.example", SampleRun.Day);
        Tool.Start(sandbox, "site", "--role", "cs-leader", "--date", SampleRun.Day).Expect(0);
        Assert.Contains("Jane Doe", Read(sandbox, "cs-leader", "audit/index.html"), StringComparison.Ordinal);
        Assert.Equal(before, sandbox.Digests("output/site", path => !path.Contains("/audit/", StringComparison.Ordinal)));
        var audit = sandbox.Digests("output/site/cs-leader/audit", _ => true);
        Tool.Start(sandbox, "site", "--role", "cs-leader", "--date", SampleRun.Day).Expect(0);
        Assert.Equal(audit, sandbox.Digests("output/site/cs-leader/audit", _ => true));
        Assert.Equal(size + 1, Size(sandbox));
    }

    [Fact]
    public void AnErasureTakesThePagesAwayAndTheNextOnesNameNobody()
    {
        using var sandbox = Sandbox.OfSample();
        Hand(sandbox, "jane@acme.example", SampleRun.Day);
        Tool.Start(sandbox, "site", "--role", "cs-leader", "--date", SampleRun.Day).Expect(0);
        Tool.Start(sandbox, "audit", "erase", "jane@acme.example", "--yes").Expect(0);
        Assert.Empty(RolesWithAudit(sandbox));
        Tool.Start(sandbox, "audit", "verify").Expect(0);

        Tool.Start(sandbox, "site", "--role", "cs-leader", "--date", SampleRun.Day).Expect(0);
        var page = Read(sandbox, "cs-leader", "audit/index.html");
        Assert.DoesNotContain("Jane Doe", page, StringComparison.Ordinal);
        Assert.Contains("Name removed on request", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ARoleThatMayNoLongerReadLosesItsPages()
    {
        using var sandbox = Sandbox.OfSample();
        Hand(sandbox, "jane@acme.example", SampleRun.Day);
        Tool.Start(sandbox, "site", "--date", SampleRun.Day).Expect(0);
        sandbox.Write("content/policy.yml", sandbox.Read("content/policy.yml").Replace("audit: [cs-leader, product, executive]", "audit: [product]", StringComparison.Ordinal));
        Tool.Start(sandbox, "site", "--date", SampleRun.Day).Expect(0);
        Assert.Equal(["product"], RolesWithAudit(sandbox));
        Tool.Start(sandbox, "verify", sandbox.Path("output")).Expect(0);
    }

    private static void Hand(Sandbox sandbox, string to, string date) =>
        Tool.Start(sandbox, "handout", "--customer", "acme", "--to", to, "--as", "csm", "--date", date, "--format", "site").Expect(0);

    private static IEnumerable<string?> RolesWithAudit(Sandbox sandbox) => Directory.EnumerateDirectories(sandbox.Path("output/site"))
        .Where(site => Directory.Exists(Path.Combine(site, "audit"))).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static string Read(Sandbox sandbox, string role, string page) => new HtmlParser().ParseDocument(sandbox.Read($"output/site/{role}/{page}")).Body!.TextContent;

    private static int Size(Sandbox sandbox) => Tool.Start(sandbox, "audit", "verify", "--json").Expect(0).Json.GetProperty("size").GetInt32();
}
