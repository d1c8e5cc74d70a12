using Waymark.Ledger.Entries;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Verification;

/// <summary>
/// Derives the tree again from the entries alone, and compares every tile on the way. Needs a tile's worth of memory a level, whatever the size
/// of the log.
/// </summary>
internal sealed class LogCheck(long size, Findings findings)
{
    private readonly List<List<Digest>> open = [];
    private readonly List<long> tilesDone = [];

    /// <summary>Root over the entries as they are, or null where bundles are missing.</summary>
    public Digest? Root { get; private set; }

    /// <summary>Every entry that can be read, oldest first, with its leaf hash; null where its bytes are no entry.</summary>
    public IEnumerable<(long Index, Digest Leaf, Entry? Entry)> Walk()
    {
        var isWhole = true;
        for (var bundle = 0L; bundle * Tile.FullWidth < size; bundle++)
        {
            var tile = new Tile(Tile.EntriesLevel, bundle, (int)Math.Min(size - (bundle * Tile.FullWidth), Tile.FullWidth));
            var path = StoredPath.Of(tile);
            var entries = findings.Read(path) is { } bytes ? findings.Parse(path, () => EntryBundle.Decode(bytes, tile.Width)) : null;
            if (entries is null)
            {
                isWhole = false;
                continue;
            }

            var first = bundle * Tile.FullWidth;
            foreach (var (i, (leaf, entry)) in InParallel.Map(entries, (bytes, i) => (MerkleTree.HashLeaf(bytes), Attempt.Of(() => Decode(bytes, first + i)))).Index())
            {
                if (isWhole) Add(0, leaf);
                yield return (first + i, leaf, findings.Take(path, entry));
            }
        }

        if (isWhole) Finish();
    }

    private static Entry Decode(byte[] bytes, long index)
    {
        try
        {
            return Entry.Decode(bytes);
        }
        catch (FormatException e)
        {
            throw new FormatException($"holds entry {index}, which {e.Message}", e);
        }
    }

    private void Add(int level, Digest hash)
    {
        if (open.Count == level)
        {
            open.Add([]);
            tilesDone.Add(0);
        }

        open[level].Add(hash);
        if (open[level].Count == Tile.FullWidth) Close(level);
    }

    private void Close(int level)
    {
        var hashes = open[level];
        var tile = new Tile(level, tilesDone[level], hashes.Count);
        Compare(tile, hashes);
        if (!tile.IsFull) return;

        tilesDone[level]++;
        open[level] = [];
        var hash = TileSet.HashOfFull([.. hashes]);
        Add(level + 1, hash);
    }

    private void Compare(Tile tile, List<Digest> hashes)
    {
        var path = StoredPath.Of(tile);
        if (findings.Read(path) is not { } bytes) return;
        if (bytes.Length != hashes.Count * Digest.Size) findings.Add(path, $"has {bytes.Length} bytes, not {hashes.Count * Digest.Size}");
        else if (hashes.Where((hash, i) => new Digest(bytes.AsSpan(i * Digest.Size, Digest.Size)) != hash).Any()) findings.Add(path, "does not hash the entries that the log holds");
    }

    private void Finish()
    {
        for (var level = 0; level < open.Count; level++)
        {
            if (open[level].Count > 0) Close(level);
        }

        // The tree's right edge: the open hashes of each level, lowest last. Folding a level gives at most one hash that is not a complete subtree.
        Digest? edge = null;
        for (var level = 0; level < open.Count; level++) edge = Fold(open[level], edge);
        Root = edge ?? MerkleTree.EmptyRoot;
    }

    /// <summary>The hash over a level's open hashes, with what lies to the right of them.</summary>
    private static Digest? Fold(List<Digest> hashes, Digest? right)
    {
        var peaks = new Stack<Digest>();
        var start = 0;
        for (var width = Tile.FullWidth / 2; width > 0; width /= 2)
        {
            if ((hashes.Count & width) == 0) continue;
            peaks.Push(Subtree(hashes, start, width));
            start += width;
        }

        foreach (var peak in peaks) right = right is { } known ? MerkleTree.HashNode(peak, known) : peak;
        return right;
    }

    private static Digest Subtree(List<Digest> hashes, int start, int count) => count == 1
        ? hashes[start]
        : MerkleTree.HashNode(Subtree(hashes, start, count / 2), Subtree(hashes, start + (count / 2), count / 2));
}
