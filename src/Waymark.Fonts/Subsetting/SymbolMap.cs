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
        var runs = RunsOf(codes);
        var segments = runs.Count + 1; // and the end mark that format 4 demands
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
        for (var i = 0; i < runs.Count; i++)
        {
            var (first, last, glyph) = runs[i];
            Put(table, ends + (2 * i), PrivateUse + last);
            Put(table, starts + (2 * i), PrivateUse + first);
            Put(table, deltas + (2 * i), glyph - PrivateUse - first);
        }
        Put(table, ends + (2 * runs.Count), 0xFFFF);
        Put(table, starts + (2 * runs.Count), 0xFFFF);
        Put(table, deltas + (2 * runs.Count), 1);
        return table;
    }

    /// <summary>Codes in a row whose glyphs are in a row too: one segment each.</summary>
    private static List<(byte First, byte Last, ushort Glyph)> RunsOf(IReadOnlyList<(byte Code, ushort Glyph)> codes)
    {
        var runs = new List<(byte First, byte Last, ushort Glyph)>();
        foreach (var (code, glyph) in codes)
        {
            if (runs is [.., var run] && code == run.Last + 1 && glyph == run.Glyph + code - run.First)
                runs[^1] = run with { Last = code };
            else
                runs.Add((code, code, glyph));
        }
        return runs;
    }

    private static void Put(byte[] table, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), unchecked((ushort)value));
}
