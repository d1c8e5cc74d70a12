using System.Text.RegularExpressions;

namespace Waymark.House.Tests;

/// <summary>
/// The scan excuses a run of restricted words that the tool writes itself. It shares no code with what writes them, so its list is kept by hand: a phrase that
/// nothing writes any more would go on excusing the same words in a leak.
/// </summary>
public sealed partial class ToolWordingTests
{
    /// <summary>The rooms that put words of their own on a page.</summary>
    private static readonly string[] Writers = ["layouts", "src/Waymark.Sites", "src/Waymark.Typesetting", "src/Waymark.Handouts", "src/Waymark.Disclosure", "src/Waymark.Vocabulary", "src/Waymark.Cli"];

    [Fact]
    public void EveryPhraseIsWrittenBySomething()
    {
        var written = Writers.SelectMany(room => Repository.SourceFiles(room, "*.cs").Concat(Repository.SourceFiles(room, "*.razor"))).SelectMany(Readings).ToList();
        var phrases = File.ReadLines(Path.Combine(Repository.Root, "src/Waymark.Verify/Words/tool-wording.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        Assert.True(phrases.Count > 100, $"only {phrases.Count} phrases");
        Assert.All(phrases.SelectMany(phrase => phrase.Split('…')), part => Assert.True(written.Any(text => text.Contains(Words(part), StringComparison.Ordinal)), $"nothing writes \"{part.Trim()}\""));
    }

    /// <summary>A page's words with its elements, which may stand inside a phrase, and without: an element's attributes have words too.</summary>
    private static IEnumerable<string> Readings(string file)
    {
        var text = File.ReadAllText(file);
        yield return Words(text);
        yield return Words(Element().Replace(text, " "));
    }

    private static string Words(string text) => " " + string.Join(' ', Word().Matches(text).Select(word => word.Value.ToLowerInvariant().Replace('\'', '’'))) + " ";

    [GeneratedRegex("[\\p{L}\\p{Nd}'’]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Element();
}
