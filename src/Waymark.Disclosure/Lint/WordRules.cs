using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Waymark.Disclosure.Lint;

/// <summary>Words that do not belong into what customers are told.</summary>
internal static partial class WordRules
{
    public static ImmutableArray<LintRule> All { get; } =
    [
        new("WM4001", "A promise", subject => Each(subject, Promises(), word => $"“{word}” is a promise", "say what we intend and how sure we are: timing and certainty have words of their own")),
        new("WM4004", "A competitor", Competitors),
        new("WM4005", "An apology for a delay", subject => Each(subject, Apologies(), word => $"“{word}” apologises", "say what is there now and what comes next")),
        new("WM4016", "Overselling", subject => Each(subject, Boasts(), word => $"“{word}” sells what is not there yet", "say what a reader will be able to do with it")),
    ];

    private static IEnumerable<Finding> Each(LintSubject subject, Regex words, Func<string, string> message, string hint) =>
        subject.Told.SelectMany(entry => words.Matches(entry.Piece.Text).Select(match => new Finding(entry.Piece.Place, message(match.Value), hint)));

    private static IEnumerable<Finding> Competitors(LintSubject subject)
    {
        foreach (var (_, piece) in subject.Told)
        {
            foreach (var name in subject.Roadmap.Settings.Competitors.Select(competitor => competitor.Value).Where(name => PlainWords.Holds(piece.Text, name)))
            {
                yield return new Finding(piece.Place, $"'{name}' is a competitor", "say what we do and why, without comparing");
            }
        }
    }

    [GeneratedRegex(@"\b(?:will ship|will definitely|definitely|guarantee[ds]?|we promise|as promised|we commit|committed to (?:delivering|shipping)|without fail|you have our word|for (?:sure|certain)|no matter what)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Promises();

    [GeneratedRegex(@"\b(?:sorry|apolog(?:y|ies|ise|ize|ised|ized)|regret(?:tably)?|unfortunately|(?:was|were|is|are|been) (?:delayed|late)|delay(?:ed)? (?:again|once more)|took longer than)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Apologies();

    [GeneratedRegex(@"\b(?:revolutionary|game[- ]chang(?:er|ing)|best[- ]in[- ]class|world[- ]class|industry[- ]leading|cutting[- ]edge|unrivall?ed|unparalleled|seamless(?:ly)?|magical(?:ly)?|exciting|excited)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Boasts();
}
