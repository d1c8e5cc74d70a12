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
    private static readonly Outline line = Sheet.Diagonal("Acme Ltd", 36);

    [Fact]
    public void A_repeated_line_is_moved_and_takes_almost_no_space()
    {
        var lower = line.Under(Transform.Translation(new Pt(3.333), new Pt(200.128)));
        var (one, two) = (Draw(line), Draw(line, lower));
        Assert.Contains("q 1 0 0 1 3.33 -200.13 cm\n", two, StringComparison.Ordinal);
        Assert.True(Packed(two) < Packed(one) * 1.25, $"{Packed(two)} against {Packed(one)}");
    }

    [Fact]
    public void Another_shape_is_drawn_as_it_is()
    {
        Assert.DoesNotContain(" cm\n", Draw(line, Sheet.Diagonal("Acme Lt", 36), line.Under(Transform.Scaling(1.01, 1)), new Outline([])), StringComparison.Ordinal);
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

    private static string Draw(params Outline[] lines)
    {
        var stream = new PdfBuffer();
        WatermarkPainter.Draw(new Watermark([.. lines], Sample.Ink), stream, new PageSpace(Size.A4));
        return Encoding.ASCII.GetString(stream.Written);
    }

    private static int Packed(string content) => Flate.Compress(Encoding.ASCII.GetBytes(content), Flate.EveryCopy).Length;
}
