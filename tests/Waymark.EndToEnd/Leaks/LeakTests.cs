using Waymark.Verify;

namespace Waymark.EndToEnd.Leaks;

/// <summary>
/// Thirty-two ways to leak, a canary each: none comes out in any kind of output, and the independent scan finds every one that is put
/// into a finished handout by hand.
/// </summary>
public sealed class LeakTests(LeakWorkspace made) : IClassFixture<LeakWorkspace>
{
    public static TheoryData<int> Rows() => [.. LeakRow.All.Select(row => row.Number)];

    [Fact]
    public void TheWorkspaceHoldsACanaryOfEveryRow()
    {
        Assert.Equal(Enumerable.Range(1, 32), LeakRow.All.Select(row => row.Number));
        Assert.All(LeakRow.All, row => Assert.Contains(row.Canaries, canary => made.Source.Contains(Folded(canary))));
    }

    /// <summary>The phrase beside each kind is one that it must hold: a search that finds nothing at all proves nothing.</summary>
    [Theory]
    [InlineData("site", "Your wardens walk least with it")]
    [InlineData("brief.pdf", "Your wardens walk least with it")]
    [InlineData("deck.pdf", "Your wardens walk least with it")]
    [InlineData("handout.zip", "Your wardens walk least with it")]
    [InlineData("internal site", "Open gate for meters")]
    [InlineData("public log", "checkpoint")]
    public void NoCanaryComesOut(string kind, string phrase)
    {
        var folder = made.Kind(kind);
        Assert.Equal([Folded(phrase)], LeakWorkspace.Searched(folder, phrase));
        Directory.Delete(folder, recursive: true);
    }

    [Theory, MemberData(nameof(Rows))]
    public void VerifyFindsEveryCanaryThatIsPlanted(int number)
    {
        var row = LeakRow.All.Single(row => row.Number == number);
        using var planted = new PlantedHandout(made.JanesFolder);
        Assert.Empty(made.Scanner.Scan(made.ForJane, planted.Folder).Findings);
        row.Plant(planted);
        var found = made.Scanner.Scan(made.ForJane, planted.Folder).Findings;
        Assert.True(found.Any(finding => row.Codes.Any(code => finding.Code.StartsWith(code, StringComparison.Ordinal))), $"{row.Number}, {row.What}: {string.Join('\n', found)}");
    }

    /// <summary>Words of the roadmap that anybody's handout holds are too many for it.</summary>
    [Theory]
    [InlineData("checkpoint")]
    [InlineData("index.html")]
    [InlineData("tile")]
    public void VerifyFindsWordsThatArePlantedIntoThePublishedLog(string place)
    {
        var folder = made.Kind("public log");
        var log = Path.Combine(folder, "audit");
        var strangers = new ScanSubject.PublishedLog { Date = new DateOnly(2026, 11, 20) };
        Assert.Empty(made.Scanner.Scan(strangers, log).Findings);
        var file = place == "tile" ? Directory.EnumerateFiles(Path.Combine(log, "tile", "entries"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First() : Path.Combine(log, place);
        File.AppendAllText(file, "\nYour wardens walk least with it\n");
        Assert.Contains(made.Scanner.Scan(strangers, log).Findings, finding => finding.Code == "WM5001" && finding.Path == Path.GetRelativePath(log, file));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void TheSearchSeesEveryCanaryThatIsPlantedToo()
    {
        using var planted = new PlantedHandout(made.JanesFolder);
        // Another program that rewrites the PDF drops what was only appended to it: that comes last.
        foreach (var row in LeakRow.All.OrderBy(row => row.Number is 19 or 21)) row.Plant(planted);
        var found = LeakWorkspace.Searched(planted.Folder);
        Assert.All(LeakRow.All, row => Assert.Contains(row.Canaries, canary => found.Contains(Folded(canary))));
    }

    private static string Folded(string words) => new([.. words.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
