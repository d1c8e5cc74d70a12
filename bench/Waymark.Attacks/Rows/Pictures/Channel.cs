using Waymark.Attacks.Frame;
using Waymark.Marks.Pictures;

namespace Waymark.Attacks.Rows.Pictures;

/// <summary>
/// Models of printer, scanner and camera: dots, blur, slow geometric drift, light and noise. No device was used, and the table says so.
/// </summary>
internal static class Channel
{
    private const int PrinterDpi = 600;

    /// <summary>Printed in black dots of 600 to the inch, then scanned a little askew from paper that did not lie flat.</summary>
    public static GreyPicture PrintAndScan(Attempt attempt, Sheet sheet, int dpi)
    {
        var dots = PagePicture.Render(attempt, sheet, PrinterDpi);
        var printed = new GreyPicture(dots.Width, dots.Height, Halftoned(dots, attempt.Dice));
        var seen = Reduced(printed, dpi);
        var (sin, cos) = Math.SinCos(attempt.Dice.Between(-1, 1) * Math.PI / 180);
        var (width, height) = ((int)(dots.Width * (double)dpi / PrinterDpi), (int)(dots.Height * (double)dpi / PrinterDpi));
        var (phase, bend) = (attempt.Dice.Between(0, 6.28), 0.5 / 72 * dpi);
        var factor = (double)seen.Width / width;
        var scan = seen.Resampled(width, height, (x, y) =>
        {
            var (s, t) = (x - (width / 2.0), y - (height / 2.0));
            var (u, v) = ((s * cos) + (t * sin) + (width / 2.0), (-s * sin) + (t * cos) + (height / 2.0));
            return ((u + (bend * Math.Sin((v / height * 9) + phase))) * factor, (v + (bend * Math.Sin((u / width * 7) + phase))) * factor);
        });
        return Exposed(scan, attempt.Dice, paper: 244, ink: 38, falloff: 0.05, noise: 6);
    }

    /// <summary>Photographed from in front of the page or the screen, at a slant, under a lamp.</summary>
    /// <param name="dpi">Pixels to the inch in the middle of the page.</param>
    /// <param name="tilt">Degrees.</param>
    public static GreyPicture Photo(Attempt attempt, Sheet sheet, double dpi, double tilt)
    {
        const int Source = 300;
        var page = Reduced(PagePicture.Render(attempt, sheet, Source), dpi * 1.3);
        var perInch = page.Width / InchesOf(page);
        var (wide, high) = (page.Width / perInch, page.Height / perInch);
        var distance = 1.6 * Math.Max(wide, high);
        var (sin, cos) = Math.SinCos(tilt * Math.PI / 180);
        var sideways = attempt.Dice.Chance(0.5);
        var (turnSin, turnCos) = Math.SinCos(attempt.Dice.Between(-2, 2) * Math.PI / 180);
        var barrel = attempt.Dice.Between(-0.004, 0.004);
        var (width, height) = ((int)(wide * 1.25 * dpi), (int)(high * 1.25 * dpi));
        var seen = page.Resampled(width, height, (x, y) =>
        {
            // Inches from the middle of the picture, at the page's distance; lens, turn of the camera, then the ray to the tilted page.
            var (u, v) = ((x - (width / 2.0)) / dpi, (y - (height / 2.0)) / dpi);
            var bulge = 1 + (barrel * 4 * ((u * u) + (v * v)) / (wide * wide));
            (u, v) = (((u * turnCos) - (v * turnSin)) * bulge, ((u * turnSin) + (v * turnCos)) * bulge);
            if (sideways) (u, v) = (v, u);
            var down = v * distance / ((distance * cos) - (v * sin));
            var across = u * (distance + (down * sin)) / distance;
            if (sideways) (across, down) = (down, across);
            return ((across + (wide / 2)) * perInch, (down + (high / 2)) * perInch);
        });
        return Exposed(Softened(seen), attempt.Dice, paper: 225, ink: 30, falloff: 0.35, noise: 8);
    }

    /// <summary>Width of the page in the picture: a slide or A4, whatever its pixels.</summary>
    private static double InchesOf(GreyPicture page) => page.Width > page.Height ? 960 / 72.0 : 595.28 / 72;

    /// <summary>Black where ink is denser than a random threshold: clustered dots, cheaply.</summary>
    private static byte[] Halftoned(GreyPicture page, Dice dice)
    {
        var pixels = new byte[page.Width * page.Height];
        for (var y = 0; y < page.Height; y++)
            for (var x = 0; x < page.Width; x++)
                pixels[(y * page.Width) + x] = page.At(x, y) < 64 + (dice.Bits() & 127) ? (byte)0 : byte.MaxValue;
        return pixels;
    }

    /// <summary>Halved while it stays finer than asked for: what a sensor gathers over its pixels.</summary>
    private static GreyPicture Reduced(GreyPicture page, double dpi)
    {
        while (page.Width / 2 / InchesOf(page) >= dpi * 0.99) page = page.Halved();
        return page;
    }

    /// <summary>A lens: each pixel takes a third of its light from those beside it.</summary>
    private static GreyPicture Softened(GreyPicture picture)
    {
        var pixels = new byte[picture.Width * picture.Height];
        for (var y = 0; y < picture.Height; y++)
            for (var x = 0; x < picture.Width; x++)
                pixels[(y * picture.Width) + x] = (byte)(((8 * picture.At(x, y)) + picture.At(x - 1, y) + picture.At(x + 1, y) + picture.At(x, y - 1) + picture.At(x, y + 1)) / 12);
        return new GreyPicture(picture.Width, picture.Height, pixels);
    }

    /// <param name="paper">Shade of white in the middle.</param>
    /// <param name="ink">Shade of black.</param>
    /// <param name="falloff">Share of light that the corners lose.</param>
    /// <param name="noise">Standard deviation in shades.</param>
    private static GreyPicture Exposed(GreyPicture picture, Dice dice, double paper, double ink, double falloff, double noise)
    {
        var pixels = new byte[picture.Width * picture.Height];
        var (middleX, middleY) = (picture.Width * dice.Between(0.3, 0.7), picture.Height * dice.Between(0.3, 0.7));
        var far = Math.Pow(Math.Max(picture.Width, picture.Height) * 0.7, 2);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var light = 1 - (falloff * Math.Min(1, (((x - middleX) * (x - middleX)) + ((y - middleY) * (y - middleY))) / far));
                var shade = (ink + ((paper - ink) * picture.At(x, y) / 255.0)) * light;
                pixels[(y * picture.Width) + x] = (byte)Math.Clamp(shade + (noise * dice.Normal()), 0, 255);
            }
        }

        return new GreyPicture(picture.Width, picture.Height, pixels);
    }
}
