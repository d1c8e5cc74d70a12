using Waymark.Pages.Geometry;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Painting;

/// <summary>From page coordinates, y down from the top, to those of PDF, y up from the bottom; both in hundredths of a point.</summary>
internal readonly record struct PageSpace(Size Size)
{
    public int Width => Size.Width.Hundredths;

    public int Height => Size.Height.Hundredths;

    public int Up(Pt y) => Height - y.Hundredths;

    public PdfBuffer Put(PdfBuffer stream, Point point) =>
        stream.Hundredths(point.X.Hundredths).Space().Hundredths(Up(point.Y)).Space();

    /// <summary>Four numbers as of a PDF rectangle: lower left, then upper right.</summary>
    public PdfBuffer PutCorners(PdfBuffer stream, Rectangle area) => stream.Raw((byte)'[')
        .Hundredths(area.X.Hundredths).Space().Hundredths(Up(area.Bottom)).Space()
        .Hundredths(area.Right.Hundredths).Space().Hundredths(Up(area.Y)).Raw((byte)']');
}
