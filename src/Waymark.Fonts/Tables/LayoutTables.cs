namespace Waymark.Fonts.Tables;

/// <summary>Coverage and class definition tables of OpenType layout, spread out to one entry a glyph of the face.</summary>
internal static class LayoutTables
{
    /// <summary>Coverage index plus one for every glyph; zero where the glyph is not covered.</summary>
    public static ushort[] Coverage(TableView table, int glyphCount)
    {
        var index = new ushort[glyphCount];
        int count = table.U16(2);
        switch (table.U16(0))
        {
            case 1:
                for (var i = 0; i < count; i++)
                    Put(index, table.U16(4 + (2L * i)), i + 1);
                return index;
            case 2:
                for (var i = 0; i < count; i++)
                    SpreadCovered(index, table.Slice(4 + (6L * i), 6));
                return index;
            case var other:
                throw table.Broken($"has a coverage table of format {other}; 1 and 2 exist");
        }
    }

    /// <summary>The class of every glyph; zero where none is named.</summary>
    public static ushort[] Classes(TableView table, int glyphCount)
    {
        var classes = new ushort[glyphCount];
        switch (table.U16(0))
        {
            case 1:
                int first = table.U16(2), count = table.U16(4);
                for (var i = 0; i < count; i++)
                    Put(classes, first + i, table.U16(6 + (2L * i)));
                return classes;
            case 2:
                int ranges = table.U16(2);
                for (var i = 0; i < ranges; i++)
                    SpreadClass(classes, table.Slice(4 + (6L * i), 6));
                return classes;
            case var other:
                throw table.Broken($"has a class definition of format {other}; 1 and 2 exist");
        }
    }

    private static void SpreadCovered(ushort[] index, TableView range)
    {
        for (int glyph = range.U16(0), last = range.U16(2), at = range.U16(4) + 1; glyph <= last; glyph++, at++)
            Put(index, glyph, at);
    }

    private static void SpreadClass(ushort[] classes, TableView range)
    {
        for (int glyph = range.U16(0), last = range.U16(2), value = range.U16(4); glyph <= last; glyph++)
            Put(classes, glyph, value);
    }

    private static void Put(ushort[] array, int glyph, int value)
    {
        if (glyph < array.Length)
            array[glyph] = (ushort)value;
    }
}
