using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Typesetting.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Tests;

/// <summary>Content that cannot be set is said with its place, and nothing is set.</summary>
public sealed class DiagnosticsOfPages
{
    [Fact]
    public void ALetterThatTheFacesLackIsNamedWithItsPlace() => Expect(
        With(new Paragraph([new Words("Ready, as they say in Damascus: ج.") { Place = Some.Place(12, 3) }])),
        "content/roadmap/release-by-exception.md:12:3: error WM4106: the letter 'ج' (U+062C) is of a script whose letters join or move, expected letters that stand side by side\n  hint: write it in another script: a PDF of ours would set it wrongly, whatever the font");

    [Fact]
    public void ALetterInAWordingIsFoundThoughNoCopyMayHaveIt() => Expect(
        With(new Paragraph([new Vary(0, ["fast", "迅速"]) { Place = Some.Place(4, 9) }])),
        "content/roadmap/release-by-exception.md:4:9: error WM4101: the faces of this document have no letter '迅' (U+8FC5), expected Latin, Greek or Cyrillic text, or a font that has it\n  hint: name a font with this letter under 'fonts' in content/waymark.yml, or write it in other letters; a page never shows a box instead");

    [Fact]
    public void ATableWithMoreColumnsThanThePageHoldsIsNamedWithItsPlace()
    {
        ImmutableArray<TableColumn> columns = [.. Enumerable.Range(1, 14).Select(number => new TableColumn(ColumnAlignment.Start, Some.Text($"Measurement{number}")))];
        TableRow row = new([.. columns.Select(_ => new TableCell(Some.Text("temperature")))]);
        var result = Brief.Set(With(new TableBlock(columns, [row]) { Place = Some.Place(20) }));
        Assert.Null(result.Document);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("WM4103", diagnostic.Code);
        Assert.Equal(Some.Place(20), diagnostic.Span);
    }

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><linearGradient id="a"/></svg>""", "<linearGradient> is not drawn, expected shapes, paths, groups and text")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="url(#a)"/></svg>""", "the paint 'url(#a)' is not drawn, expected a colour such as #0e5a49")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0 L 4"/></svg>""", "the path 'M0 0 L 4' cannot be read")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" clip-path="url(#a)"/></svg>""", "clip-path=\"url(#a)\" is not drawn")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g transform="skewX(3)"/></svg>""", "transform=\"skewX(3)\" is not drawn, expected translate, scale, rotate or matrix")]
    public void ADrawingThatPagesCannotDrawSaysWhy(string svg, string why)
    {
        var edition = With(new FigureBlock("odd", "A drawing.", []) { Place = Some.Place(9) });
        Expect(
            edition with { Assets = [.. edition.Assets, Some.Svg("odd", svg)] },
            $"content/roadmap/release-by-exception.md:9:1: error WM4105: the drawing cannot be set on a page: {why}\n  hint: export it as plain SVG with shapes, paths, groups and text only, or as PNG");
    }

    [Fact]
    public void AnImageThatIsNotWhatItSaysIsNamedWithItsPlace()
    {
        var edition = With(new FigureBlock("photo", "A photo.", []) { Place = Some.Place(9) });
        var asset = new Asset("photo", "photo.png", "image/png", 4, 4, new string('0', 64)) { Bytes = "GIF89a, not a PNG at all, though it is long enough."u8.ToArray() };
        Expect(
            edition with { Assets = [.. edition.Assets, asset] },
            "content/roadmap/release-by-exception.md:9:1: error WM4104: the image is no PNG file\n  hint: export the image again as a PNG or JPEG of at most 4,000 pixels a side");
    }

    [Theory]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Жанна Шевченко")]
    [InlineData("Łukasz Ğöç İnönü Żółć")]
    public void NamesAreSetInTheirOwnLetters(string name)
    {
        var edition = Some.Edition();
        var document = Reading.Set(edition);
        var copy = Some.Copy(edition) with { Recipient = new(name, "a@b.example"), Watermark = name + " · 12 January 2027" };
        var layer = Reading.CopyOf(document, edition, copy);
        Assert.Contains(name.Split(' ')[0], string.Join(' ', layer.Header.SelectMany(line => line.Pieces).OfType<Waymark.Pages.Text.Word>().Select(word => word.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void ANameThatNoFaceCanDrawIsNamedWithTheCustomersFile()
    {
        var edition = Some.Edition();
        var result = Brief.SetCopy(Reading.Set(edition), edition, Some.Copy(edition) with { Recipient = new("عمر", "omar@halden.example") });
        Assert.Null(result.Layer);
        Assert.All(result.Diagnostics, diagnostic => Assert.StartsWith("content/customers/halden.yml:1:1: error WM4106: ", diagnostic.ToString(), StringComparison.Ordinal));
    }

    private static Edition With(Block block) => Some.Edition() with
    {
        Sections = [Some.Section(Stage.Horizon, Some.Item("item", "An item", Stage.Horizon, "A problem.") with { Body = Some.Prose(block) })],
        Feedback = [],
    };

    private static void Expect(Edition edition, string first)
    {
        var result = Brief.Set(edition);
        Assert.Null(result.Document);
        Assert.Equal(first, result.Diagnostics[0].ToString());
    }
}
