namespace Waymark.Fonts.Tables;

/// <summary>The <c>cmap</c> table: Unicode scalar values to glyphs, by its best Unicode subtable of format 12 or 4.</summary>
internal abstract class CharacterMap
{
    /// <summary>Returns zero where the face has no glyph. The number is not checked against the face's glyph count.</summary>
    public abstract int Find(int scalar);

    public static CharacterMap Read(TableView cmap)
    {
        int count = cmap.U16(2);
        CharacterMap? bmp = null;
        for (var i = 0; i < count; i++)
        {
            var record = cmap.Slice(4 + (8L * i), 8);
            if (!IsUnicode(record.U16(0), record.U16(2)))
                continue;
            var subtable = cmap.From(record.U32(4));
            switch (subtable.U16(0))
            {
                case 12:
                    return new Groups(subtable);
                case 4:
                    bmp ??= new Segments(subtable);
                    break;
            }
        }
        return bmp ?? throw cmap.Broken("has no Unicode subtable of format 4 or 12");
    }

    private static bool IsUnicode(int platform, int encoding) =>
        platform == 0 || (platform == 3 && encoding is 1 or 10);

    /// <summary>Format 4: segments of the Basic Multilingual Plane.</summary>
    private sealed class Segments : CharacterMap
    {
        private readonly TableView table;
        private readonly int count;

        public Segments(TableView subtable)
        {
            table = subtable;
            count = subtable.U16(6) / 2;
            subtable.Require(0, 1, 16 + (count * 8));
        }

        private long Start => 16 + (2L * count);

        public override int Find(int scalar)
        {
            if (scalar > 0xFFFF)
                return 0;
            var (low, high) = (0, count - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (table.U16(14 + (2L * middle)) < scalar)
                    low = middle + 1;
                else
                    high = middle;
            }
            if (low >= count || table.U16(14 + (2L * low)) < scalar || table.U16(Start + (2L * low)) > scalar)
                return 0;

            int delta = table.U16(Start + (2L * count) + (2L * low));
            var rangeAt = Start + (4L * count) + (2L * low);
            int range = table.U16(rangeAt);
            if (range == 0)
                return (scalar + delta) & 0xFFFF;
            int glyph = table.U16(rangeAt + range + (2L * (scalar - table.U16(Start + (2L * low)))));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }
    }

    /// <summary>Format 12: groups over all of Unicode.</summary>
    private sealed class Groups : CharacterMap
    {
        private readonly TableView table;
        private readonly long count;

        public Groups(TableView subtable)
        {
            table = subtable;
            count = subtable.U32(12);
            subtable.Require(16, count, 12);
        }

        public override int Find(int scalar)
        {
            long low = 0, high = count - 1;
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var at = 16 + (12 * middle);
                if (scalar < table.U32(at))
                    high = middle - 1;
                else if (scalar > table.U32(at + 4))
                    low = middle + 1;
                else
                    return (int)Math.Min(table.U32(at + 8) + (scalar - (long)table.U32(at)), ushort.MaxValue + 1L);
            }
            return 0;
        }
    }
}
