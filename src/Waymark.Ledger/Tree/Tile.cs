using System.Globalization;
using System.Text;

namespace Waymark.Ledger.Tree;

/// <summary>Where a tile of C2SP tlog-tiles lies. Level −1 stands for the entries themselves, as in the paths: <c>tile/entries</c>.</summary>
/// <param name="Level">−1 for an entry bundle, else 0 to 7: hash i of the tile covers 256^Level entries.</param>
/// <param name="Index">Number of the tile within its level, from 0.</param>
/// <param name="Width">Entries or hashes in it, 1 to 256; below 256 the tile is partial.</param>
internal readonly record struct Tile(int Level, long Index, int Width)
{
    /// <summary>Hashes or entries in a full tile: trees are cut at every eighth level.</summary>
    public const int FullWidth = 256;

    public const int EntriesLevel = -1;

    public bool IsFull => Width == FullWidth;

    /// <summary>Path below the log's folder: <c>tile/0/x001/234.p/56</c>.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder("tile/");
            path.Append(Level == EntriesLevel ? "entries" : Level.ToString(CultureInfo.InvariantCulture)).Append('/').Append(GroupsOf(Index));
            if (!IsFull) path.Append(".p/").Append(Width.ToString(CultureInfo.InvariantCulture));
            return path.ToString();
        }
    }

    /// <summary>How many hashes level <paramref name="level"/> has in a tree of <paramref name="size"/> entries.</summary>
    public static long CountAt(int level, long size) => level <= 0 ? size : level >= 8 ? 0 : size >> (8 * level);

    /// <summary>The tiles of a tree, lowest level first, each level from its left: what a log of this size serves.</summary>
    public static IEnumerable<Tile> AllOf(long size) => Between(0, size);

    /// <summary>The tiles that a tree of <paramref name="size"/> entries has and one of <paramref name="oldSize"/> has not.</summary>
    public static IEnumerable<Tile> Between(long oldSize, long size)
    {
        for (var level = EntriesLevel; CountAt(level, size) > 0; level++)
        {
            var (before, now) = (CountAt(level, oldSize), CountAt(level, size));
            for (var index = before / FullWidth; index < now / FullWidth; index++) yield return new Tile(level, index, FullWidth);
            if (now % FullWidth != 0 && now != before) yield return new Tile(level, now / FullWidth, (int)(now % FullWidth));
        }
    }

    /// <summary>A number in groups of three digits, all but the last marked with an x: 1234067 is <c>x001/x234/067</c>.</summary>
    public static string GroupsOf(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var path = (number % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (number /= 1000; number > 0; number /= 1000)
            path = string.Create(CultureInfo.InvariantCulture, $"x{number % 1000:000}/{path}");
        return path;
    }
}
