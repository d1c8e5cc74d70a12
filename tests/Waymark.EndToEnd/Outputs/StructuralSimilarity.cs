using Waymark.Marks.Pictures;

namespace Waymark.EndToEnd.Outputs;

/// <summary>How much alike two pictures look (Wang, Bovik, Sheikh, Simoncelli, IEEE Trans. Image Processing 13, 2004): 1 for the same picture.</summary>
internal static class StructuralSimilarity
{
    /// <summary>Pixels of a window's side; windows lie half over each other.</summary>
    private const int Window = 8;

    /// <summary>The constants of the paper, K1 = 0.01 and K2 = 0.03, for 255 shades.</summary>
    private const double C1 = 0.01 * 255 * 0.01 * 255, C2 = 0.03 * 255 * 0.03 * 255;

    /// <summary>The mean over all windows in which either picture shows anything: white paper would only flatter it.</summary>
    public static double Of(GreyPicture one, GreyPicture other)
    {
        Assert.Equal((one.Width, one.Height), (other.Width, other.Height));
        var (sum, count) = (0.0, 0);
        for (var top = 0; top + Window <= one.Height; top += Window / 2)
        {
            for (var left = 0; left + Window <= one.Width; left += Window / 2)
            {
                if (InWindow(one, other, left, top) is not { } likeness) continue;
                (sum, count) = (sum + likeness, count + 1);
            }
        }

        return sum / count;
    }

    private static double? InWindow(GreyPicture one, GreyPicture other, int left, int top)
    {
        const double Pixels = Window * Window;
        var (a, b, aa, bb, ab) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var y = top; y < top + Window; y++)
        {
            for (var x = left; x < left + Window; x++)
            {
                double p = one.At(x, y), q = other.At(x, y);
                (a, b, aa, bb, ab) = (a + p, b + q, aa + (p * p), bb + (q * q), ab + (p * q));
            }
        }

        (a, b) = (a / Pixels, b / Pixels);
        var (varianceOne, varianceOther, both) = ((aa / Pixels) - (a * a), (bb / Pixels) - (b * b), (ab / Pixels) - (a * b));
        if (varianceOne + varianceOther < 1) return null;
        return ((2 * a * b) + C1) * ((2 * both) + C2) / (((a * a) + (b * b) + C1) * (varianceOne + varianceOther + C2));
    }
}
