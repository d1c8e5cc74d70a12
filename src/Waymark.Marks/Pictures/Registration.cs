namespace Waymark.Marks.Pictures;

/// <summary>Where a page lies in a picture: a projective map, and a smooth displacement that it does not explain.</summary>
/// <param name="Field">In points of the page: what belongs at p is seen where the map puts p + field(p).</param>
internal sealed record Registration(GreyPicture Picture, Homography ToPicture, DisplacementField Field)
{
    /// <summary>Points between places at which the field is evaluated along a line.</summary>
    private const double Step = 12;

    /// <summary>In half the picture.</summary>
    public Registration Halved() => In(Picture.Halved(), 0.5);

    /// <summary>In a picture that is so many times as large.</summary>
    public Registration In(GreyPicture picture, double factor) => this with { Picture = picture, ToPicture = ToPicture.Scaled(factor) };

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

    /// <summary>The whole page as the picture shows it, laid flat.</summary>
    /// <param name="density">Pixels to the point, of what is made.</param>
    /// <param name="beyond">Shade of what the picture does not show.</param>
    public GreyPicture Flattened(int width, int height, double density, byte beyond)
    {
        var (picture, map) = (Picture, ToPicture);
        while (map.ScaleAt(width / density / 2, height / density / 2) > 1.5 * density) (picture, map) = (picture.Halved(), map.Scaled(0.5));
        var (across, down) = ((int)(width / density / Step) + 2, (int)(height / density / Step) + 2);
        var nodes = new (double X, double Y)[across, down];
        for (var i = 0; i < across; i++) for (var j = 0; j < down; j++) nodes[i, j] = Field.At(i * Step, j * Step) is var (x, y, _) ? (x, y) : default;
        var pixels = new byte[width * height];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var (x, y) = ((column + 0.5) / density, (row + 0.5) / density);
                var (i, j) = ((int)(x / Step), (int)(y / Step));
                var (s, t) = ((x / Step) - i, (y / Step) - j);
                var (moveX, moveY) = (
                    ((((nodes[i, j].X * (1 - s)) + (nodes[i + 1, j].X * s)) * (1 - t)) + (((nodes[i, j + 1].X * (1 - s)) + (nodes[i + 1, j + 1].X * s)) * t)),
                    ((((nodes[i, j].Y * (1 - s)) + (nodes[i + 1, j].Y * s)) * (1 - t)) + (((nodes[i, j + 1].Y * (1 - s)) + (nodes[i + 1, j + 1].Y * s)) * t)));
                var (u, v) = map.Apply(x + moveX, y + moveY);
                pixels[(row * width) + column] = picture.Contains(u, v) ? (byte)Math.Clamp(picture.Sample(u, v) + 0.5f, 0, 255) : beyond;
            }
        }

        return new GreyPicture(width, height, pixels);
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
