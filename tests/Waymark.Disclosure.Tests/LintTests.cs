using Waymark.Disclosure.Lint;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Encoding;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Tests;

/// <summary>Each rule's page has an example that it finds and one that it does not: these are its tests.</summary>
public sealed class LintTests
{
    private const string Settings = "content/waymark.yml", Item = "content/roadmap/a-promise.md", Ledger = "ledger", Shipped = "content/roadmap/search-everything.md";

    private const string Promise = """
        ---
        title: A promise
        theme: one-source
        stage: coming-soon
        certainty: planned
        target: 2027-Q2
        problem: None.
        products: [all]
        ---
        It will ship.
        """;

    public static TheoryData<string> Rules() => [.. Linter.Codes];

    [Theory, MemberData(nameof(Rules))]
    public void ARuleFindsWhatItsPageSaysThatItFinds(string code)
    {
        var page = File.ReadAllText(Path.Combine(Sample.Root, "docs", "rules", code + ".md"));
        var parts = page.Split("\n## ");
        Assert.Contains(code, CodesIn(Files(parts.Single(part => part.StartsWith("Found", StringComparison.Ordinal)))));
        var good = Files(parts.Single(part => part.StartsWith("Not found", StringComparison.Ordinal)));
        Assert.DoesNotContain(Lint(good), found => found.Code == code && (good.Count == 0 || good.Exists(file => file.Path == found.Span.File)));
    }

    [Fact]
    public void TheListOfRulesHasEveryRule()
    {
        var list = File.ReadAllText(Path.Combine(Sample.Root, "docs", "rules", "lint.md"));
        Assert.All(Linter.Codes, code => Assert.Contains($"[{code}]({code}.md)", list, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rules: { WM4001: off }", null)]
    [InlineData("rules: { WM4001: error }", Severity.Error)]
    [InlineData("rules: { WM4001: warning }", Severity.Warning)]
    [InlineData("", Severity.Warning)]
    public void TheWorkspaceSetsTheLevelOfARule(string rules, Severity? severity)
    {
        var settings = File.ReadAllText(Path.Combine(Sample.Root, "src", "Waymark.Cli", "Init", "Template", Settings)) + rules + "\n";
        Assert.Equal(severity, Lint([(Item, Promise), (Settings, settings)]).FirstOrDefault(found => found.Code == "WM4001")?.Severity);
    }

    [Theory]
    [InlineData("# waymark: allow WM4001 until 2026-12-31 because the contract says so", "")]
    [InlineData("# waymark: allow WM4001 until 2026-11-20 because the contract says so", "")]
    [InlineData("# waymark: allow WM4002 until 2026-12-31 because the contract says so", "WM4001")]
    [InlineData("# waymark: allow WM4001 until 2026-11-19 because the contract says so", "WM4001 WM4090")]
    [InlineData("# waymark: allow WM4001 until 2026-12-31", "WM4001 WM4091")]
    [InlineData("# waymark: allow WM4001 because the contract says so", "WM4001 WM4091")]
    [InlineData("# waymark: allow WM4001 until 2026-02-31 because the contract says so", "WM4001 WM4091")]
    public void ACommentWaivesARuleForAWhileAndForAReason(string comment, string codes)
    {
        var item = Promise.Replace("title: A promise", comment + "\ntitle: A promise", StringComparison.Ordinal);
        Assert.Equal(codes, string.Join(' ', CodesIn([(Item, item)]).Where(code => code is "WM4001" or "WM4090" or "WM4091").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void AFindingHasItsPlaceAndItsHint() =>
        Assert.Equal(
            "content/roadmap/a-promise.md:10:1: warning WM4001: “will ship” is a promise\n  hint: say what we intend and how sure we are: timing and certainty have words of their own",
            Lint([(Item, Promise)]).Single(found => found.Code == "WM4001").ToString());

    [Theory]
    [InlineData("2026-11-02 acme through csm", false)]
    [InlineData("2026-10-22 acme through csm", false)]
    [InlineData("2026-10-21 acme through csm", true)]
    [InlineData("2026-10-21 acme through csm\n2026-11-19 acme through csm", false)]
    [InlineData("2026-10-21 acme through product", true)]
    public void AHandoutIsRepeatedOnceItsConversationIsOver(string ledger, bool found)
    {
        var shipped = File.ReadAllText(Path.Combine(Sample.Root, "src", "Waymark.Cli", "Init", "Template", Shipped)).Replace("2026-11-02", "2026-09-02", StringComparison.Ordinal);
        Assert.Equal(found, CodesIn([(Shipped, shipped), (Ledger, ledger)]).Contains("WM4011"));
    }

    [Fact]
    public void WhatOnlyColleaguesReadIsTheirs() =>
        Assert.DoesNotContain("WM4001", CodesIn([(Item, Promise.Replace("It will ship.", "::: only board\nIt will ship.\n:::", StringComparison.Ordinal))]));

    private static List<string> CodesIn(IEnumerable<(string Path, string Text)> files) => [.. Lint(files).Select(found => found.Code).Distinct(StringComparer.Ordinal)];

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Lint(IEnumerable<(string Path, string Text)> files)
    {
        var all = files.ToList();
        using var workspace = new InitWorkspace(all.Where(file => file.Path != Ledger));
        var roadmap = workspace.Read();
        return Linter.Check(roadmap, Some.Today, [.. all.Where(file => file.Path == Ledger).SelectMany(file => Issued(roadmap, file.Text))], workspace.TextOf);
    }

    /// <summary>Handouts as a page tells of them, a line each: <c>2026-09-01 acme through csm</c>. They said what these files say on that day.</summary>
    private static IEnumerable<IssuedEdition> Issued(Content.Model.Roadmap roadmap, string lines)
    {
        foreach (var words in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')))
        {
            var audience = new Audience(words[1], "customer", words[3], DateOnly.ParseExact(words[0], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            var version = EditionEncoding.VersionOf(Disclose.Edition(roadmap, audience).Edition!);
            yield return new IssuedEdition(audience.CustomerId, audience.Viewer, audience.Sharer, audience.Date, version);
        }
    }

    /// <summary>Fenced blocks whose info string ends with the path of a file.</summary>
    private static List<(string Path, string Text)> Files(string part) =>
        [.. part.Split("```").Where((_, at) => at % 2 == 1).Select(block => (block[(block.IndexOf(' ', StringComparison.Ordinal) + 1)..block.IndexOf('\n', StringComparison.Ordinal)], block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..]))];
}
