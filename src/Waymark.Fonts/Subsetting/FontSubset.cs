using System.Buffers.Binary;
using System.Security.Cryptography;
using Waymark.Fonts.Cff;
using Waymark.Fonts.Outlines;
using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Subsetting;

/// <summary>
/// Part of a face as a small program for a PDF, TrueType or CFF as the face is: one-byte codes, unhinted. It depends on the face and the codes alone.
/// </summary>
public sealed class FontSubset
{
    private FontSubset(FontFace face, byte[] program)
    {
        Program = program;
        Name = $"{TagOf(program)}+{face.PostScriptName}";
    }

    /// <summary>The bytes of a TrueType file with the tables that ISO 32000-1 section 9.9 names for an embedded one, or of a bare CFF font.</summary>
    public ReadOnlyMemory<byte> Program { get; }

    /// <summary>The face's PostScript name behind a tag of six capital letters that is a digest of the program.</summary>
    public string Name { get; }

    /// <summary>Makes a subset.</summary>
    /// <param name="face">The whole face.</param>
    /// <param name="codes">Codes and glyphs; no code twice. Two codes may share a glyph.</param>
    /// <exception cref="ArgumentException">The face may not be embedded, or a code is given twice.</exception>
    /// <exception cref="FontFormatException">A glyph's bytes break the format.</exception>
    public static FontSubset Make(FontFace face, IEnumerable<KeyValuePair<byte, GlyphId>> codes)
    {
        ArgumentNullException.ThrowIfNull(face);
        if (!face.MayEmbedSubset)
            throw new ArgumentException($"the licence bits of {face.PostScriptName} forbid to embed a subset", nameof(face));
        var sorted = new SortedDictionary<byte, GlyphId>();
        foreach (var (code, glyph) in codes)
            sorted.Add(code, glyph);

        return face.TrueTypeGlyphs is { } glyphs ? FromTrueType(face, glyphs, sorted) : FromCff(face, sorted);
    }

    /// <summary>Whether the program is a CFF font, and not a TrueType file.</summary>
    public bool IsCff { get; private init; }

    private static FontSubset FromCff(FontFace face, SortedDictionary<byte, GlyphId> codes)
    {
        var glyphs = codes.Values.Prepend(default).Select(glyph => (face.OutlineOf(glyph), face.AdvanceOf(glyph))).ToArray();
        return new FontSubset(face, CffWriter.Write(face.PostScriptName, face.UnitsPerEm, glyphs, [.. codes.Keys])) { IsCff = true };
    }

    private static FontSubset FromTrueType(FontFace face, GlyphTable glyphs, SortedDictionary<byte, GlyphId> sorted)
    {
        var closure = new GlyphClosure(glyphs, sorted.Values);
        var (glyf, loca, longOffsets) = CopyGlyphs(glyphs, closure);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cmap"] = SymbolMap.Write([.. sorted.Select(pair => (pair.Key, closure.NumberOf(pair.Value.Value)))]),
            ["glyf"] = glyf,
            ["head"] = CopyHead(face, longOffsets),
            ["hhea"] = CopyWith(face.File.Need("hhea"), (34, closure.Originals.Count)),
            ["hmtx"] = CopyMetrics(face, closure),
            ["loca"] = loca,
            ["maxp"] = CopyLimits(face, closure),
        };
        return new FontSubset(face, SfntWriter.Write(tables));
    }

    private static (byte[] Glyf, byte[] Loca, bool LongOffsets) CopyGlyphs(GlyphTable table, GlyphClosure closure)
    {
        var glyphs = closure.Originals.Select(glyph => GlyphStripper.Copy(table.BytesOf(glyph), closure)).ToArray();
        var size = glyphs.Sum(glyph => Even(glyph.Length));
        var longOffsets = size > 2 * ushort.MaxValue;
        var glyf = new byte[size];
        var loca = new byte[(glyphs.Length + 1) * (longOffsets ? 4 : 2)];
        var offset = 0;
        for (var i = 0; i <= glyphs.Length; i++)
        {
            if (longOffsets)
                BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * i), (uint)offset);
            else
                BinaryPrimitives.WriteUInt16BigEndian(loca.AsSpan(2 * i), (ushort)(offset / 2));
            if (i == glyphs.Length)
                break;
            glyphs[i].CopyTo(glyf, offset);
            offset += Even(glyphs[i].Length);
        }
        return (glyf, loca, longOffsets);
    }

    private static byte[] CopyHead(FontFace face, bool longOffsets)
    {
        var head = CopyWith(face.File.Need("head"), (50, longOffsets ? 1 : 0));
        head.AsSpan(8, 4).Clear(); // the checksum adjustment, known when the file is whole
        return head;
    }

    /// <summary>Version 1 of <c>maxp</c>, without the limits of the hinting programs that are gone (its fields from 14 to 26).</summary>
    private static byte[] CopyLimits(FontFace face, GlyphClosure closure) => CopyWith(
        face.File.Need("maxp"),
        (4, closure.Originals.Count), (14, 1), (16, 0), (18, 0), (20, 0), (22, 0), (24, 0), (26, 0));

    private static byte[] CopyMetrics(FontFace face, GlyphClosure closure)
    {
        var hmtx = face.File.Need("hmtx");
        int paired = face.File.Need("hhea").U16(34);
        var copy = new byte[4 * closure.Originals.Count];
        for (var i = 0; i < closure.Originals.Count; i++)
        {
            var glyph = closure.Originals[i];
            var bearingAt = glyph < paired ? (4L * glyph) + 2 : (4L * paired) + (2L * (glyph - paired));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(4 * i), (ushort)face.AdvanceOf(new GlyphId(glyph)));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan((4 * i) + 2), hmtx.U16(bearingAt));
        }
        return copy;
    }

    private static byte[] CopyWith(TableView table, params ReadOnlySpan<(int At, int Value)> changes)
    {
        var copy = table.Bytes.ToArray();
        foreach (var (at, value) in changes)
        {
            table.Require(at, 1, 2);
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)value);
        }
        return copy;
    }

    private static string TagOf(byte[] program)
    {
        var number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(program));
        return string.Create(6, number, static (tag, rest) =>
        {
            foreach (ref var letter in tag)
            {
                letter = (char)('A' + (rest % 26));
                rest /= 26;
            }
        });
    }

    private static int Even(int length) => (length + 1) & ~1;
}
