using System.Text;
using Waymark.Fonts;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Text;

/// <summary>Writes a font's objects: a simple TrueType or, for CFF outlines, Type 1 font (ISO 32000-1 sections 9.6.2 and 9.6.3), symbolic, with its program and its way back to Unicode.</summary>
internal static class FontObjects
{
    private const int FixedPitch = 1;
    private const int Serif = 2;
    private const int Symbolic = 4;
    private const int Italic = 64;
    private const int MostInOneList = 100; // a list has at most 100 lines (Adobe technical note 5411)

    /// <param name="maps">The ways back to Unicode that the file has: fonts of equal codes share one.</param>
    /// <returns>The number of the font dictionary.</returns>
    public static int Write(SubsetFont font, ObjectTable table, ObjectShelf shelf, List<StreamObject> streams, List<(byte[] Map, int Number)> maps, int level)
    {
        var (dictionary, descriptor, program) = (table.Allocate(), table.Allocate(), table.Allocate());
        var map = ToUnicode(font).ToArray();
        var unicode = maps.Where(known => known.Map.AsSpan().SequenceEqual(map)).Select(known => known.Number).FirstOrDefault();
        if (unicode == 0)
        {
            unicode = table.Allocate();
            maps.Add((map, unicode));
            streams.Add(StreamObject.Flated(unicode, [], map, level));
        }
        int first = font.Codes.Keys.First(), last = font.Codes.Keys.Last();

        var body = new PdfBuffer(1024).Raw("<</Type/Font/Subtype/"u8).Raw(font.Subset.IsCff ? "Type1"u8 : "TrueType"u8).Raw("/BaseFont"u8).Name(font.Subset.Name);
        body.Raw("/FirstChar "u8).Int(first).Raw("/LastChar "u8).Int(last).Raw("/Widths["u8);
        for (var code = first; code <= last; code++)
            body.Int(font.WidthOf((byte)code)).Space();
        body.Raw("]/FontDescriptor "u8).Ref(descriptor).Raw("/ToUnicode "u8).Ref(unicode).Raw(">>"u8);
        shelf.Add(dictionary, body);
        shelf.Add(descriptor, Descriptor(font, program));

        var bytes = font.Subset.Program.Span;
        var kind = font.Subset.IsCff ? new PdfBuffer().Raw("/Subtype/Type1C"u8) : new PdfBuffer().Raw("/Length1 "u8).Int(bytes.Length);
        streams.Add(StreamObject.Flated(program, kind.Written, bytes, level));
        return dictionary;
    }

    private static PdfBuffer Descriptor(SubsetFont font, int program)
    {
        var face = font.Face;
        var flags = Symbolic | (face.IsFixedPitch ? FixedPitch : 0) | (face.IsSerif ? Serif : 0) | (face.ItalicAngle < 0 ? Italic : 0);
        var box = face.BoundingBox;
        var body = new PdfBuffer().Raw("<</Type/FontDescriptor/FontName"u8).Name(font.Subset.Name);
        body.Raw("/FontFamily"u8).Text(face.FamilyName).Raw("/FontWeight "u8).Int(face.Weight / 100 * 100);
        body.Raw("/Flags "u8).Int(flags).Raw("/FontBBox["u8);
        foreach (var edge in (ReadOnlySpan<int>)[box.XMin, box.YMin, box.XMax, box.YMax])
            body.Int(Units(edge)).Space();
        body.Raw("]/ItalicAngle "u8).Hundredths((int)Math.Round(face.ItalicAngle * 100));
        body.Raw("/Ascent "u8).Int(Units(face.Ascender)).Raw("/Descent "u8).Int(Units(face.Descender));
        body.Raw("/CapHeight "u8).Int(Units(face.CapHeight)).Raw("/XHeight "u8).Int(Units(face.XHeight));
        body.Raw("/StemV "u8).Int(StemWidth(face)).Raw(font.Subset.IsCff ? "/FontFile3 "u8 : "/FontFile2 "u8).Ref(program).Raw(">>"u8);
        return body;

        int Units(int value) => SubsetFont.Thousandths(face, value);
    }

    /// <summary>Required, used only when a reader lacks the font, and in no table of TrueType: a usual estimate from the weight.</summary>
    private static int StemWidth(FontFace face) => 50 + (face.Weight * face.Weight / 4225);

    /// <summary>A CMap from codes to UTF-16 (section 9.10.3): what a reader copies, searches and reads aloud.</summary>
    private static PdfBuffer ToUnicode(SubsetFont font)
    {
        var cmap = new PdfBuffer(4096).Raw(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8).Raw(
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8).Raw(
            "1 begincodespacerange\n<00><FF>\nendcodespacerange\n"u8);
        var runs = RunsOf(font);
        foreach (var part in runs.Where(run => run.Last > run.First).Chunk(MostInOneList))
        {
            cmap.Int(part.Length).Raw(" beginbfrange\n"u8);
            foreach (var (first, last, character) in part)
                cmap.Hex([first]).Hex([last]).Hex(Utf16(character)).Raw((byte)'\n');
            cmap.Raw("endbfrange\n"u8);
        }
        foreach (var part in runs.Where(run => run.Last == run.First).Chunk(MostInOneList))
        {
            cmap.Int(part.Length).Raw(" beginbfchar\n"u8);
            foreach (var (code, _, character) in part)
                cmap.Hex([code]).Hex(Utf16(character)).Raw((byte)'\n');
            cmap.Raw("endbfchar\n"u8);
        }
        return cmap.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
    }

    /// <summary>Codes in a row whose characters are in a row too. All UTF-16 units of a run have one high byte, as a range must (section 9.10.3).</summary>
    private static List<(byte First, byte Last, Rune Character)> RunsOf(SubsetFont font)
    {
        var runs = new List<(byte First, byte Last, Rune Character)>();
        foreach (var (code, drawn) in font.Codes)
        {
            var character = DrawnText.Read(drawn);
            if (runs is [.., var run] && code == run.Last + 1 && character.IsBmp && run.Character.IsBmp
                && character.Value == run.Character.Value + code - run.First && character.Value >> 8 == run.Character.Value >> 8)
                runs[^1] = run with { Last = code };
            else
                runs.Add((code, code, character));
        }
        return runs;
    }

    private static byte[] Utf16(Rune character) => Encoding.BigEndianUnicode.GetBytes(character.ToString());
}
