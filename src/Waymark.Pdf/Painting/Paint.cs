using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Painting;

/// <summary>
/// Writes colours, strokes and transparency of one fragment of a content stream, and leaves out what is already so. A fragment
/// saves and restores the graphics state around itself, so that every one begins with the defaults of a page.
/// </summary>
internal sealed class Paint(PdfBuffer stream)
{
    private static readonly Stroke fresh = new(Colour.Black, new Pt(1));

    private Colour fill = Colour.Black;
    private Stroke stroke = fresh;
    private int opacity = Transparency.Opaque;

    public bool Fills(Colour colour) => colour == fill;

    public void Fill(Colour colour)
    {
        if (Fills(colour))
            return;
        Put(colour, "g\n"u8, "rg\n"u8);
        fill = colour;
    }

    public void Stroke(Stroke wanted)
    {
        if (wanted.Colour != stroke.Colour)
            Put(wanted.Colour, "G\n"u8, "RG\n"u8);
        if (wanted.Width != stroke.Width)
            stream.Hundredths(wanted.Width.Hundredths).Raw(" w\n"u8);
        if (wanted.Cap != stroke.Cap)
            stream.Int((int)wanted.Cap).Raw(" J\n"u8);
        if (wanted.Join != stroke.Join)
            stream.Int((int)wanted.Join).Raw(" j\n"u8);
        if (!wanted.Dashes.SequenceEqual(stroke.Dashes) || wanted.DashPhase != stroke.DashPhase)
        {
            stream.Raw((byte)'[');
            foreach (var length in wanted.Dashes)
                stream.Hundredths(length.Hundredths).Space();
            stream.Raw("] "u8).Hundredths(wanted.DashPhase.Hundredths).Raw(" d\n"u8);
        }
        stroke = wanted;
    }

    public void Opacity(int thousandths)
    {
        if (thousandths == opacity)
            return;
        stream.Raw(Transparency.NameOf(thousandths)).Raw(" gs\n"u8);
        opacity = thousandths;
    }

    private void Put(Colour colour, ReadOnlySpan<byte> grey, ReadOnlySpan<byte> rgb)
    {
        stream.Thousandths(Thousandths(colour.Red)).Space();
        if (colour.Red == colour.Green && colour.Green == colour.Blue)
        {
            stream.Raw(grey);
            return;
        }
        stream.Thousandths(Thousandths(colour.Green)).Space().Thousandths(Thousandths(colour.Blue)).Space().Raw(rgb);
    }

    private static int Thousandths(byte channel) => ((channel * 1000) + 127) / 255; // fine enough that readers get the byte back
}
