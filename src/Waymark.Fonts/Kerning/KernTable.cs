using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Kerning;

/// <summary>The old <c>kern</c> table, version 0: its horizontal subtables of format 0, which list pairs.</summary>
internal sealed class KernTable : KerningSource
{
    private readonly Dictionary<uint, short> pairs = [];

    private KernTable()
    {
    }

    public static KernTable Read(TableView kern)
    {
        var result = new KernTable();
        if (kern.U16(0) != 0)
            return result; // Apple's version 1 is not written by today's tools
        int count = kern.U16(2);
        long at = 4;
        for (var i = 0; i < count; i++)
        {
            var subtable = kern.From(at);
            int coverage = subtable.U16(4);
            const int directionAndKind = 0x0F; // horizontal, not minimum, not cross-stream
            if (coverage >> 8 == 0 && (coverage & directionAndKind) == 1)
                result.ReadPairs(subtable);
            at += subtable.U16(2);
        }
        return result;
    }

    public override int Between(ushort left, ushort right) => pairs.GetValueOrDefault(Key(left, right));

    private static uint Key(ushort left, ushort right) => ((uint)left << 16) | right;

    private void ReadPairs(TableView subtable)
    {
        int count = subtable.U16(6);
        subtable.Require(14, count, 6);
        for (var i = 0; i < count; i++)
        {
            var at = 14 + (6L * i);
            pairs.TryAdd(Key(subtable.U16(at), subtable.U16(at + 2)), subtable.I16(at + 4));
        }
    }
}
