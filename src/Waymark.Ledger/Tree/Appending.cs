namespace Waymark.Ledger.Tree;

/// <summary>What an append writes: the tiles that are new or wider, and the tree they make.</summary>
/// <param name="Files">Contents by tile; no tile that the old size already had.</param>
internal sealed record Appending(long OldSize, long Size, Digest Root, IReadOnlyList<(Tile Tile, byte[] Bytes)> Files)
{
    /// <summary>Works out an append without writing anything. Touches O(new entries + log size) hashes, whatever the size of the log.</summary>
    public static Appending To(TileSet log, IReadOnlyList<byte[]> entries)
    {
        var files = new List<(Tile, byte[])>();
        var firstBundle = log.Size / Tile.FullWidth;
        List<byte[]> open = log.Size % Tile.FullWidth == 0 ? [] : [.. log.ReadEntries(firstBundle)];
        open.AddRange(entries);
        foreach (var (chunk, i) in open.Chunk(Tile.FullWidth).Select((chunk, i) => (chunk, i)))
            files.Add((new Tile(Tile.EntriesLevel, firstBundle + i, chunk.Length), EntryBundle.Encode(chunk)));

        var levels = new List<(long First, List<Digest> Hashes)>();
        var added = entries.Select(entry => MerkleTree.HashLeaf(entry)).ToList();
        for (var level = 0; added.Count > 0; level++)
        {
            var first = Tile.CountAt(level, log.Size) / Tile.FullWidth;
            List<Digest> hashes = Tile.CountAt(level, log.Size) % Tile.FullWidth == 0 ? [] : [.. log.ReadHashes(level, first)];
            hashes.AddRange(added);
            levels.Add((first, hashes));
            added = [];
            foreach (var (chunk, i) in hashes.Chunk(Tile.FullWidth).Select((chunk, i) => (chunk, i)))
            {
                files.Add((new Tile(level, first + i, chunk.Length), Encode(chunk)));
                if (chunk.Length == Tile.FullWidth) added.Add(TileSet.HashOfFull(chunk));
            }
        }

        var size = log.Size + entries.Count;
        return new Appending(log.Size, size, MerkleTree.Root(size, Subtree), files);

        Digest Subtree(int level, long index)
        {
            // Below the first touched tile of a level the old log answers; from it on, the hashes at hand do.
            var tileLevel = level / 8;
            var start = index << (level % 8);
            if (tileLevel >= levels.Count || start < levels[tileLevel].First * Tile.FullWidth) return log.Subtree(level, index);
            var (first, hashes) = levels[tileLevel];
            return Fold(hashes, (int)(start - (first * Tile.FullWidth)), 1 << (level % 8));
        }
    }

    private static Digest Fold(List<Digest> hashes, int start, int count) => count == 1
        ? hashes[start]
        : MerkleTree.HashNode(Fold(hashes, start, count / 2), Fold(hashes, start + (count / 2), count / 2));

    private static byte[] Encode(Digest[] hashes)
    {
        var bytes = new byte[hashes.Length * Digest.Size];
        for (var i = 0; i < hashes.Length; i++) hashes[i].CopyTo(bytes.AsSpan(i * Digest.Size));
        return bytes;
    }
}
