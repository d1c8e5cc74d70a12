using System.Text;
using Waymark.Fonts.Outlines;
using Waymark.Fonts.Subsetting;
using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Tests;

public sealed class FontSubsetTests
{
    private const string Sample = "Ångström ÀVÁ fi ﬁ ñ Łódź Ωμέγα Жизнь";

    public static TheoryData<FaceRole> Roles => HouseFontTests.Roles;

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_code_leads_to_the_shape_and_the_width_of_the_whole_face(FaceRole role)
    {
        var face = HouseFonts.Get(role);
        var codes = Codes(face, Sample);
        var (characters, glyphs, hmtx) = Open(FontSubset.Make(face, codes));

        foreach (var (code, original) in codes)
        {
            var glyph = (ushort)characters.Find(0xF000 + code);
            Assert.Equal(Flat(face.OutlineOf(original)), Flat(glyphs.OutlineOf(glyph)));
            Assert.Equal(face.AdvanceOf(original), hmtx.U16(4L * glyph));
        }
    }

    [Fact]
    public void The_parts_of_a_composite_come_along()
    {
        var face = HouseFonts.Get(FaceRole.Sans);
        var subset = FontSubset.Make(face, Codes(face, "Å"));
        var file = FontFile.Open(subset.Program);

        Assert.True(file.Need("maxp").U16(4) > 2, "a box, Å, and the parts that Å is made of");
        Assert.False(file.TryGet("fpgm", out _));
    }

    [Fact]
    public void A_code_that_was_not_asked_for_has_no_glyph()
    {
        var face = HouseFonts.Get(FaceRole.Serif);
        var (characters, _, _) = Open(FontSubset.Make(face, Codes(face, "abc")));
        Assert.Equal(0, characters.Find(0xF000 + 99));
        Assert.Equal(0, characters.Find('a'));
    }

    [Fact]
    public void The_same_codes_in_another_order_are_the_same_bytes_and_the_same_name()
    {
        var face = HouseFonts.Get(FaceRole.SansSemibold);
        var codes = Codes(face, Sample);
        var one = FontSubset.Make(face, codes);
        var two = FontSubset.Make(face, codes.Reverse());

        Assert.Equal(one.Program.ToArray(), two.Program.ToArray());
        Assert.Equal(one.Name, two.Name);
        Assert.Matches("^[A-Z]{6}\\+SourceSans3-Semibold$", one.Name);
    }

    [Fact]
    public void Other_codes_have_another_name()
    {
        var face = HouseFonts.Get(FaceRole.Sans);
        Assert.NotEqual(FontSubset.Make(face, Codes(face, "abc")).Name, FontSubset.Make(face, Codes(face, "abd")).Name);
    }

    [Fact]
    public void The_checksum_of_the_file_is_the_one_that_OpenType_prescribes()
    {
        var face = HouseFonts.Get(FaceRole.Mono);
        var file = new TableView("sfnt", FontSubset.Make(face, Codes(face, Sample)).Program);
        uint sum = 0;
        for (var at = 0; at < file.Length; at += 4)
            sum = unchecked(sum + file.U32(at));
        Assert.Equal(0xB1B0AFBAu, sum);
    }

    private static Dictionary<byte, GlyphId> Codes(FontFace face, string text)
    {
        var codes = new Dictionary<byte, GlyphId>();
        byte next = 33;
        foreach (var character in text.EnumerateRunes().Distinct())
        {
            if (face.TryGetGlyph(character, out var glyph))
                codes.Add(next++, glyph);
        }
        Assert.NotEmpty(codes);
        return codes;
    }

    private static (CharacterMap Characters, GlyphTable Glyphs, TableView Hmtx) Open(FontSubset subset)
    {
        var file = FontFile.Open(subset.Program);
        var glyphs = new GlyphTable(file.Need("glyf"), file.Need("loca"), file.Need("head").I16(50), file.Need("maxp").U16(4));
        return (CharacterMap.Read(SymbolAsUnicode(file.Need("cmap"))), glyphs, file.Need("hmtx"));
    }

    /// <summary>The reader wants a Unicode subtable, the subset has a symbol one: the same format under another number.</summary>
    private static TableView SymbolAsUnicode(TableView cmap)
    {
        Assert.Equal((1, 3, 0), (cmap.U16(2), cmap.U16(4), cmap.U16(6)));
        var copy = cmap.Bytes.ToArray();
        copy[7] = 1;
        return new TableView("cmap", copy);
    }

    private static string Flat(GlyphOutline outline)
    {
        var text = new StringBuilder();
        foreach (var contour in outline.Contours)
            text.Append(contour.Start).AppendJoin(' ', contour.Segments).AppendLine();
        return text.ToString();
    }
}
