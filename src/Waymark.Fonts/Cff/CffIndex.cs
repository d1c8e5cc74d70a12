using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Cff;

/// <summary>An INDEX of a CFF table: a list of byte strings (Adobe Technical Note 5176, section 5).</summary>
internal readonly struct CffIndex
{
    private readonly TableView table;
    private readonly int offsetSize;

    private CffIndex(TableView table, int count, int offsetSize, int end) => (this.table, Count, this.offsetSize, End) = (table, count, offsetSize, end);

    public int Count { get; }

    /// <summary>Where in the whole table the next structure begins.</summary>
    public int End { get; }

    public static CffIndex Read(TableView cff, int at)
    {
        int count = cff.U16(at);
        if (count == 0)
            return new CffIndex(cff, 0, 1, at + 2);
        int size = cff.U8(at + 2);
        if (size is < 1 or > 4)
            throw cff.Broken($"an index has offsets of {size} bytes; 1 to 4 exist");
        cff.Require(at + 3, count + 1, size);
        var data = at + 3 + ((count + 1) * size) - 1; // offsets count from the byte before the data
        var index = new CffIndex(cff.From(at), count, size, 0);
        var end = data + index.OffsetOf(count);
        cff.Require(end, 0, 1);
        return new CffIndex(cff.From(at), count, size, (int)end);
    }

    /// <summary>The bytes of one entry.</summary>
    public TableView this[int entry]
    {
        get
        {
            if (entry < 0 || entry >= Count)
                throw table.Broken($"entry {entry} of an index of {Count} is asked for");
            var (start, end) = (OffsetOf(entry), OffsetOf(entry + 1));
            return end < start ? throw table.Broken("an entry of an index ends before it starts") : table.Slice(3 + ((Count + 1L) * offsetSize) - 1 + start, end - start);
        }
    }

    private long OffsetOf(int entry)
    {
        long offset = 0;
        for (var i = 0; i < offsetSize; i++)
            offset = (offset << 8) | table.U8(3 + ((long)entry * offsetSize) + i);
        return offset;
    }
}
