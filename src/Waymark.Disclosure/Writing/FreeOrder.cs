using System.Collections.Immutable;
using Waymark.Handouts.Text;

namespace Waymark.Disclosure.Writing;

/// <summary>
/// Lets neighbouring entries of a list change places from copy to copy, two by two, where its author said that their order means nothing. Pairs are of
/// entries that are there after redaction: an order tells nothing of entries that are not.
/// </summary>
/// <remarks>
/// Only entries of plain words that fit on a line, so that every copy breaks its lines alike in every format. An entry with places of wording of its own
/// stays where it is: they hold more than its order does.
/// </remarks>
internal static class FreeOrder
{
    /// <summary>Characters that fit on one line of a brief, a slide and a phone held sideways.</summary>
    private const int Longest = 64;

    /// <summary>Words of both together: by fewer they are not found again in a text.</summary>
    private const int FewestWords = 4;

    public static ImmutableArray<ListEntry> Pair(ImmutableArray<ListEntry> entries)
    {
        var paired = entries.ToBuilder();
        for (var at = 0; at + 1 < entries.Length; at++)
        {
            if (PlainWords(entries[at]) is not { } first || PlainWords(entries[at + 1]) is not { } second) continue;
            if (entries[at].Done != entries[at + 1].Done || first == second || WordsIn(first) + WordsIn(second) < FewestWords) continue;
            paired[at] = WithOptions(entries[at], [first, second]);
            paired[at + 1] = WithOptions(entries[at + 1], [second, first]);
            at++;
        }

        return paired.ToImmutable();
    }

    private static string? PlainWords(ListEntry entry) =>
        entry.Blocks is [Paragraph { Children: [Words { Text: { Length: <= Longest } text }] }] && text.Trim().Length > 0 ? text : null;

    private static ListEntry WithOptions(ListEntry entry, ImmutableArray<string> options)
    {
        var paragraph = (Paragraph)entry.Blocks[0];
        return entry with { Blocks = [paragraph with { Children = [new OrderVary(0, options) { Place = paragraph.Children[0].Place }] }] };
    }

    private static int WordsIn(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
