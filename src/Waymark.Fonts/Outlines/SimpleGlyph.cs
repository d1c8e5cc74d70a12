using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Outlines;

/// <summary>Reads the points of a glyph that is no composite (OpenType 1.9, "glyf", Simple Glyph Description).</summary>
internal static class SimpleGlyph
{
    private const int OnCurve = 0x01;
    private const int ShortX = 0x02;
    private const int ShortY = 0x04;
    private const int Repeat = 0x08;
    private const int SameOrPositiveX = 0x10;
    private const int SameOrPositiveY = 0x20;

    public static void Append(TableView glyph, List<GlyphPoint> points)
    {
        int contours = glyph.I16(0);
        if (contours == 0)
            return;
        var ends = new HashSet<int>();
        var last = -1;
        for (var i = 0; i < contours; i++)
        {
            int end = glyph.U16(10 + (2L * i));
            if (end <= last)
                throw glyph.Broken("contours of a glyph are out of order");
            ends.Add(last = end);
        }
        var at = 10 + (2 * contours);
        at += 2 + glyph.U16(at); // the hinting program

        var flags = ReadFlags(glyph, last + 1, ref at);
        var xs = ReadCoordinates(glyph, flags, ShortX, SameOrPositiveX, ref at);
        var ys = ReadCoordinates(glyph, flags, ShortY, SameOrPositiveY, ref at);
        for (var i = 0; i < flags.Length; i++)
            points.Add(new GlyphPoint(xs[i], ys[i], (flags[i] & OnCurve) != 0, ends.Contains(i)));
    }

    private static byte[] ReadFlags(TableView glyph, int count, ref int at)
    {
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = glyph.U8(at++);
            flags[i++] = flag;
            if ((flag & Repeat) == 0)
                continue;
            for (int more = glyph.U8(at++); more > 0 && i < count; more--)
                flags[i++] = flag;
        }
        return flags;
    }

    private static int[] ReadCoordinates(TableView glyph, byte[] flags, int shortBit, int sameBit, ref int at)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & shortBit) != 0)
                value += (flags[i] & sameBit) != 0 ? glyph.U8(at++) : -glyph.U8(at++);
            else if ((flags[i] & sameBit) == 0)
            {
                value += glyph.I16(at);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }
}
