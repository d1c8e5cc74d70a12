namespace Waymark.Marks.Pictures;

/// <summary>Where a page lies in a picture: a projective map, and a smooth displacement that it does not explain.</summary>
/// <param name="Field">In points of the page: what belongs at p is seen where the map puts p + field(p).</param>
internal sealed record Registration(GreyPicture Picture, Homography ToPicture, DisplacementField Field)
{
    /// <summary>Points between places at which the field is evaluated along a line.</summary>
    private const double Step = 12;

    /// <summary>Whether a rectangle of the page is in the picture.</summary>
    public bool Shows(double left, double top, double right, double bottom)
    {
        foreach (var (x, y) in ((double, double)[])[(left, top), (right, top), (left, bottom), (right, bottom)])
        {
            var (u, v) = ToPicture.Apply(x, y);
            if (!Picture.Contains(u, v)) return false;
        }

        return true;
    }

    /// <summary>Samples a strip of the page from the picture, as darkness from 0 to 1.</summary>
    /// <param name="baseline">Where along its height the strip's field is taken, in points of the page.</param>
    public Raster Sample(Strip strip, double baseline)
    {
        var raster = new Raster(strip.Width, strip.Height);
        var nodes = Enumerable.Range(0, (int)(strip.Width / strip.Density / Step) + 2).Select(i => Field.At(strip.Left + (i * Step), baseline)).ToArray();
        for (var i = 0; i < strip.Width; i++)
        {
            var x = (i + 0.5) / strip.Density;
            var node = (int)(x / Step);
            var part = (x / Step) - node;
            var (movedX, movedY) = (
                (nodes[node].X * (1 - part)) + (nodes[node + 1].X * part),
                (nodes[node].Y * (1 - part)) + (nodes[node + 1].Y * part));
            for (var j = 0; j < strip.Height; j++)
            {
                var (u, v) = ToPicture.Apply(strip.Left + x + movedX, strip.Top + ((j + 0.5) / strip.Density) + movedY);
                raster.Values[(j * strip.Width) + i] = 1 - (Picture.Sample(u, v) / 255);
            }
        }

        return raster;
    }
}

/// <summary>A rectangle of a page, in samples.</summary>
/// <param name="Left">Points from the page's left edge.</param>
/// <param name="Top">Points from its top edge.</param>
/// <param name="Density">Samples to the point.</param>
/// <param name="Width">Samples.</param>
/// <param name="Height">Samples.</param>
internal readonly record struct Strip(double Left, double Top, double Density, int Width, int Height)
{
    public static Strip Around(double left, double top, double right, double bottom, double density) =>
        new(left, top, density, (int)Math.Ceiling((right - left) * density), (int)Math.Ceiling((bottom - top) * density));

    /// <summary>The samples of a part of the page, cut to the strip.</summary>
    public PatchArea AreaOf(double left, double top, double right, double bottom) => new(
        Math.Clamp((int)Math.Floor((left - Left) * Density), 0, Width), Math.Clamp((int)Math.Floor((top - Top) * Density), 0, Height),
        Math.Clamp((int)Math.Ceiling((right - Left) * Density), 0, Width), Math.Clamp((int)Math.Ceiling((bottom - Top) * Density), 0, Height));
}
