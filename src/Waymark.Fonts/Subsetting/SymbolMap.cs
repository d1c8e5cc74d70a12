using System.Buffers.Binary;
using System.Numerics;

namespace Waymark.Fonts.Subsetting;

/// <summary>
/// A <c>cmap</c> with the one (3, 0) subtable of a symbolic font: code c at U+F000 + c. ISO 32000-1 section 9.6.6.4 makes it the
/// way from one-byte codes to glyphs, and PDF/A-2 (section 6.2.11.6) asks for exactly one subtable in a symbolic font.
/// </summary>
internal static class SymbolMap
{
    private const int PrivateUse = 0xF000;
    private const int SubtableAt = 12;

    public static byte[] Write(IReadOnlyList<(byte Code, ushort Glyph)> codes)
    {
        var segments = codes.Count + 1; // one a code, and the end mark that format 4 demands
        var length = 16 + (8 * segments);
        var table = new byte[SubtableAt + length];
        var power = BitOperations.Log2((uint)segments);
        Put(table, 2, 1);
        Put(table, 4, 3);
        Put(table, 10, SubtableAt);
        Put(table, SubtableAt, 4);
        Put(table, SubtableAt + 2, length);
        Put(table, SubtableAt + 6, 2 * segments);
        Put(table, SubtableAt + 8, 2 << power);
        Put(table, SubtableAt + 10, power);
        Put(table, SubtableAt + 12, (2 * segments) - (2 << power));

        int ends = SubtableAt + 14, starts = ends + (2 * segments) + 2, deltas = starts + (2 * segments);
        for (var i = 0; i < codes.Count; i++)
        {
            var place = PrivateUse + codes[i].Code;
            Put(table, ends + (2 * i), place);
            Put(table, starts + (2 * i), place);
            Put(table, deltas + (2 * i), codes[i].Glyph - place);
        }
        Put(table, ends + (2 * codes.Count), 0xFFFF);
        Put(table, starts + (2 * codes.Count), 0xFFFF);
        Put(table, deltas + (2 * codes.Count), 1);
        return table;
    }

    private static void Put(byte[] table, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), unchecked((ushort)value));
}
