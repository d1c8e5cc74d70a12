using System.Collections.Immutable;
using System.Globalization;

namespace Waymark.Handouts.Text;

/// <summary>A word of running text that may stand a hair beside its place without anybody noticing.</summary>
/// <param name="Inline">Index in the passage of the <see cref="Words"/> that holds it.</param>
/// <param name="Start">Of its first character there, in UTF-16 units.</param>
public readonly record struct CarrierWord(int Inline, int Start, int Length);

/// <summary>
/// Which words of a passage may carry a mark by where they stand: every second word inside a run of plain text, between two neighbours of the
/// same run that never move. What writes a page and what traces it must find the same words, so both ask here.
/// </summary>
public static class CarrierWords
{
    /// <returns>In reading order.</returns>
    public static IEnumerable<CarrierWord> Of(ImmutableArray<Inline> passage)
    {
        for (var inline = 0; inline < passage.Length; inline++)
        {
            if (passage[inline] is not Words { Text: var text }) continue;
            var words = text.Split(' ');
            var start = words[0].Length + 1;
            for (var at = 1; at + 1 < words.Length; start += words[at++].Length + 1)
            {
                // An empty one is a space at the run's end: its neighbour may be a place of wording, which is as wide as the copy has it.
                if (words[at - 1].Length == 0 || words[at + 1].Length == 0 || !MayMove(words[at])) continue;
                yield return new CarrierWord(inline, start, words[at].Length);
                start += words[at++].Length + 1;
            }
        }
    }

    /// <summary>
    /// Letters, with signs before and after them at most, so that tracing finds one word in it. Never figures: columns of them would show it.
    /// </summary>
    private static bool MayMove(ReadOnlySpan<char> word)
    {
        var letters = word.Trim("(“”‘’\"'.,;:!?)…");
        if (letters.Length < 2) return false;
        foreach (var c in letters)
        {
            if (char.GetUnicodeCategory(c) is not (UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter)) return false;
        }

        return true;
    }
}
