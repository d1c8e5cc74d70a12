using System.Globalization;
using System.Text;
using Waymark.Pages.Graphics;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Painting;

/// <summary>The graphics state dictionaries of a document: one for every opacity that its drawings have, and the watermark's.</summary>
internal sealed class Transparency
{
    public const int Opaque = 1000;

    private readonly SortedSet<int> opacities = [];

    public static ReadOnlySpan<byte> Multiply => "/GM"u8;

    public static int Thousandths(double opacity) => (int)Math.Round(Math.Clamp(opacity, 0, 1) * Opaque);

    public static byte[] NameOf(int thousandths) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/G{thousandths}"));

    public void Note(IEnumerable<Graphic> graphics)
    {
        foreach (var drawing in graphics.OfType<Drawing>())
            opacities.Add(Thousandths(drawing.Opacity));
    }

    public void WriteResources(PdfBuffer body)
    {
        body.Raw("/ExtGState<<"u8).Raw(Multiply).Raw("<</BM/Multiply>>"u8).Raw(NameOf(Opaque)).Raw("<</ca 1/CA 1>>"u8);
        foreach (var opacity in opacities.Where(value => value != Opaque))
            body.Raw(NameOf(opacity)).Raw("<</ca "u8).Thousandths(opacity).Raw("/CA "u8).Thousandths(opacity).Raw(">>"u8);
        body.Raw(">>"u8);
    }
}
