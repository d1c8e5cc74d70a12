using System.Numerics;

namespace Waymark.Ledger.Tree;

/// <summary>The hash of the complete subtree over entries [<paramref name="index"/>·2^<paramref name="level"/>, (index+1)·2^level).</summary>
internal delegate Digest SubtreeHash(int level, long index);

/// <summary>
/// The Merkle tree of RFC 6962 section 2.1 over SHA-256: its hashes, and the two kinds of proof. Nothing here stores anything; the caller
/// answers for complete subtrees (from tiles, or from memory), and the parts of a tree that are not complete are computed from those.
/// </summary>
internal static class MerkleTree
{
    /// <summary>Bytes: Waymark's own entries are far shorter.</summary>
    private const int MostOnStack = 1024;

    /// <summary>The root of the tree without entries: SHA-256 of nothing.</summary>
    public static Digest EmptyRoot { get; } = Digest.Of([]);

    /// <summary>SHA-256 of a zero byte and the entry.</summary>
    public static Digest HashLeaf(ReadOnlySpan<byte> entry)
    {
        var leaf = entry.Length < MostOnStack ? stackalloc byte[1 + entry.Length] : new byte[1 + entry.Length];
        leaf[0] = 0;
        entry.CopyTo(leaf[1..]);
        return Digest.Of(leaf);
    }

    /// <summary>SHA-256 of a one byte and both children.</summary>
    public static Digest HashNode(Digest left, Digest right)
    {
        Span<byte> node = stackalloc byte[1 + (2 * Digest.Size)];
        node[0] = 1;
        left.CopyTo(node[1..]);
        right.CopyTo(node[(1 + Digest.Size)..]);
        return Digest.Of(node);
    }

    public static Digest Root(long size, SubtreeHash subtrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? EmptyRoot : HashRange(0, size, subtrees);
    }

    /// <summary>Proves that the tree of <paramref name="size"/> entries holds entry <paramref name="index"/>.</summary>
    /// <param name="index">Zero-based, 0 ≤ index &lt; size.</param>
    /// <returns>At most ⌈log₂ size⌉ sibling hashes, leaf to root (RFC 6962 section 2.1.1).</returns>
    public static IReadOnlyList<Digest> ProveInclusion(long index, long size, SubtreeHash subtrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<Digest>();
        var (low, high) = (0L, size);
        while (high - low > 1)
        {
            var middle = low + LargestPowerBelow(high - low);
            if (index < middle)
            {
                path.Add(HashRange(middle, high, subtrees));
                high = middle;
            }
            else
            {
                path.Add(HashRange(low, middle, subtrees));
                low = middle;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>The root that a proof of inclusion leads to, or null where the proof has the wrong length (RFC 9162 section 2.1.3.2).</summary>
    public static Digest? RootFromInclusion(long index, long size, Digest leaf, IReadOnlyList<Digest> path)
    {
        if (index < 0 || index >= size) return null;
        var (node, last, root) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0) return null;
            if ((node & 1) == 1 || node == last)
            {
                root = HashNode(sibling, root);
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                root = HashNode(root, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? root : null;
    }

    /// <summary>Proves that the tree of <paramref name="size"/> entries begins with the tree of <paramref name="oldSize"/>.</summary>
    /// <param name="oldSize">1 ≤ oldSize ≤ size.</param>
    /// <returns>The hashes of RFC 6962 section 2.1.2, in its order; none where the sizes are equal.</returns>
    public static IReadOnlyList<Digest> ProveConsistency(long oldSize, long size, SubtreeHash subtrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(oldSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        var path = new List<Digest>();
        var (low, high, isWhole) = (0L, size, true);
        while (oldSize != high)
        {
            var middle = low + LargestPowerBelow(high - low);
            if (oldSize <= middle)
            {
                path.Add(HashRange(middle, high, subtrees));
                high = middle;
            }
            else
            {
                path.Add(HashRange(low, middle, subtrees));
                (low, isWhole) = (middle, false);
            }
        }

        if (!isWhole) path.Add(HashRange(low, high, subtrees));
        path.Reverse();
        return path;
    }

    /// <summary>Whether a proof shows that the new tree begins with the old one (RFC 9162 section 2.1.4.2).</summary>
    public static bool IsConsistent(long oldSize, Digest oldRoot, long size, Digest root, IReadOnlyList<Digest> path)
    {
        if (oldSize < 1 || oldSize > size) return false;
        if (oldSize == size) return path.Count == 0 && oldRoot == root;

        var hashes = BitOperations.IsPow2(oldSize) ? [oldRoot, .. path] : path;
        if (hashes.Count == 0) return false;
        var (node, last) = (oldSize - 1, size - 1);
        while ((node & 1) == 1) (node, last) = (node >> 1, last >> 1);
        var (before, after) = (hashes[0], hashes[0]);
        foreach (var hash in hashes.Skip(1))
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                (before, after) = (HashNode(hash, before), HashNode(hash, after));
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                after = HashNode(after, hash);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && before == oldRoot && after == root;
    }

    /// <summary>The hash over entries [low, high), where low is a multiple of the smallest power of two that is not below high − low.</summary>
    private static Digest HashRange(long low, long high, SubtreeHash subtrees)
    {
        var count = high - low;
        if (BitOperations.IsPow2(count))
        {
            var level = BitOperations.Log2((ulong)count);
            return subtrees(level, low >> level);
        }

        var middle = low + LargestPowerBelow(count);
        return HashNode(HashRange(low, middle, subtrees), HashRange(middle, high, subtrees));
    }

    /// <summary>The largest power of two below a count of at least two.</summary>
    private static long LargestPowerBelow(long count) => 1L << BitOperations.Log2((ulong)count - 1);
}
