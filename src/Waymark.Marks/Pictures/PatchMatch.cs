using System.Runtime.Intrinsics;

namespace Waymark.Marks.Pictures;

/// <summary>Where a patch of the picture lies against where the page has it.</summary>
/// <param name="X">Samples to the right.</param>
/// <param name="Y">Samples down.</param>
/// <param name="Correlation">Of patch and picture at that place, -1 to 1; negative for light ink on a dark ground.</param>
/// <param name="Sigma">Standard error of <paramref name="X"/> in samples, as the fit's own residual says: too small where noise is blurred, so for comparing only.</param>
/// <param name="SigmaY">Likewise of <paramref name="Y"/>.</param>
internal readonly record struct PatchPlace(double X, double Y, double Correlation, double Sigma, double SigmaY);

/// <summary>A rectangle of samples, its far edges excluded.</summary>
internal readonly record struct PatchArea(int Left, int Top, int Right, int Bottom);

/// <summary>
/// Finds how far a patch of ink stands from its place: first to a whole sample by normalised correlation, then by least squares on displacement, gain and
/// offset (Gauss-Newton). Both rasters are blurred alike beforehand, so that the slope of the ink is true over a sample or two.
/// </summary>
internal static class PatchMatch
{
    private const int Refinements = 4;

    /// <summary>Samples: a smaller step changes nothing that is read, and the next would be smaller still.</summary>
    private const double Settled = 0.002;

    /// <param name="picture">As large as the reference, and in register with it but for what is sought.</param>
    /// <param name="polarity">1 for dark ink on a light ground, -1 for the opposite, 0 where it is not known.</param>
    public static PatchPlace? Search(Raster reference, Raster picture, PatchArea area, double nearX, double nearY, int reachX, int reachY, int polarity)
    {
        var (fromX, fromY) = ((int)Math.Round(nearX), (int)Math.Round(nearY));
        var mean = MeanOf(reference, area);
        PatchPlace? best = null;
        for (var dy = fromY - reachY; dy <= fromY + reachY; dy++)
        {
            for (var dx = fromX - reachX; dx <= fromX + reachX; dx++)
            {
                if (area.Left + dx < 0 || area.Top + dy < 0 || area.Right + dx > picture.Width || area.Bottom + dy > picture.Height) continue;
                var correlation = Correlation(reference, picture, area, dx, dy, mean);
                var fit = polarity == 0 ? Math.Abs(correlation) : correlation * polarity;
                if (best is null || fit > (polarity == 0 ? Math.Abs(best.Value.Correlation) : best.Value.Correlation * polarity)) best = new PatchPlace(dx, dy, correlation, 0, 0);
            }
        }

        return best;
    }

    /// <summary>Refines a place that is right to about a sample; null where the patch says nothing or slides away.</summary>
    public static PatchPlace? Refine(Raster reference, Raster picture, PatchArea area, double startX, double startY)
    {
        var (x, y) = (startX, startY);
        PatchPlace? place = null;
        for (var i = 0; i < Refinements; i++)
        {
            if (Step(reference, picture, area, x, y) is not { } step) return null;
            (x, y) = (x + Math.Clamp(step.X, -1, 1), y + Math.Clamp(step.Y, -1, 1));
            if (Math.Abs(x - startX) > 2.5 || Math.Abs(y - startY) > 2.5) return null;
            place = step with { X = x, Y = y };
            if (Math.Abs(step.X) < Settled && Math.Abs(step.Y) < Settled) break;
        }

        return place;
    }

    /// <summary>One step: picture at the place moved by (x, y) = gain · (ink - δ · slope of ink) + offset, solved for δ.</summary>
    private static PatchPlace? Step(Raster reference, Raster picture, PatchArea area, double x, double y)
    {
        var shifted = ShiftedPatch.Of(picture, reference, area, x, y);
        if (shifted.Count < 12) return null;
        var sums = default(PatchSums);
        for (var row = 0; row < shifted.Height; row++)
        {
            var at = ((shifted.Top + row) * reference.Width) + shifted.Left;
            sums.AddRow(
                reference.Values.AsSpan(at - 1, shifted.Width + 2), reference.Values.AsSpan(at - reference.Width, shifted.Width), reference.Values.AsSpan(at + reference.Width, shifted.Width),
                shifted.Row(row));
        }

        return sums.Solve(shifted.Count);
    }

    private static double MeanOf(Raster raster, PatchArea area)
    {
        var sum = 0.0;
        for (var j = area.Top; j < area.Bottom; j++) for (var i = area.Left; i < area.Right; i++) sum += raster[i, j];
        return sum / Math.Max(1, (area.Right - area.Left) * (area.Bottom - area.Top));
    }

    private static double Correlation(Raster reference, Raster picture, PatchArea area, int dx, int dy, double mean)
    {
        var (sum, square, cross, ink, n) = (0f, 0f, 0f, 0f, 0);
        // Eight lanes on every processor: sums in another order would end in other digits.
        var (sums, squares, crosses, inks) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var middle = (float)mean;
        for (var j = area.Top; j < area.Bottom; j++)
        {
            var from = reference.Values.AsSpan((j * reference.Width) + area.Left, area.Right - area.Left);
            var to = picture.Values.AsSpan(((j + dy) * picture.Width) + area.Left + dx, area.Right - area.Left);
            var i = 0;
            for (; i + Vector256<float>.Count <= from.Length; i += Vector256<float>.Count)
            {
                var (r, p) = (Vector256.Create<float>(from[i..]) - Vector256.Create(middle), Vector256.Create<float>(to[i..]));
                sums += p;
                squares += p * p;
                crosses += r * p;
                inks += r * r;
            }

            for (; i < from.Length; i++)
            {
                var (r, p) = (from[i] - middle, to[i]);
                sum += p;
                square += p * p;
                cross += r * p;
                ink += r * r;
            }

            n += from.Length;
        }

        (sum, square, cross, ink) = (sum + Vector256.Sum(sums), square + Vector256.Sum(squares), cross + Vector256.Sum(crosses), ink + Vector256.Sum(inks));
        var spread = (square - (sum * sum / n)) * ink;
        return spread <= 1e-9f ? 0 : cross / Math.Sqrt(spread);
    }
}
