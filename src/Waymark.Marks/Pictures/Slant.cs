using System.Runtime.InteropServices;

namespace Waymark.Marks.Pictures;

/// <summary>
/// How far the lines of text in a picture lean. Along the right angle, ink falls into rows with gaps between them: the profile of ink across the lines changes
/// most from step to step (Baird 1987).
/// </summary>
public static class Slant
{
    /// <summary>Pixels of the longer side that are enough to see lines.</summary>
    private const int Enough = 1000;

    /// <summary>Shades by which ink differs from what is around it.</summary>
    private const int Contrast = 24;

    private const int MostPoints = 60_000;

    /// <returns>Degrees clockwise, from -45 to 45; a quarter turn more or less looks the same here.</returns>
    public static double Of(GreyPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        while (Math.Max(picture.Width, picture.Height) > 2 * Enough) picture = picture.Halved();
        var points = InkOf(picture, 0, picture.Height);
        if (points.Count < 50) return 0;
        var coarse = Best(points, 0, 45, 0.5);
        return Best(points, coarse, 0.5, 0.05);
    }

    /// <summary>
    /// How the lean of lines changes down a picture: a page that is seen from the side has lines that fan out. Measured in bands across the picture, and fitted by
    /// medians (Theil 1950, Sen 1968), which a band of something else does not disturb.
    /// </summary>
    /// <param name="level">A picture whose lines are level on the whole.</param>
    /// <returns>Degrees clockwise at the top edge and at the bottom edge; both zero where lines are parallel, or too few to tell.</returns>
    public static (double Top, double Bottom) FanOf(GreyPicture level)
    {
        ArgumentNullException.ThrowIfNull(level);
        const int Bands = 7;
        const double Reach = 20;
        const double LeastFan = 3;
        while (Math.Max(level.Width, level.Height) > 2 * Enough) level = level.Halved();
        var high = level.Height / (Bands + 1.0);
        var leans = new List<(double Y, double Degrees)>();
        for (var band = 0; band < Bands; band++)
        {
            var top = (int)(band * high);
            var points = InkOf(level, top, Math.Min(level.Height, top + (int)(2 * high)));
            if (points.Count >= 300) leans.Add(((band + 1) / (Bands + 1.0), Best(points, 0, Reach, 0.5)));
        }

        if (leans.Count < 3) return default;
        var slope = DisplacementField.Median(leans.SelectMany((one, i) => leans.Skip(i + 1).Select(other => (other.Degrees - one.Degrees) / (other.Y - one.Y))));
        var start = DisplacementField.Median(leans.Select(lean => lean.Degrees - (slope * lean.Y)));
        return Math.Abs(slope) < LeastFan ? default : (start, start + slope);
    }

    private static double Best(List<(float X, float Y)> points, double around, double reach, double step)
    {
        var (best, most) = (around, double.MinValue);
        for (var i = 0; i <= (int)Math.Round(2 * reach / step); i++)
        {
            var angle = around - reach + (i * step);
            var changes = ChangesAlong(points, angle);
            // Upright wins where nothing is better.
            if (changes > most + 1e-9 || (changes == most && Math.Abs(angle) < Math.Abs(best))) (best, most) = (angle, changes);
        }

        return Math.Clamp(best, -45, 45);
    }

    private static double ChangesAlong(List<(float X, float Y)> points, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var rows = new int[4 * Enough * 2];
        foreach (var (x, y) in CollectionsMarshal.AsSpan(points)) rows[(int)Math.Round((y * cos) - (x * sin)) + (rows.Length / 2)]++;
        var changes = 0.0;
        for (var i = 1; i < rows.Length; i++) changes += (double)(rows[i] - rows[i - 1]) * (rows[i] - rows[i - 1]);
        return changes;
    }

    /// <summary>Somewhere within the pixel, by a linear congruential generator: whole numbers fall into rows of their own at 45 degrees.</summary>
    private static float Fraction(ref uint state)
    {
        state = (state * 1664525u) + 1013904223u;
        return state / (float)uint.MaxValue;
    }

    /// <summary>Pixels that are darker or lighter than those a few to the left and right: letters, and hardly ever shadows.</summary>
    /// <param name="top">First row looked at.</param>
    /// <param name="bottom">The row after the last.</param>
    private static List<(float X, float Y)> InkOf(GreyPicture picture, int top, int bottom)
    {
        var points = new List<(float, float)>();
        var random = 1u;
        var skip = Math.Max(1, (int)((long)picture.Width * (bottom - top) / (MostPoints * 8L)));
        for (var y = top; y < bottom; y++)
        {
            for (var x = 0; x < picture.Width; x += skip)
            {
                var around = (picture.At(x - 6, y) + picture.At(x + 6, y) + picture.At(x, y - 6) + picture.At(x, y + 6)) / 4;
                if (Math.Abs(picture.At(x, y) - around) >= Contrast) points.Add((x + Fraction(ref random), y + Fraction(ref random)));
            }
        }

        return points;
    }
}
