namespace Waymark.Marks.Pictures;

/// <summary>A projective map of the plane: what a camera makes of a flat page. (x, y) ↦ ((ax + by + c)/w, (dx + ey + f)/w), w = gx + hy + 1.</summary>
internal readonly record struct Homography(double A, double B, double C, double D, double E, double F, double G, double H)
{
    public (double X, double Y) Apply(double x, double y)
    {
        var w = (G * x) + (H * y) + 1;
        return (((A * x) + (B * y) + C) / w, ((D * x) + (E * y) + F) / w);
    }

    /// <summary>Lengths in the image of one length at a place: square root of the area's change.</summary>
    public double ScaleAt(double x, double y)
    {
        var (x0, y0) = Apply(x, y);
        var (x1, y1) = Apply(x + 1, y);
        var (x2, y2) = Apply(x, y + 1);
        return Math.Sqrt(Math.Abs(((x1 - x0) * (y2 - y0)) - ((x2 - x0) * (y1 - y0))));
    }

    /// <summary>This map into a picture of which every length is multiplied.</summary>
    public Homography Scaled(double factor) => this with { A = A * factor, B = B * factor, C = C * factor, D = D * factor, E = E * factor, F = F * factor };

    /// <summary>The similarity that takes two places to two others; null where they are one.</summary>
    public static Homography? Similarity(in Pair first, in Pair second)
    {
        var (dx, dy, du, dv) = (second.X - first.X, second.Y - first.Y, second.U - first.U, second.V - first.V);
        var length = (dx * dx) + (dy * dy);
        if (length < 1) return null;
        var (cos, sin) = (((du * dx) + (dv * dy)) / length, ((dv * dx) - (du * dy)) / length);
        return new Homography(cos, -sin, first.U - (cos * first.X) + (sin * first.Y), sin, cos, first.V - (sin * first.X) - (cos * first.Y), 0, 0);
    }

    /// <summary>The similarity of least squares; null where the places are one.</summary>
    public static Homography? Similarity(IReadOnlyList<Pair> pairs)
    {
        if (pairs.Count < 2) return null;
        var (x, y, u, v) = (pairs.Average(p => p.X), pairs.Average(p => p.Y), pairs.Average(p => p.U), pairs.Average(p => p.V));
        var (along, across, length) = (0.0, 0.0, 0.0);
        foreach (var pair in pairs)
        {
            var (dx, dy, du, dv) = (pair.X - x, pair.Y - y, pair.U - u, pair.V - v);
            (along, across, length) = (along + (du * dx) + (dv * dy), across + (dv * dx) - (du * dy), length + (dx * dx) + (dy * dy));
        }

        if (length < 1) return null;
        var (cos, sin) = (along / length, across / length);
        return new Homography(cos, -sin, u - (cos * x) + (sin * y), sin, cos, v - (sin * x) - (cos * y), 0, 0);
    }

    /// <summary>Least squares over pairs of places. With few pairs only an affine map is fitted: a projective one would follow their errors.</summary>
    /// <returns>Null where the pairs do not determine a map.</returns>
    public static Homography? Fit(IReadOnlyList<Pair> pairs, bool projective)
    {
        if (pairs.Count < (projective ? 4 : 3)) return null;
        var (x, y, scale) = (pairs.Average(p => p.X), pairs.Average(p => p.Y), 1e-9);
        foreach (var pair in pairs) scale = Math.Max(scale, Math.Max(Math.Abs(pair.X - x), Math.Abs(pair.Y - y)));
        var size = projective ? 8 : 6;
        var normal = new double[size, size + 1];
        Span<double> row = stackalloc double[size];
        foreach (var pair in pairs)
        {
            var (s, t) = ((pair.X - x) / scale, (pair.Y - y) / scale);
            row.Clear();
            (row[0], row[1], row[2]) = (s, t, 1);
            if (projective) (row[6], row[7]) = (-s * pair.U, -t * pair.U);
            LinearSystem.Accumulate(normal, row, pair.U, pair.Weight);
            row.Clear();
            (row[3], row[4], row[5]) = (s, t, 1);
            if (projective) (row[6], row[7]) = (-s * pair.V, -t * pair.V);
            LinearSystem.Accumulate(normal, row, pair.V, pair.Weight);
        }

        if (LinearSystem.Solve(normal) is not { } h) return null;
        var (g, k) = projective ? (h[6] / scale, h[7] / scale) : (0, 0);
        var one = 1 - (g * x) - (k * y);
        if (Math.Abs(one) < 1e-6) return null;
        return new Homography(
            h[0] / scale / one, h[1] / scale / one, (h[2] - ((h[0] * x) + (h[1] * y)) / scale) / one,
            h[3] / scale / one, h[4] / scale / one, (h[5] - ((h[3] * x) + (h[4] * y)) / scale) / one,
            g / one, k / one);
    }
}

/// <summary>A place and its image.</summary>
internal readonly record struct Pair(double X, double Y, double U, double V, double Weight = 1);
