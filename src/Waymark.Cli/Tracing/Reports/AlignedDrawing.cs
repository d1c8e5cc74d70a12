using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Marks.Pictures;
using Waymark.Pages;
using Waymark.Pdf.Images;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>Draws a leaked picture laid flat on the page that it shows, alone and under the page as the copy has it, with the bars of <see cref="PageDrawing"/>.</summary>
/// <param name="parts">Of the page, that paper shows one below the other.</param>
internal sealed class AlignedDrawing(AlignedPage page, CopyLayer copy, Vendor vendor, ImmutableArray<PagePart> parts)
{
    /// <summary>Pixels to the point: words can be read at the size at which a report shows them, and twice enlarged.</summary>
    private const double Density = 1.75;

    /// <summary>Shades that are kept of the picture: noise of a camera would be most of the file.</summary>
    private const int Shades = 32;

    /// <summary>Of the copy's ink over the picture.</summary>
    private const double Opacity = 0.7;

    /// <summary>Share of the picture's darkness that is left under the copy's ink.</summary>
    private const double Paleness = 0.6;

    private readonly GreyPicture _leaked = page.Leaked(Density);

    public ReportPhoto Leaked(string title, ImmutableArray<SlotBar> bars)
    {
        var canvas = Canvas();
        foreach (var bar in bars) Bar(canvas, bar);
        return Finish(title, canvas);
    }

    /// <summary>The picture in pale grey, and over it the copy's ink in the accent colour: where they do not meet, each is seen alone.</summary>
    public ReportPhoto Together(string title)
    {
        var (canvas, ink, accent) = (Canvas(), page.Issued(copy, Density), Rgb(vendor.Brand.Accent));
        for (var at = 0; at < canvas.Length; at++)
        {
            var pixel = at / 3;
            var covered = Opacity * (1 - (ink.At(pixel % _leaked.Width, pixel / _leaked.Width) / 255.0));
            var pale = 255 - ((255 - canvas[at]) * Paleness);
            canvas[at] = (byte)((pale * (1 - covered)) + (accent[at % 3] * covered));
        }

        return Finish(title, canvas);
    }

    private byte[] Canvas()
    {
        var canvas = new byte[_leaked.Width * _leaked.Height * 3];
        for (var i = 0; i < canvas.Length / 3; i++)
        {
            var shade = (byte)(_leaked.At(i % _leaked.Width, i / _leaked.Width) * (Shades - 1) / 255 * 255 / (Shades - 1));
            canvas.AsSpan(i * 3, 3).Fill(shade);
        }

        return canvas;
    }

    private void Bar(byte[] canvas, SlotBar bar)
    {
        var (left, top) = ((int)(bar.Left * Density), (int)(bar.Top * Density));
        var (right, bottom) = (left + Math.Max(1, (int)Math.Round(bar.Width * Density)), top + Math.Max(1, (int)Math.Round(bar.Height * Density)));
        var colour = Rgb(bar.Fate switch { SlotFate.Agrees => vendor.Brand.Accent, SlotFate.Differs => PageDrawing.Disagreement, _ => PageDrawing.Nothing });
        for (var y = Math.Max(0, top); y < Math.Min(_leaked.Height, bottom); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(_leaked.Width, right); x++)
            {
                // Hollow: its frame alone.
                if (bar.Fate == SlotFate.Differs && y > top && y < bottom - 1 && x > left && x < right - 1) continue;
                colour.CopyTo(canvas, ((y * _leaked.Width) + x) * 3);
            }
        }
    }

    private ReportPhoto Finish(string title, byte[] canvas) =>
        new(title, PngEncoding.Encode(_leaked.Width, _leaked.Height, canvas), _leaked.Width, _leaked.Height) { Parts = [.. parts.Select(part => Cut(title, canvas, part))] };

    private ReportPhoto Cut(string title, byte[] canvas, PagePart part)
    {
        var (left, top) = (Pixel(part.Left, _leaked.Width), Pixel(part.Top, _leaked.Height));
        var (width, height) = (Pixel(part.Left + part.Width, _leaked.Width) - left, Pixel(part.Top + part.Height, _leaked.Height) - top);
        var cut = new byte[width * height * 3];
        for (var row = 0; row < height; row++) canvas.AsSpan((((top + row) * _leaked.Width) + left) * 3, width * 3).CopyTo(cut.AsSpan(row * width * 3));
        return new ReportPhoto(title, PngEncoding.Encode(width, height, cut), width, height);
    }

    private static int Pixel(double points, int most) => Math.Min((int)Math.Round(points * Density), most);

    /// <param name="colour">Such as <c>#0e5a49</c>.</param>
    private static byte[] Rgb(string colour) => [.. Enumerable.Range(0, 3).Select(channel => byte.Parse(colour.AsSpan(1 + (2 * channel), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
