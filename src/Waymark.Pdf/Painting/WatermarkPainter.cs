using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Painting;

/// <summary>
/// Draws a copy's diagonal lines: an artifact like any other, because a type that says what it is would only help to take it out.
/// Letters are drawn in whole thousandths of their size under the matrix of their line: a letter that comes again is the same bytes again, of which
/// compression makes almost nothing.
/// </summary>
internal static class WatermarkPainter
{
    private static readonly PageSpace lineSpace = new(default);

    public static void Draw(Watermark watermark, PdfBuffer stream, PageSpace space)
    {
        stream.Raw(Artifact.Layout).Raw("q "u8).Raw(Transparency.Multiply).Raw(" gs\n"u8);
        new Paint(stream).Fill(watermark.Ink);
        foreach (var line in watermark.Lines)
        {
            stream.Raw("q "u8);
            PutMatrix(line.Placement, stream, space);
            var pen = 0;
            foreach (var letter in line.Letters)
            {
                var x = letter.X.Hundredths;
                stream.Raw("1 0 0 1 "u8).Hundredths(x - pen).Raw(" 0 cm\n"u8);
                pen = x;
                GraphicsPainter.DrawPath(letter.Shape, stream, lineSpace);
                stream.Raw("f\n"u8);
            }
            stream.Raw("Q\n"u8);
        }
        stream.Raw("Q\n"u8).Raw(Artifact.End);
    }

    /// <summary>The placement with y up on both of its sides.</summary>
    private static void PutMatrix(Transform placement, PdfBuffer stream, PageSpace space)
    {
        foreach (var number in (ReadOnlySpan<double>)[placement.A, -placement.B, -placement.C, placement.D])
            stream.Millionths((int)Math.Round(number * 1_000_000)).Space();
        stream.Hundredths(new Pt(placement.E).Hundredths).Space().Hundredths(space.Up(new Pt(placement.F))).Raw(" cm\n"u8);
    }
}
