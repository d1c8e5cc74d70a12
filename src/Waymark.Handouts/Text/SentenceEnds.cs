using System.Buffers;
using System.Collections.Immutable;

namespace Waymark.Handouts.Text;

/// <summary>A place of running text where a sentence has ended.</summary>
/// <param name="Inline">Index in the passage of the <see cref="Words"/> that holds it.</param>
/// <param name="At">Behind its last sign there, in UTF-16 units.</param>
public readonly record struct SentenceEnd(int Inline, int At);

/// <summary>
/// Behind which sentences of a passage characters without width may stand. Never behind a figure, a date, a name, code, a link or a short form: the last
/// word is a plain one in small letters. What writes a page and what traces it must find the same places, so both ask here.
/// </summary>
public static class SentenceEnds
{
    /// <summary>Words that a passage must have: headings, names and cells have fewer.</summary>
    private const int ShortestPassage = 8;

    /// <summary>Words of a sentence: by them its end is found again.</summary>
    private const int ShortestSentence = 4;

    /// <summary>What alone between two spaces is no word: the rest of a run whose word a slot took.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create(".,;:!?)(“”–—");

    /// <summary>Letters of its last word: one may be a short form.</summary>
    private const int ShortestWord = 2;

    /// <returns>In reading order.</returns>
    public static IEnumerable<SentenceEnd> Of(ImmutableArray<Inline> passage)
    {
        if (WordsIn(passage) < ShortestPassage) yield break;
        var before = 0;
        for (var inline = 0; inline < passage.Length; inline++)
        {
            if (passage[inline] is not Words { Text: var text })
            {
                before += WordsIn([passage[inline]]);
                continue;
            }

            var from = 0;
            for (var at = 1; at < text.Length; at++)
            {
                if (!EndsAt(text, at, isLast: inline == passage.Length - 1, out var end)) continue;
                if (before + CountWords(text.AsSpan(from, at - from)) >= ShortestSentence) yield return new SentenceEnd(inline, end);
                (from, before) = (end, 0);
            }

            before += CountWords(text.AsSpan(from));
        }
    }

    /// <summary>Whether the sign at <paramref name="at"/> ends a sentence behind a plain word, and another begins or nothing follows.</summary>
    private static bool EndsAt(string text, int at, bool isLast, out int end)
    {
        end = at + 1;
        if (text[at] is not ('.' or '?' or '!' or '…')) return false;
        var letters = 0;
        while (letters < at && char.IsLower(text[at - 1 - letters])) letters++;
        if (letters < ShortestWord || (letters < at && text[at - 1 - letters] != ' ')) return false;
        if (isLast && text.AsSpan(end).Trim(" ”").IsEmpty)
        {
            end = text.AsSpan().TrimEnd().Length;
            return true;
        }

        return end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);
    }

    private static int WordsIn(ImmutableArray<Inline> passage)
    {
        var words = 0;
        foreach (var inline in Passages.Flatten(passage))
            words += inline switch { Words run => CountWords(run.Text), Vary => 1, _ => 0 };
        return words;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var part in text.Split(' '))
            if (text[part].ContainsAnyExcept(Signs)) words++;
        return words;
    }
}
