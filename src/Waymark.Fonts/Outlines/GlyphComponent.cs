using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Outlines;

/// <summary>One part of a composite glyph (OpenType 1.9, "glyf", Composite Glyph Description).</summary>
/// <param name="At">Offset of the glyph number within the composite's bytes: where a subset writes its own.</param>
/// <param name="Glyph">The glyph that is placed.</param>
/// <param name="Flags">As in the file.</param>
/// <param name="Argument1">x offset in font units, or the number of a point placed so far.</param>
/// <param name="Argument2">y offset in font units, or the number of a point of the part.</param>
internal readonly record struct GlyphComponent(
    int At, ushort Glyph, int Flags, int Argument1, int Argument2, double XX, double XY, double YX, double YY)
{
    private const int ArgumentsAreWords = 0x0001;
    private const int ArgumentsAreOffsets = 0x0002;
    private const int HasScale = 0x0008;
    private const int MoreFollow = 0x0020;
    private const int HasXAndYScale = 0x0040;
    private const int HasTwoByTwo = 0x0080;

    public bool PlacedByOffset => (Flags & ArgumentsAreOffsets) != 0;

    /// <summary>The parts of the composite whose bytes, header included, are <paramref name="glyph"/>.</summary>
    /// <param name="glyph">Bytes of the composite.</param>
    /// <param name="end">Offset after the last part, where a hinting program may follow.</param>
    public static List<GlyphComponent> ReadAll(TableView glyph, out int end)
    {
        var parts = new List<GlyphComponent>();
        var at = 10;
        int flags;
        do
        {
            flags = glyph.U16(at);
            var part = at + 2;
            var target = glyph.U16(part);
            at += 4;
            var (first, second) = ReadArguments(glyph, flags, ref at);
            var (xx, xy, yx, yy) = ReadMatrix(glyph, flags, ref at);
            parts.Add(new GlyphComponent(part, target, flags, first, second, xx, xy, yx, yy));
        }
        while ((flags & MoreFollow) != 0);
        end = at;
        return parts;
    }

    private static (int First, int Second) ReadArguments(TableView glyph, int flags, ref int at)
    {
        var signed = (flags & ArgumentsAreOffsets) != 0;
        if ((flags & ArgumentsAreWords) != 0)
        {
            at += 4;
            return signed ? (glyph.I16(at - 4), glyph.I16(at - 2)) : (glyph.U16(at - 4), glyph.U16(at - 2));
        }
        at += 2;
        var (first, second) = (glyph.U8(at - 2), glyph.U8(at - 1));
        return signed ? ((sbyte)first, (sbyte)second) : (first, second);
    }

    private static (double XX, double XY, double YX, double YY) ReadMatrix(TableView glyph, int flags, ref int at)
    {
        var start = at;
        if ((flags & HasScale) != 0)
        {
            at += 2;
            return (Fixed(start), 0, 0, Fixed(start));
        }
        if ((flags & HasXAndYScale) != 0)
        {
            at += 4;
            return (Fixed(start), 0, 0, Fixed(start + 2));
        }
        if ((flags & HasTwoByTwo) != 0)
        {
            at += 8;
            return (Fixed(start), Fixed(start + 2), Fixed(start + 4), Fixed(start + 6));
        }
        return (1, 0, 0, 1);

        double Fixed(int offset) => glyph.I16(offset) / 16384.0; // 2.14 fixed point
    }
}
