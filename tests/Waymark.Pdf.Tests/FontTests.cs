using System.Text.Json.Nodes;
using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests;

public sealed class FontTests
{
    [Fact]
    public void Every_font_is_embedded_a_subset_and_leads_to_Unicode()
    {
        var rows = Tool.PdfFonts(Sample.Write(copy: Sample.Copy("Ελένη"))).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(7, rows.Length);
        Assert.All(rows, row =>
        {
            Assert.Matches("^[A-Z]{6}\\+Source", row);
            Assert.Matches("TrueType +.* yes yes yes +[0-9]+ +0$", row.TrimEnd());
        });
    }

    [Fact]
    public void Letters_of_one_recipients_name_are_in_no_other_copy()
    {
        var master = PdfMaster.Prepare(Sample.Document());
        var before = Fonts(master.WriteCopy(Sample.Copy("Jane")));
        var greek = Fonts(master.WriteCopy(Sample.Copy("Ψυχή Ÿ")));
        var after = Fonts(master.WriteCopy(Sample.Copy("Jane")));

        Assert.Equal(before, after);
        Assert.Equal(before.Order(), greek.Intersect(before).Order());
        Assert.Single(greek.Except(before));
    }

    [Fact]
    public void A_name_in_shared_letters_needs_no_font_of_its_own()
    {
        var master = PdfMaster.Prepare(Sample.Document());
        Assert.Equal(Fonts(master.WriteCopy(Sample.Copy("Jane"))), Fonts(master.WriteCopy(Sample.Copy("Zoe Quirk · “Q”"))));
    }

    [Fact]
    public void A_character_without_a_glyph_is_refused_by_name()
    {
        var master = PdfMaster.Prepare(Sample.Document());
        var failure = Assert.Throws<InconsistentDocumentException>(() => master.WriteCopy(Sample.Copy("漢")));
        Assert.Equal("SourceSans3-Regular has no glyph for U+6F22", failure.Message);
    }

    /// <summary>A font of one-byte codes holds 224 characters; a document with more of a face has more fonts of it.</summary>
    [Fact]
    public void A_face_with_very_many_characters_becomes_several_fonts()
    {
        var face = HouseFonts.Get(FaceRole.Serif);
        var letters = Enumerable.Range(0xA1, 0x500 - 0xA1)
            .Where(value => face.TryGetGlyph(new System.Text.Rune(value), out _) && char.IsLetter((char)value)).Select(value => (char)value).ToArray();
        Assert.True(letters.Length > 300);
        var sheet = new Sheet();
        var content = sheet.NewContent();
        var words = letters.Chunk(7).Select(part => new string(part)).ToList();
        for (var i = 0; i < words.Count; i += 6)
            sheet.Line(50, 60 + (i * 2.4), string.Join(' ', words.Skip(i).Take(6)), content, FaceRole.Serif, 10, Sample.Ink);
        var document = Sample.Document() with
        {
            Pages = [sheet.Finish(1)],
            Structure = new(Waymark.Pages.Structure.Role.Document, [new Waymark.Pages.Structure.Element(Waymark.Pages.Structure.Role.Paragraph, [new Waymark.Pages.Structure.Content(content)])]),
            Bookmarks = [],
        };

        var pdf = Sample.Write(document);
        Tool.Qpdf(pdf, "--check");
        Assert.True(Fonts(pdf).Count(name => name.EndsWith("SourceSerif4-Regular", StringComparison.Ordinal)) > 2);
        Assert.StartsWith(string.Join(' ', words), Tool.PdfToText(pdf, "-raw").ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Widths_in_the_file_are_those_of_the_embedded_program()
    {
        var file = PdfObjects.Read(Sample.Write());
        var font = Objects(file).First(dictionary => (string?)dictionary["/Type"] == "/Font" && ((string)dictionary["/BaseFont"]!).EndsWith("SourceSans3-Regular", StringComparison.Ordinal));
        var first = (int)font["/FirstChar"]!;
        var face = HouseFonts.Get(FaceRole.Sans);
        foreach (var letter in "AVgw.( ")
        {
            face.TryGetGlyph(new System.Text.Rune(letter), out var glyph);
            Assert.Equal(face.AdvanceOf(glyph), (int)font["/Widths"]![letter - first]!);
        }
    }

    private static List<string> Fonts(byte[] pdf) => [.. Objects(PdfObjects.Read(pdf))
        .Where(dictionary => (string?)dictionary["/Type"] == "/Font").Select(dictionary => (string)dictionary["/BaseFont"]!)];

    private static IEnumerable<JsonObject> Objects(PdfObjects file) => file.All.Select(entry => entry.Value).OfType<JsonObject>();
}
