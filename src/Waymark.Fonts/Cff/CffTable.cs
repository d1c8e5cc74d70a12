using Waymark.Fonts.Outlines;
using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Cff;

/// <summary>
/// The <c>CFF</c> table of an OpenType font: glyphs as programs of cubic curves, plain or CID-keyed (Technical Note 5176). Names, encodings
/// and hints are passed over.
/// </summary>
internal sealed class CffTable : IOutlineSource
{
    private readonly TableView cff;
    private readonly CffIndex programs;
    private readonly CffIndex globalSubrs;
    private readonly CffIndex?[] localSubrs;
    private readonly byte[]? fontOfGlyph;

    public CffTable(TableView cff, int glyphCount)
    {
        this.cff = cff;
        if (cff.U8(0) != 1)
            throw cff.Broken($"is of version {cff.U8(0)}; 1 is read");
        var names = CffIndex.Read(cff, cff.U8(2));
        var tops = CffIndex.Read(cff, names.End);
        if (tops.Count != 1)
            throw cff.Broken($"holds {tops.Count} fonts; one is expected");
        var strings = CffIndex.Read(cff, tops.End);
        globalSubrs = CffIndex.Read(cff, strings.End);

        var top = CffDict.Read(tops[0]);
        if (top.Whole(CffDict.CharstringType, otherwise: 2) != 2)
            throw cff.Broken("has glyph programs of type 1; type 2 is read");
        programs = CffIndex.Read(cff, Place(top, CffDict.CharStrings));
        if (programs.Count < glyphCount)
            throw cff.Broken($"has {programs.Count} glyphs of {glyphCount}");
        if (top.Has(CffDict.FontDicts))
        {
            var fonts = CffIndex.Read(cff, Place(top, CffDict.FontDicts));
            localSubrs = new CffIndex?[fonts.Count];
            for (var i = 0; i < fonts.Count; i++)
                localSubrs[i] = SubrsOf(CffDict.Read(fonts[i]));
            fontOfGlyph = ReadSelect(Place(top, CffDict.FontDictSelect), programs.Count, fonts.Count);
        }
        else
        {
            localSubrs = [SubrsOf(top)];
        }
    }

    public GlyphOutline OutlineOf(ushort glyph) =>
        new GlyphProgram(globalSubrs, localSubrs[fontOfGlyph?[glyph] ?? 0], cff).Run(programs[glyph]);

    private int Place(CffDict dict, int name) => dict.Whole(name) is > 0 and var place && place < cff.Length
        ? place
        : throw cff.Broken("a dictionary does not say where a structure is");

    private CffIndex? SubrsOf(CffDict font)
    {
        var (size, at) = (font.Whole(CffDict.Private), font.Whole(CffDict.Private, 1));
        if (size <= 0)
            return null;
        var offset = CffDict.Read(cff.Slice(at, size)).Whole(CffDict.Subrs);
        return offset == 0 ? null : CffIndex.Read(cff, checked(at + offset));
    }

    /// <summary>FDSelect of format 0 or 3: which font dictionary each glyph of a CID-keyed font belongs to.</summary>
    private byte[] ReadSelect(int at, int glyphs, int fonts)
    {
        var result = new byte[glyphs];
        switch (cff.U8(at))
        {
            case 0:
                cff.Slice(at + 1, glyphs).Bytes.Span.CopyTo(result);
                break;
            case 3:
                int ranges = cff.U16(at + 1);
                for (var i = 0; i < ranges; i++)
                {
                    var range = cff.Slice(at + 3 + (3L * i), 5);
                    for (int glyph = range.U16(0), end = Math.Min(range.U16(3), (ushort)Math.Min(glyphs, ushort.MaxValue)); glyph < end; glyph++)
                        result[glyph] = range.U8(2);
                }
                break;
            case var other:
                throw cff.Broken($"has a font selection of format {other}; 0 and 3 exist");
        }
        return result.All(font => font < fonts) ? result : throw cff.Broken("a glyph belongs to a font dictionary that does not exist");
    }
}
