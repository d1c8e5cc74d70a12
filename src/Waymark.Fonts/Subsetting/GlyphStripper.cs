using System.Buffers.Binary;
using Waymark.Fonts.Outlines;
using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Subsetting;

/// <summary>Copies glyphs without their hinting programs, which are a third of a subset's bytes and which print and today's screens ignore.</summary>
internal static class GlyphStripper
{
    private const ushort HasInstructions = 0x0100;
    private const int HeaderSize = 10;

    public static byte[] Copy(TableView glyph, GlyphClosure closure)
    {
        if (glyph.Length == 0)
            return [];
        return GlyphTable.IsComposite(glyph) ? CopyComposite(glyph, closure) : CopySimple(glyph);
    }

    private static byte[] CopySimple(TableView glyph)
    {
        var lengthAt = HeaderSize + (2 * glyph.I16(0));
        if (lengthAt == HeaderSize)
            return [];
        var rest = glyph.From(lengthAt + 2 + glyph.U16(lengthAt)).Bytes.Span;
        var copy = new byte[lengthAt + 2 + rest.Length];
        glyph.Bytes.Span[..lengthAt].CopyTo(copy);
        rest.CopyTo(copy.AsSpan(lengthAt + 2));
        return copy;
    }

    private static byte[] CopyComposite(TableView glyph, GlyphClosure closure)
    {
        var parts = GlyphComponent.ReadAll(glyph, out var end);
        var copy = glyph.Slice(0, end).Bytes.ToArray();
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(part.At), closure.NumberOf(part.Glyph));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(part.At - 2), (ushort)(part.Flags & ~HasInstructions));
        }
        return copy;
    }
}
