using System.Collections.Immutable;

namespace Waymark.Typesetting.Hyphenation;

/// <summary>
/// Where words of one language may be divided: patterns of letters that vote for and against a division at each place, the highest
/// number winning and odd numbers dividing (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford University, 1983).
/// Immutable and safe to use from many threads.
/// </summary>
internal sealed class Hyphenator(PatternFile file)
{
    private const char Edge = '.';

    /// <summary>
    /// The places inside a word where it may be divided, ascending, as indices of the letter that would begin a line. None for a
    /// word that is too short, or is written in capitals: that is most often an abbreviation.
    /// </summary>
    /// <param name="word">Letters alone, in NFC.</param>
    public ImmutableArray<int> PointsOf(ReadOnlySpan<char> word)
    {
        if (word.Length < file.Left + file.Right || IsAbbreviation(word)) return [];
        Span<char> letters = stackalloc char[word.Length + 2];
        letters[0] = letters[^1] = Edge;
        for (var at = 0; at < word.Length; at++) letters[at + 1] = char.ToLowerInvariant(word[at]);
        if (file.TryFindException(letters[1..^1], out var known)) return known;

        Span<byte> votes = stackalloc byte[letters.Length + 1];
        votes.Clear();
        for (var start = 0; start < letters.Length; start++)
        for (var length = 1; length <= Math.Min(file.LongestPattern, letters.Length - start); length++)
        {
            if (!file.TryFindPattern(letters.Slice(start, length), out var values)) continue;
            for (var at = 0; at < values.Length; at++) votes[start + at] = Math.Max(votes[start + at], values[at]);
        }

        var points = ImmutableArray.CreateBuilder<int>();
        for (var at = file.Left; at <= word.Length - file.Right; at++)
            if (votes[at + 1] % 2 == 1) points.Add(at); // votes count the edge mark before the word
        return points.ToImmutable();
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var letter in word[1..])
            if (!char.IsUpper(letter)) return false;
        return true;
    }
}
