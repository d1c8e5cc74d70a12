using System.Text.RegularExpressions;

namespace Waymark.House.Tests;

/// <summary>A code means one thing: it is looked up, waived and set to a level by its number alone.</summary>
public sealed partial class DiagnosticCodeTests
{
    [Fact]
    public void NoCodeIsExplainedTwice()
    {
        var rows = Explained().ToList();
        Assert.True(rows.Count > 100, $"only {rows.Count} codes are explained");
        Assert.Empty(rows.GroupBy(row => row.Code).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(row => row.File))}"));
    }

    [Fact]
    public void EveryCodeOfTheSourceIsExplained()
    {
        var explained = Explained().Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        var used = Repository.SourceFiles("src", "*.cs").SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(used.Count > 100, $"only {used.Count} codes are used");
        Assert.Empty(used.Except(explained, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Code, string File)> Explained() => Repository.SourceFiles("docs/rules", "*.md")
        .SelectMany(file => File.ReadLines(file).Select(line => Row().Match(line)).Where(match => match.Success).Select(match => (match.Groups["code"].Value, Path.GetFileName(file))));

    [GeneratedRegex(@"^\| \[?(?<code>WM\d{4})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Row();

    [GeneratedRegex("\"(?<code>WM[0-9]{4})\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Literal();
}
