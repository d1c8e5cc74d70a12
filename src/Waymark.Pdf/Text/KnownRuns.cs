using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Pages.Text;

namespace Waymark.Pdf.Text;

/// <summary>Words of running lines as codes of the fonts that all copies have: all words but a few come again in the next copy. For one thread at a time.</summary>
internal sealed class KnownRuns
{
    /// <summary>So that memory has a bound.</summary>
    private const int Most = 2000;

    /// <summary>By face, by whether a space follows, and by direction; then by text.</summary>
    private readonly Dictionary<string, ImmutableArray<EncodedRun>>?[] words = new Dictionary<string, ImmutableArray<EncodedRun>>?[4 * ((int)FaceRole.Supplied1 + FaceSet.MostSupplied)];

    /// <returns>Null for a word that was not kept.</returns>
    public ImmutableArray<EncodedRun>? Find(Word word) => words[KindOf(word)] is { } kept && kept.TryGetValue(word.Text, out var runs) ? runs : null;

    /// <returns>The same runs.</returns>
    public ImmutableArray<EncodedRun> Keep(Word word, ImmutableArray<EncodedRun> runs)
    {
        var kept = words[KindOf(word)] ??= new(StringComparer.Ordinal);
        if (kept.Count == Most)
            kept.Clear();
        kept.Add(word.Text, runs);
        return runs;
    }

    private static int KindOf(Word word) => (4 * (int)word.Face) + (word.SpaceAfter ? 2 : 0) + (word.IsRightToLeft ? 1 : 0);
}
