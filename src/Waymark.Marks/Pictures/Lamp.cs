namespace Waymark.Marks.Pictures;

/// <summary>
/// Takes the light of a lamp out of a photo: each pixel becomes a share of the paper around it. A reading program that calls one shade black over the whole picture
/// loses the words of a dim corner, or all of them.
/// </summary>
public static class Lamp
{
    /// <summary>Cells along the longer side in which the shade of the paper is looked for.</summary>
    private const int Cells = 64;

    /// <summary>Cells on every side in which there is paper, if not in the cell itself.</summary>
    private const int NearbyPaper = 1;

    /// <summary>Cells on every side over which light is taken to be even.</summary>
    private const int Smooth = 3;

    /// <summary>Share of the light that dim cells lack before it counts as uneven.</summary>
    private const double Uneven = 0.08;

    /// <summary>Share of the picture's light below which a cell is dark by its print and not by the lamp.</summary>
    private const double Darkest = 0.5;

    /// <returns>The picture as under even light; null where it is so already, as on a screenshot.</returns>
    public static GreyPicture? Evened(GreyPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var side = Math.Max(8, (int)Math.Ceiling(Math.Max(picture.Width, picture.Height) / (double)Cells));
        var light = PaperOf(picture, side);
        var sorted = light.Cast<double>().Order().ToArray();
        var (dim, bright) = (sorted[sorted.Length / 10], sorted[sorted.Length * 9 / 10]);
        if (bright < 1 || dim > bright * (1 - Uneven)) return null;
        light = Over(Over(light, NearbyPaper, cells => cells.Max()), Smooth, cells => cells.Average());
        var pixels = new byte[picture.Width * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var paper = Math.Max(bright * Darkest, At(light, ((x + 0.5) / side) - 0.5, ((y + 0.5) / side) - 0.5));
                pixels[(y * picture.Width) + x] = (byte)Math.Min(255, picture.At(x, y) * 255 / paper);
            }
        }

        return new GreyPicture(picture.Width, picture.Height, pixels);
    }

    /// <summary>The shade that a tenth of each cell exceeds: paper, wherever a cell has some, and not the noise on it.</summary>
    private static double[,] PaperOf(GreyPicture picture, int side)
    {
        var paper = new double[(picture.Width + side - 1) / side, (picture.Height + side - 1) / side];
        for (var i = 0; i < paper.GetLength(0); i++)
        {
            for (var j = 0; j < paper.GetLength(1); j++)
            {
                var shades = new int[256];
                var (right, bottom) = (Math.Min(picture.Width, (i + 1) * side), Math.Min(picture.Height, (j + 1) * side));
                for (var y = j * side; y < bottom; y++) for (var x = i * side; x < right; x++) shades[picture.At(x, y)]++;
                var (shade, above) = (255, shades[255]);
                while (above * 10 <= (right - (i * side)) * (bottom - (j * side))) above += shades[--shade];
                paper[i, j] = shade;
            }
        }

        return paper;
    }

    /// <summary>Each cell from those around it.</summary>
    private static double[,] Over(double[,] cells, int reach, Func<IEnumerable<double>, double> combine)
    {
        var (width, height) = (cells.GetLength(0), cells.GetLength(1));
        var combined = new double[width, height];
        for (var i = 0; i < width; i++)
            for (var j = 0; j < height; j++) combined[i, j] = combine(Around(i, j));
        return combined;

        IEnumerable<double> Around(int i, int j)
        {
            for (var x = Math.Max(0, i - reach); x <= Math.Min(width - 1, i + reach); x++)
                for (var y = Math.Max(0, j - reach); y <= Math.Min(height - 1, j + reach); y++) yield return cells[x, y];
        }
    }

    /// <summary>Between the middles of four cells.</summary>
    private static double At(double[,] cells, double x, double y)
    {
        (x, y) = (Math.Clamp(x, 0, cells.GetLength(0) - 1), Math.Clamp(y, 0, cells.GetLength(1) - 1));
        var (i, j) = ((int)x, (int)y);
        var (right, below) = (Math.Min(i + 1, cells.GetLength(0) - 1), Math.Min(j + 1, cells.GetLength(1) - 1));
        var (s, t) = (x - i, y - j);
        return (((cells[i, j] * (1 - s)) + (cells[right, j] * s)) * (1 - t)) + (((cells[i, below] * (1 - s)) + (cells[right, below] * s)) * t);
    }
}
