using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Painting;

/// <summary>
/// Draws a copy's diagonal lines: an artifact like any other, because a type that says what it is would only help to take it out.
/// Lines mostly repeat one shape at other places; a repeated shape is written in the same bytes again, moved by a matrix, so that
/// compression makes almost nothing of it.
/// </summary>
internal static class WatermarkPainter
{
    /// <summary>Points on the grid of hundredths are off by half a hundredth each; a shape that is nearer than this is the same to any eye.</summary>
    private const int ToleranceInHundredths = 2;

    public static void Draw(Watermark watermark, PdfBuffer stream, PageSpace space)
    {
        stream.Raw(Artifact.Layout).Raw("q "u8).Raw(Transparency.Multiply).Raw(" gs\n"u8);
        new Paint(stream).Fill(watermark.Ink);
        var shapes = new List<(Outline Outline, byte[] Path)>();
        foreach (var line in watermark.Lines)
        {
            if (shapes.Select(shape => (shape.Path, Offset: OffsetBetween(shape.Outline, line))).FirstOrDefault(found => found.Offset is not null)
                is { Offset: { } offset } same)
            {
                stream.Raw("q 1 0 0 1 "u8).Hundredths(offset.X).Space().Hundredths(-offset.Y).Raw(" cm\n"u8).Raw(same.Path).Raw("f Q\n"u8);
                continue;
            }
            var start = stream.Length;
            GraphicsPainter.DrawPath(line, stream, space);
            shapes.Add((line, stream.Written[start..].ToArray()));
            stream.Raw("f\n"u8);
        }
        stream.Raw("Q\n"u8).Raw(Artifact.End);
    }

    /// <summary>In hundredths, y down; null where the two are not one shape.</summary>
    private static (int X, int Y)? OffsetBetween(Outline one, Outline two)
    {
        if (one.Steps.Length != two.Steps.Length || one.Steps.IsEmpty)
            return null;
        var offset = (X: two.Steps[0].End.X.Hundredths - one.Steps[0].End.X.Hundredths, Y: two.Steps[0].End.Y.Hundredths - one.Steps[0].End.Y.Hundredths);
        for (var i = 0; i < one.Steps.Length; i++)
        {
            var (a, b) = (one.Steps[i], two.Steps[i]);
            var near = a.Verb == b.Verb && a.Verb switch
            {
                Verb.Close => true,
                Verb.Curve => Near(a.End, b.End) && Near(a.Control1, b.Control1) && Near(a.Control2, b.Control2),
                _ => Near(a.End, b.End),
            };
            if (!near)
                return null;
        }
        return offset;

        bool Near(Point p, Point q) =>
            Math.Abs(q.X.Hundredths - p.X.Hundredths - offset.X) <= ToleranceInHundredths
            && Math.Abs(q.Y.Hundredths - p.Y.Hundredths - offset.Y) <= ToleranceInHundredths;
    }
}
