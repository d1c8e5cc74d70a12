using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Tracing;

public enum EditKind { Added, Removed, Changed }

/// <summary>Words of a leaked passage that are not the words of the copy it was traced to, folded as tracing compares them.</summary>
/// <param name="Issued">What the copy says there; empty for added words.</param>
/// <param name="Found">What the leak says there; empty for removed words.</param>
public sealed record Edit(EditKind Kind, string Issued, string Found)
{
    /// <summary>Page of the leak, from 0 over all its files; null where it is not known.</summary>
    public int? Page { get; init; }
}

/// <summary>
/// Finds where a leak differs from the copy it came from. Only passages that are there from their first words to their last are compared: what a leak
/// leaves out is no edit of it.
/// </summary>
internal static class EditFinder
{
    /// <summary>Tokens of a passage below which its ends cannot be told from chance.</summary>
    private const int ShortestPassage = 8;

    /// <summary>Tokens that must stand at either end of a passage as issued.</summary>
    private const int Ends = 3;

    /// <summary>Tokens that a passage may have gained; more, and its ends belong to different places.</summary>
    private const int MostAdded = 30;

    /// <param name="pages">Page of each token of the leak, where known; none where it has no pages.</param>
    public static ImmutableArray<Edit> Find(Edition edition, ImmutableArray<byte> choices, ImmutableArray<string> leaked, ImmutableArray<int?> pages = default)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        foreach (var passage in Passages.Of(edition))
        {
            var issued = TextTokens.Of(TextOf(passage, choices));
            if (issued.Length < ShortestPassage || PlaceOf(issued, leaked) is not { } place) continue;
            var found = leaked.AsSpan(place.Start, place.Length);
            if (!found.SequenceEqual(issued.AsSpan())) edits.AddRange(Compare(issued, [.. found]).Select(at => at.Edit with { Page = pages.IsDefault ? null : pages[Math.Min(place.Start + at.At, leaked.Length - 1)] }));
        }

        return edits.ToImmutable();
    }

    /// <summary>A passage as a copy has it.</summary>
    public static string TextOf(ImmutableArray<Inline> passage, ImmutableArray<byte> choices)
    {
        var text = new StringBuilder();
        foreach (var inline in Passages.Flatten(passage))
        {
            _ = inline switch
            {
                Words words => text.Append(words.Text),
                CodeSpan code => text.Append(code.Text),
                Vary vary => text.Append(vary.Options[choices[vary.Slot]]),
                LineBreak => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString();
    }

    /// <summary>
    /// Where the passage stands, from its first words to its last. Equal ends can occur more than once: unchanged text is preferred, then the
    /// length that is nearest.
    /// </summary>
    private static (int Start, int Length)? PlaceOf(ImmutableArray<string> issued, ImmutableArray<string> leaked)
    {
        var unchanged = leaked.AsSpan().IndexOf(issued.AsSpan());
        if (unchanged >= 0) return (unchanged, issued.Length);
        var places = from start in Enumerable.Range(0, Math.Max(0, leaked.Length - Ends + 1))
                     where leaked.AsSpan(start, Ends).SequenceEqual(issued.AsSpan(0, Ends))
                     from length in Enumerable.Range(issued.Length / 2, (issued.Length / 2) + MostAdded)
                     where length >= Ends && start + length <= leaked.Length
                        && leaked.AsSpan(start + length - Ends, Ends).SequenceEqual(issued.AsSpan(issued.Length - Ends, Ends))
                     orderby Math.Abs(length - issued.Length), start
                     select ((int, int)?)(start, length);
        return places.FirstOrDefault();
    }

    /// <summary>Differences along a longest common subsequence, neighbours joined; and where in what was found.</summary>
    private static IEnumerable<(Edit Edit, int At)> Compare(ImmutableArray<string> issued, ImmutableArray<string> found)
    {
        var common = new int[issued.Length + 1, found.Length + 1];
        for (var i = issued.Length - 1; i >= 0; i--)
            for (var j = found.Length - 1; j >= 0; j--)
                common[i, j] = issued[i] == found[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        var (a, b) = (0, 0);
        while (a < issued.Length || b < found.Length)
        {
            var (fromA, fromB) = (a, b);
            while ((a < issued.Length || b < found.Length) && !(a < issued.Length && b < found.Length && issued[a] == found[b]))
            {
                if (b >= found.Length || (a < issued.Length && common[a + 1, b] >= common[a, b + 1])) a++;
                else b++;
            }

            if (a > fromA || b > fromB)
            {
                var kind = a == fromA ? EditKind.Added : b == fromB ? EditKind.Removed : EditKind.Changed;
                yield return (new Edit(kind, string.Join(' ', issued[fromA..a]), string.Join(' ', found[fromB..b])), fromB);
            }

            while (a < issued.Length && b < found.Length && issued[a] == found[b]) (a, b) = (a + 1, b + 1);
        }
    }
}
