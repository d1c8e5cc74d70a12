using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Waymark.Disclosure.Writing;

/// <param name="Options">As the author wrote it, and the other way.</param>
internal readonly record struct PunctuationPlace(int At, int Length, ImmutableArray<string> Options);

/// <summary>
/// Finds places in English prose where punctuation is a matter of style: the comma before the last of three or more single words, and the spaces around a
/// dash. Nothing else: an apostrophe or a quotation mark of another shape looks like a slip, and short forms change the tone.
/// </summary>
/// <remarks>
/// A sentence that binds somebody is left alone, comma for comma. So are figures, names (words with capitals) and lists whose words are not all plain.
/// A serial comma is only ever added where two commas before it show that there is a list; with one, "in summer, cats and dogs" is none.
/// </remarks>
internal static partial class PunctuationStyle
{
    /// <summary>Words by which a sentence binds: such sentences are never touched.</summary>
    private static readonly FrozenSet<string> Binding = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "must", "shall", "need", "needs", "will", "may", "should", "ought", "cannot", "can’t", "won’t", "shan’t", "required", "requires", "require", "obliged", "obligation", "guarantee", "guarantees",
        "guaranteed", "warrant", "warrants", "warranty", "commit", "commits", "committed", "commitment", "promise", "promises", "promised", "agree", "agrees", "agreed", "agreement",
        "liable", "liability", "entitled", "forbidden", "prohibited", "permitted", "allowed", "price", "prices", "fee", "fees", "cost", "costs", "penalty", "deadline", "due");

    /// <summary>Words that stand between commas without being an entry of a list.</summary>
    private static readonly FrozenSet<string> Asides = FrozenSet.Create(StringComparer.Ordinal,
        "however", "therefore", "too", "then", "also", "again", "though", "instead", "meanwhile", "moreover", "furthermore", "still", "indeed", "perhaps", "often", "sometimes", "usually", "today",
        "now", "later", "earlier", "first", "second", "third", "next", "finally", "yes", "no", "so", "thus", "hence", "otherwise", "nevertheless", "nonetheless", "say", "please", "likewise",
        "it", "they", "we", "you", "he", "she", "this", "that", "these", "those", "which", "who", "whom", "whose", "what", "when", "where", "while", "if", "because", "but", "not", "nor", "yet", "and", "or");

    /// <summary>Places in a text, ascending; none overlaps another.</summary>
    public static IEnumerable<PunctuationPlace> In(string text)
    {
        foreach (Match sentence in Sentence().Matches(text))
        {
            if (Word().Matches(sentence.Value).Any(word => Binding.Contains(word.Value)) || HasTo().IsMatch(sentence.Value)) continue;
            var places = SerialCommas(sentence).Concat(Dashes(sentence)).OrderBy(place => place.At);
            var free = 0;
            foreach (var place in places)
            {
                if (place.At < free) continue;
                free = place.At + place.Length;
                yield return place;
            }
        }
    }

    private static IEnumerable<PunctuationPlace> SerialCommas(Match sentence)
    {
        foreach (Match list in WordList().Matches(sentence.Value))
        {
            var entries = list.Groups["entry"].Captures.Select(entry => entry.Value).ToArray();
            var (before, last, comma) = (list.Groups["before"], list.Groups["last"], list.Groups["comma"].Length > 0);
            // The entries that end in a comma, the one before "and", and the last.
            if (entries.Length < (comma ? 1 : 2)) continue;
            if (entries.Append(before.Value).Append(last.Value).Any(IsAside)) continue;
            var (word, and) = (before.Value, list.Groups["and"].Value);
            var (with, without) = ($"{word}, {and}", $"{word} {and}");
            yield return new PunctuationPlace(sentence.Index + before.Index, comma ? with.Length : without.Length, comma ? [with, without] : [without, with]);
        }
    }

    private static IEnumerable<PunctuationPlace> Dashes(Match sentence)
    {
        foreach (Match dash in Dash().Matches(sentence.Value))
        {
            var (left, right) = (dash.Groups["left"].Value, dash.Groups["right"].Value);
            var (spaced, joined) = ($"{left} – {right}", $"{left}—{right}");
            yield return new PunctuationPlace(sentence.Index + dash.Index, dash.Length, dash.Value == spaced ? [spaced, joined] : [joined, spaced]);
        }
    }

    private static bool IsAside(string word) => Asides.Contains(word) || word.EndsWith("ly", StringComparison.Ordinal);

    // A full stop inside a sentence (2.0, e.g. this) does not end it: else what binds would be looked for in half of it.
    [GeneratedRegex(@"(?:[^.!?\n]|[.!?](?!\s+[\p{Lu}“""(]|\s*$))+[.!?]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(?:has|have|had|is|are|was|were) to\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex HasTo();

    [GeneratedRegex(@"[\p{L}’']+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Word();

    // Single words in small letters, each with a comma and one space; then "x, and y" or "x and y", where the list ends at a sign or at the end.
    [GeneratedRegex(@"(?<![\p{L}\p{N}’'\-‑/@.])(?:(?<entry>\p{Ll}+), )+(?<before>\p{Ll}+)(?<comma>,?) (?<and>and|or) (?<last>\p{Ll}+)(?=[.,;:!?)]|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex WordList();

    [GeneratedRegex(@"(?<![\p{L}\p{N}’'\-‑/@.])(?<left>\p{Ll}{2,})(?: – |—)(?<right>\p{Ll}{2,})(?![\p{L}\p{N}’'\-‑/@])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Dash();
}
