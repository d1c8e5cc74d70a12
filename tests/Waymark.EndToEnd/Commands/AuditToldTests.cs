using System.Text.Json;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>Who was told what about an item, and whose copy a changed plan makes wrong.</summary>
public sealed class AuditToldTests
{
    private const string Item = "content/roadmap/bulk-export.md";

    [Fact]
    public void ASlippedDateNamesTheCopiesThatAreWrongUntilTheirReadersAreToldAgain()
    {
        using var sandbox = Sandbox.OfSample();
        var jane = Hand(sandbox, "jane@acme.example", "csm", "2026-11-20");
        var omar = Hand(sandbox, "omar.haddad@acme.example", "csm", "2026-11-20");
        var before = Told(sandbox);
        Assert.Equal((0, 0), Counts(before));
        Assert.Equal(["same", "same"], Each(before, "standing"));
        Assert.Equal(["Targeting Q1 2027", "Targeting Q1 2027"], Each(before, "said"));
        Assert.Equal(["item", "date", "wrong", "open", "copies"], before.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["entry", "handout", "customer", "recipient", "viewer", "sharer", "date", "version", "title", "said", "now", "standing", "wrong", "withdrawnBy", "correctedBy"],
            before.GetProperty("copies")[0].EnumerateObject().Select(property => property.Name));

        Change(sandbox, "target: 2027-03-15", "target: 2027-05-20");
        var slipped = Told(sandbox);
        Assert.Equal((2, 2), Counts(slipped));
        Assert.Equal(["later", "later"], Each(slipped, "standing"));
        Assert.Equal(["Targeting Q2 2027", "Targeting Q2 2027"], Each(slipped, "now"));

        var again = Hand(sandbox, "jane@acme.example", "csm", "2026-11-24");
        Tool.Start(sandbox, "audit", "revoke", omar, "--reason", "the date slipped").Expect(0);
        var told = Told(sandbox);
        Assert.Equal((2, 0), Counts(told));
        Assert.Equal([jane, omar, again], Each(told, "handout"));
        Assert.Equal([again, null, null], Each(told, "correctedBy"));
        Assert.Contains("slipped; withdrawn by entry", Tool.Start(sandbox, "audit", "told", "bulk-export").Expect(0).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("target: 2027-03-15", "target: 2026-12-01", "sooner", 1)]
    [InlineData("target: 2027-03-15", "target: 2027-H1", "less-sure", 1)]
    [InlineData("certainty: planned", "certainty: committed", "firmer", 0)]
    [InlineData("topics: []", "topics: [board]", "gone", 1)]
    public void EveryChangeOfPlanHasAName(string from, string to, string standing, int wrong)
    {
        using var sandbox = Sandbox.OfSample();
        if (from.StartsWith("topics", StringComparison.Ordinal)) Change(sandbox, "theme: data-you-own", "theme: data-you-own\ntopics: []");
        Hand(sandbox, "jane@acme.example", "csm", "2026-11-20");
        Change(sandbox, from, to);
        var told = Told(sandbox);
        Assert.Equal([standing], Each(told, "standing"));
        Assert.Equal((wrong, wrong), Counts(told));
    }

    [Fact]
    public void AnItemThatNobodyKnowsIsAMistake()
    {
        using var sandbox = Sandbox.OfSample();
        Assert.Contains("WM3014", Tool.Start(sandbox, "audit", "told", "no-such-item").Expect(1).Error, StringComparison.Ordinal);
        Assert.Empty(Tool.Start(sandbox, "audit", "told", "bulk-export", "--json").Expect(0).Json.GetProperty("copies").EnumerateArray());
    }

    private static string Hand(Sandbox sandbox, string to, string role, string date) => Tool.Start(
        sandbox, "handout", "--customer", "acme", "--to", to, "--as", role, "--date", date, "--format", "site", "--json").Expect(0).Json.GetProperty("id").GetString()!;

    private static JsonElement Told(Sandbox sandbox) => Tool.Start(sandbox, "audit", "told", "bulk-export", "--date", "2026-11-25", "--json").Expect(0).Json;

    private static (int Wrong, int Open) Counts(JsonElement told) => (told.GetProperty("wrong").GetInt32(), told.GetProperty("open").GetInt32());

    private static IEnumerable<string?> Each(JsonElement told, string property) => told.GetProperty("copies").EnumerateArray().Select(copy => copy.GetProperty(property).GetString());

    private static void Change(Sandbox sandbox, string from, string to)
    {
        Assert.Contains(from, sandbox.Read(Item), StringComparison.Ordinal);
        sandbox.Write(Item, sandbox.Read(Item).Replace(from, to, StringComparison.Ordinal));
    }
}
