using Waymark.Ledger.Storage;

namespace Waymark.Ledger.Tree;

/// <summary>Reads the tiles of a log that has a known size. Keeps the tiles it read last; not for several threads.</summary>
/// <param name="size">Entries that the checkpoint speaks for; nothing beyond them is ever read.</param>
internal sealed class TileSet(ILedgerFiles files, long size)
{
    /// <summary>256 tiles of 8 KiB: a proof touches at most 8, and a walk from left to right one a level.</summary>
    private const int TilesKept = 256;

    private readonly Dictionary<(int Level, long Index), Digest[]> kept = [];

    public long Size => size;

    public Digest Root() => MerkleTree.Root(size, Subtree);

    /// <summary>The hash of a complete subtree, combined from the tile level at or below it.</summary>
    public Digest Subtree(int level, long index)
    {
        var (tileLevel, rest) = (level / 8, level % 8);
        var count = 1 << rest;
        var start = index * count;
        var hashes = ReadHashes(tileLevel, start / Tile.FullWidth);
        var offset = (int)(start % Tile.FullWidth);
        return Combine(hashes.AsSpan(offset, count));
    }

    public Digest LeafHash(long index) => Subtree(0, index);

    /// <summary>The hashes of a tile as wide as this log's size makes it.</summary>
    /// <exception cref="LedgerException">The file is missing or has another length.</exception>
    public Digest[] ReadHashes(int level, long index)
    {
        if (kept.TryGetValue((level, index), out var known)) return known;
        var tile = new Tile(level, index, WidthOf(level, index));
        var (bytes, _) = Read(tile);
        if (bytes.Length < tile.Width * Digest.Size)
            throw LedgerException.Broken(StoredPath.Of(tile), $"has {bytes.Length} bytes, not {tile.Width * Digest.Size}");
        var hashes = new Digest[tile.Width];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = new Digest(bytes.AsSpan(i * Digest.Size, Digest.Size));
        if (kept.Count == TilesKept) kept.Clear();
        kept.Add((level, index), hashes);
        return hashes;
    }

    /// <summary>The entries of a bundle, as many as this log's size gives it.</summary>
    /// <exception cref="LedgerException">The file is missing, or does not hold that many entries.</exception>
    public IReadOnlyList<byte[]> ReadEntries(long index)
    {
        var width = WidthOf(Tile.EntriesLevel, index);
        var tile = new Tile(Tile.EntriesLevel, index, width);
        try
        {
            var (bytes, isWider) = Read(tile);
            return isWider ? [.. EntryBundle.Decode(bytes, Tile.FullWidth).Take(width)] : EntryBundle.Decode(bytes, width);
        }
        catch (FormatException e)
        {
            throw LedgerException.Broken(StoredPath.Of(tile), e.Message);
        }
    }

    /// <summary>Every entry in order, from <paramref name="first"/> on.</summary>
    public IEnumerable<byte[]> EntriesFrom(long first)
    {
        for (var at = first; at < size;)
        {
            var bundle = ReadEntries(at / Tile.FullWidth);
            for (var i = (int)(at % Tile.FullWidth); i < bundle.Count; i++, at++) yield return bundle[i];
        }
    }

    private int WidthOf(int level, long index)
    {
        var width = Math.Min(Tile.CountAt(level, size) - (index * Tile.FullWidth), Tile.FullWidth);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1, nameof(index));
        return (int)width;
    }

    /// <summary>A reader may find that a writer has meanwhile replaced a partial tile by the full one, which begins with the same hashes.</summary>
    private (byte[] Bytes, bool IsWider) Read(Tile tile)
    {
        if (files.Find(StoredPath.Of(tile)) is { } bytes) return (bytes, false);
        return !tile.IsFull && files.Find(StoredPath.Of(tile with { Width = Tile.FullWidth })) is { } wider
            ? (wider, true)
            : throw LedgerException.Broken(StoredPath.Of(tile), "is missing");
    }

    private static Digest Combine(ReadOnlySpan<Digest> hashes)
    {
        if (hashes.Length == 1) return hashes[0];
        var half = hashes.Length / 2;
        return MerkleTree.HashNode(Combine(hashes[..half]), Combine(hashes[half..]));
    }

    /// <summary>The hash that a full tile passes up to the level above it.</summary>
    public static Digest HashOfFull(ReadOnlySpan<Digest> hashes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hashes.Length, Tile.FullWidth, nameof(hashes));
        return Combine(hashes);
    }
}
