using Waymark.Fonts;
using Waymark.Typesetting.Hyphenation;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>Finds the words in a run of letters that may be divided, and where.</summary>
internal static class WordDivisions
{
    /// <summary>A shorter word is not worth a hyphen.</summary>
    private const int ShortestWord = 6;

    /// <summary>A longer one is no word of any language; addresses and digests are cut elsewhere.</summary>
    private const int LongestWord = 64;

    /// <summary>Ascending places in the text that a line may end before, with a hyphen.</summary>
    /// <param name="text">Letters and signs without a space between them.</param>
    /// <param name="beginsWord">Whether the text is the beginning of what stands there, and not the rest of a word in another style.</param>
    public static IEnumerable<int> Of(string text, bool beginsWord, TypeStyle style, Hyphenator? hyphenator)
    {
        // Code is what it is, and an address keeps the breaks that its own signs offer.
        if (hyphenator is null || style.Face == FaceRole.Mono || text.AsSpan().IndexOfAny('/', '@', '_') >= 0) yield break;
        var start = 0;
        while (start < text.Length)
        {
            if (!char.IsLetter(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            var isWhole = (start > 0 || beginsWord) && !IsTied(text, start - 1) && !IsTied(text, end);
            if (isWhole && end - start is >= ShortestWord and <= LongestWord)
            {
                foreach (var point in hyphenator.PointsOf(text.AsSpan(start, end - start))) yield return start + point;
            }

            start = end;
        }
    }

    /// <summary>Whether what stands beside letters makes them part of a name or number: <c>v2beta</c>, <c>example.com</c>, a combining accent.</summary>
    private static bool IsTied(string text, int at)
    {
        if (at < 0 || at >= text.Length) return false;
        var isInside = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && at > 0;
        return char.IsDigit(text[at]) || char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark || (text[at] == '.' && isInside);
    }
}
