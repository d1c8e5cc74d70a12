using System.Collections.Immutable;
using System.Text;

namespace Waymark.Marks.Sites;

/// <summary>
/// Bits as characters without width. A bonus: many programs keep them when text is copied, a careful leaker strips them first. Both signs forbid a line
/// break beside them, so that no copy breaks differently, and neither is one that office and chat programs put in on their own (those put in U+200B,
/// U+200C and U+00A0). Each bit stands twice: a group of the wrong length, or two that differ, is an erasure and never a guess.
/// </summary>
public static class UnseenText
{
    /// <summary>In one group.</summary>
    public const int Bits = 24;

    /// <summary>U+2060, word joiner: begins a group, and is a 0.</summary>
    private const char Zero = '\u2060';

    /// <summary>U+2063, invisible separator: a 1.</summary>
    private const char One = '\u2063';

    private const int GroupLength = 1 + (2 * Bits);

    /// <returns>Empty for no bits.</returns>
    public static string Write(ImmutableArray<bool> bits)
    {
        if (bits.IsEmpty) return "";
        if (bits.Length != Bits) throw new ArgumentException($"A group has {Bits} bits, not {bits.Length}.", nameof(bits));
        var text = new StringBuilder(GroupLength).Append(Zero);
        for (var copy = 0; copy < 2; copy++)
            foreach (var bit in bits) text.Append(bit ? One : Zero);
        return text.ToString();
    }

    /// <summary>The groups of a text, each with where it begins and its bits; null for a bit that cannot be told.</summary>
    public static IEnumerable<(int At, ImmutableArray<bool?> Bits)> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && text[end] is Zero or One) end++;
            if (end - at == GroupLength && text[at] == Zero) yield return (at, BitsAt(text, at + 1));
            at = Math.Max(at, end);
        }
    }

    private static ImmutableArray<bool?> BitsAt(string text, int at) =>
        [.. Enumerable.Range(at, Bits).Select(i => text[i] == text[i + Bits] ? text[i] == One : (bool?)null)];
}
