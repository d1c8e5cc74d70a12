using System.Collections.Immutable;

namespace Waymark.Marks.Pictures;

/// <summary>How far a word stands from its place, in points of the page.</summary>
/// <param name="X">Where it should stand: the middle of the word.</param>
/// <param name="Y">Likewise, its baseline.</param>
/// <param name="Weight">One over the square of its standard error, in any unit.</param>
internal readonly record struct Displacement(double X, double Y, double MovedX, double MovedY, double Weight);

/// <summary>
/// What bent paper, a lens and a reading program's boxes leave of a registration: a smooth displacement over the page, known at some words and fitted around each
/// place by a plane whose samples count less the further away they are.
/// </summary>
internal sealed class DisplacementField(ImmutableArray<Displacement> samples, double reachX, double reachY)
{
    /// <summary>Plane slopes are held near zero as if by so much of a sample's weight: few samples give a constant.</summary>
    private const double Stiffness = 0.3;

    public static DisplacementField None { get; } = new([], 1, 1);

    /// <summary>The displacement at a place, and how many samples' worth of weight it rests on; zero where nothing is near.</summary>
    /// <param name="without">Index of a sample to leave out, or -1.</param>
    public (double X, double Y, double Support) At(double x, double y, int without = -1)
    {
        for (var widening = 1.0; widening <= 4; widening *= 2)
        {
            if (Fit(x, y, reachX * widening, reachY * widening, without) is { Support: >= 1.5 } fit) return fit with { Support = fit.Support / widening };
        }

        return default;
    }

    /// <summary>The samples that agree with those around them.</summary>
    /// <param name="furthest">Points from the median of the nearest.</param>
    public static ImmutableArray<Displacement> Consistent(ImmutableArray<Displacement> samples, double furthest)
    {
        const int Nearest = 9;
        var near = new Displacement[Math.Min(Nearest, samples.Length)];
        return [.. samples.Where(sample =>
        {
            FindNearest(samples, sample, near);
            return Math.Abs(sample.MovedX - Median(near.Select(other => other.MovedX))) <= furthest && Math.Abs(sample.MovedY - Median(near.Select(other => other.MovedY))) <= furthest;
        })];
    }

    /// <summary>Those nearest to a sample, itself among them; a line's next word is as near as the next line.</summary>
    /// <param name="near">Is filled, nearest first.</param>
    private static void FindNearest(ImmutableArray<Displacement> samples, in Displacement sample, Span<Displacement> near)
    {
        Span<double> distances = stackalloc double[near.Length];
        distances.Fill(double.PositiveInfinity);
        foreach (var other in samples)
        {
            var (x, y) = ((other.X - sample.X) / 3, other.Y - sample.Y);
            var distance = (x * x) + (y * y);
            if (distance >= distances[^1]) continue;
            var at = near.Length - 1;
            for (; at > 0 && distances[at - 1] > distance; at--) (distances[at], near[at]) = (distances[at - 1], near[at - 1]);
            (distances[at], near[at]) = (distance, other);
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Standard deviation of Gaussian values around zero, from the median of their sizes: it heeds no outlier.</summary>
    public static double SpreadOf(IEnumerable<double> values) => 1.4826 * Median(values.Select(Math.Abs));

    private (double X, double Y, double Support)? Fit(double x, double y, double rx, double ry, int without)
    {
        var across = new double[3, 4];
        var down = new double[3, 4];
        Span<double> row = stackalloc double[3];
        var (support, most) = (0.0, 0.0);
        for (var i = 0; i < samples.Length; i++)
        {
            if (i == without) continue;
            var (s, t) = ((samples[i].X - x) / rx, (samples[i].Y - y) / ry);
            if (Math.Abs(s) > 3 || Math.Abs(t) > 3) continue;
            var near = Math.Exp(-((s * s) + (t * t)) / 2);
            support += near;
            var weight = near * samples[i].Weight;
            most = Math.Max(most, weight);
            (row[0], row[1], row[2]) = (1, s, t);
            LinearSystem.Accumulate(across, row, samples[i].MovedX, weight);
            LinearSystem.Accumulate(down, row, samples[i].MovedY, weight);
        }

        if (support < 0.1) return null;
        for (var i = 1; i < 3; i++)
        {
            across[i, i] += Stiffness * most;
            down[i, i] += Stiffness * most;
        }

        return (LinearSystem.Solve(across), LinearSystem.Solve(down)) is ({ } a, { } d) ? (a[0], d[0], support) : null;
    }
}
