using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Waymark.Fonts.Outlines;

namespace Waymark.Fonts.Cff;

/// <summary>
/// Writes a small CFF font with an encoding of its own, as a PDF's FontFile3 of subtype Type1C wants it (ISO 32000-1, 9.9). Glyphs are
/// written from their outlines: without hints, subroutines or font dictionaries, whichever the whole face had, and 1000 units to the em.
/// </summary>
internal static class CffWriter
{
    private const int StandardStrings = 391;
    private const int MostNumbers = 42; // seven curves; a program may hold 48 numbers at once
    private const double Em = 1000;

    /// <param name="name">The font's PostScript name.</param>
    /// <param name="unitsPerEm">Of the outlines.</param>
    /// <param name="glyphs">Glyph 0, then the others in the order of their codes; advances in font units.</param>
    /// <param name="codes">Code of each glyph but the first, ascending.</param>
    public static byte[] Write(string name, int unitsPerEm, IReadOnlyList<(GlyphOutline Outline, int Advance)> glyphs, IReadOnlyList<byte> codes)
    {
        var programs = Index([.. glyphs.Select(glyph => Program(glyph.Outline, glyph.Advance, Em / unitsPerEm))]);
        var strings = Index([.. codes.Select(code => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"c{code}")))]);
        var names = Index([Encoding.ASCII.GetBytes(name)]);
        byte[] charset = [0, .. codes.SelectMany((_, i) => Big16(StandardStrings + i))];
        byte[] encoding = [0, (byte)codes.Count, .. codes];
        byte[] globals = [0, 0];
        byte[] metrics = [139, 20]; // a default width of 0, so that the dictionary is not empty

        var top = Top(0, 0, 0, 0, metrics.Length);
        var at = 4 + names.Length + Index([top]).Length + strings.Length + globals.Length;
        var (charsetAt, encodingAt) = (at, at + charset.Length);
        var programsAt = encodingAt + encoding.Length;
        top = Top(charsetAt, encodingAt, programsAt, programsAt + programs.Length, metrics.Length);
        return [1, 0, 4, 4, .. names, .. Index([top]), .. strings, .. globals, .. charset, .. encoding, .. programs, .. metrics];
    }

    /// <summary>All offsets in five bytes, so that the dictionary's length does not depend on them.</summary>
    private static byte[] Top(int charset, int encoding, int programs, int metrics, int metricsSize) =>
        [.. Offset(charset), 15, .. Offset(encoding), 16, .. Offset(programs), 17, .. Offset(metricsSize), .. Offset(metrics), 18];

    private static byte[] Offset(int value)
    {
        var bytes = new byte[5];
        bytes[0] = 29;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), value);
        return bytes;
    }

    private static byte[] Index(IReadOnlyList<byte[]> entries)
    {
        using var index = new MemoryStream();
        index.Write(Big16(entries.Count));
        if (entries.Count == 0)
            return index.ToArray();
        index.WriteByte(4);
        var offset = 1;
        foreach (var entry in entries.Prepend([]))
            index.Write(Big32(offset += entry.Length));
        foreach (var entry in entries)
            index.Write(entry);
        return index.ToArray();
    }

    private static byte[] Program(GlyphOutline outline, int advance, double scale)
    {
        var program = new List<byte>();
        Put(program, Scaled(advance));
        var (penX, penY) = (0, 0);
        foreach (var contour in outline.Contours)
        {
            Step(contour.Start);
            program.Add(21); // rmoveto
            var pending = 0;
            for (var i = 0; i < contour.Segments.Length; i++)
            {
                var segment = contour.Segments[i];
                if (segment.IsCurve)
                {
                    Step(segment.Control1);
                    Step(segment.Control2);
                }
                Step(segment.End);
                pending += segment.IsCurve ? 6 : 2;
                var isLast = i + 1 == contour.Segments.Length;
                if (isLast || contour.Segments[i + 1].IsCurve != segment.IsCurve || pending + 6 > MostNumbers)
                {
                    program.Add((byte)(segment.IsCurve ? 8 : 5)); // rrcurveto, rlineto
                    pending = 0;
                }
            }
        }
        program.Add(14); // endchar
        return [.. program];

        // Places are rounded, not steps between them, so that no rounding adds up along a contour.
        void Step(OutlinePoint to)
        {
            var (x, y) = (Scaled(to.X), Scaled(to.Y));
            Put(program, x - penX);
            Put(program, y - penY);
            (penX, penY) = (x, y);
        }

        int Scaled(double value) => (int)Math.Floor((value * scale) + 0.5);
    }

    private static void Put(List<byte> program, int value)
    {
        switch (value)
        {
            case >= -107 and <= 107:
                program.Add((byte)(value + 139));
                break;
            case >= 108 and <= 1131:
                program.Add((byte)(247 + ((value - 108) >> 8)));
                program.Add((byte)(value - 108));
                break;
            case >= -1131 and <= -108:
                program.Add((byte)(251 + ((-value - 108) >> 8)));
                program.Add((byte)(-value - 108));
                break;
            default:
                program.Add(28);
                program.AddRange(Big16(Math.Clamp(value, short.MinValue, short.MaxValue)));
                break;
        }
    }

    private static byte[] Big16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Big32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
