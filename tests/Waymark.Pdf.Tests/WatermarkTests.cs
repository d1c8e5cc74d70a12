using System.Text;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pdf.Painting;
using Waymark.Pdf.Syntax;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests;

public sealed class WatermarkTests
{
    private static readonly Lettering line = Sheet.Diagonal("Acme Ltd", 36);

    [Fact]
    public void A_repeated_line_takes_almost_no_space()
    {
        var lower = line with { Placement = line.Placement.Then(Transform.Translation(new Pt(3.333), new Pt(200.128))) };
        var (one, two) = (Draw(line), Draw(line, lower));
        Assert.True(Packed(two) < Packed(one) * 1.25, $"{Packed(two)} against {Packed(one)}");
    }

    [Fact]
    public void A_letter_that_comes_again_is_the_same_bytes_again()
    {
        var drawn = Draw(Sheet.Diagonal("anna", 36)).Split("f\n");
        Assert.Equal(Path(drawn[0]), Path(drawn[3]));
        Assert.Equal(Path(drawn[1]), Path(drawn[2]));
        Assert.NotEqual(Path(drawn[0]), Path(drawn[1]));

        static string Path(string drawing) => drawing[(drawing.LastIndexOf("cm\n", StringComparison.Ordinal) + 3)..];
    }

    /// <summary>Another program finds ink where the pages say that the letters are, and nowhere else.</summary>
    [Fact]
    public void It_stands_where_the_pages_say()
    {
        var box = line.Outline.Bounds;
        var document = Sample.Document() with { Pages = [new Sheet().Finish(1) with { Folio = [] }], Bookmarks = [], Structure = new(Waymark.Pages.Structure.Role.Document, []) };
        var pdf = Sample.Write(document, Sample.Copy() with { Watermark = new Watermark([line], Sample.Ink), Footer = [] });
        const string script = """
            import subprocess, sys
            data = subprocess.run(['pdftoppm', '-r', '144', '-gray', sys.argv[1]], check=True, capture_output=True).stdout
            head = data.split(b'\n', 3)
            width, height = map(int, head[1].split())
            dark = [(i % width, i // width) for i, value in enumerate(head[3]) if value < 128]
            print(min(x for x, y in dark) / 2, min(y for x, y in dark) / 2, (max(x for x, y in dark) + 1) / 2, (max(y for x, y in dark) + 1) / 2)
            """;
        var found = Tool.Python(script, pdf).Trim().Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        foreach (var (expected, edge) in ((double, double)[])[(box.X.Value, found[0]), (box.Y.Value, found[1]), (box.Right.Value, found[2]), (box.Bottom.Value, found[3])])
            Assert.Equal(expected, edge, 1.0);
    }

    [Fact]
    public void It_is_content_of_every_page_and_no_text_and_no_annotation()
    {
        var pdf = Sample.Write();
        Assert.DoesNotContain("Acme", Tool.PdfToText(pdf), StringComparison.Ordinal);
        var file = PdfObjects.Read(pdf);
        foreach (var page in file.Pages)
        {
            var streams = file.Array(page["/Contents"]).Select(part => Encoding.Latin1.GetString(file.Data(part))).ToList();
            Assert.Single(streams, stream => stream.Contains("/GM gs", StringComparison.Ordinal));
            Assert.All(file.Array(page["/Annots"]), annotation => Assert.Equal("/Link", (string?)file.Dictionary(annotation)["/Subtype"]));
        }
    }

    [Fact]
    public void A_copy_after_another_has_its_own()
    {
        var master = PdfMaster.Prepare(Sample.Document());
        var other = Sample.Copy() with { Watermark = new Watermark([Sheet.Diagonal("Birch & Co", 36)], Sample.Ink) };
        var darker = Sample.Copy() with { Watermark = Sample.Copy().Watermark with { Ink = Sample.Ink } };
        foreach (var copy in (CopyLayer[])[Sample.Copy(), other, Sample.Copy(), darker, other])
            Assert.Equal(PdfMaster.Prepare(Sample.Document()).WriteCopy(copy), master.WriteCopy(copy));
    }

    private static string Draw(params Lettering[] lines)
    {
        var stream = new PdfBuffer();
        WatermarkPainter.Draw(new Watermark([.. lines], Sample.Ink), stream, new PageSpace(Size.A4));
        return Encoding.ASCII.GetString(stream.Written);
    }

    private static int Packed(string content) => Flate.Compress(Encoding.ASCII.GetBytes(content), Flate.EveryCopy).Length;
}
