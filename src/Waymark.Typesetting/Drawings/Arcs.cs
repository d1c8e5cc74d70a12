namespace Waymark.Typesetting.Drawings;

internal readonly record struct ArcCurve((double X, double Y) Control1, (double X, double Y) Control2, (double X, double Y) End);

/// <summary>Elliptical arcs as cubic curves (SVG 1.1 appendix F.6; at most a quarter turn a curve, which is true to 0.03 %).</summary>
internal static class Arcs
{
    public static IEnumerable<ArcCurve> ToCurves((double X, double Y) from, (double X, double Y) radii, double degrees, bool large, bool sweep, (double X, double Y) to)
    {
        var (rx, ry) = (Math.Abs(radii.X), Math.Abs(radii.Y));
        if (from == to) yield break;
        if (rx == 0 || ry == 0)
        {
            yield return new(from, to, to);
            yield break;
        }

        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (dx, dy) = ((from.X - to.X) / 2, (from.Y - to.Y) / 2);
        var (x1, y1) = ((cos * dx) + (sin * dy), (cos * dy) - (sin * dx));
        var tooSmall = (x1 * x1 / (rx * rx)) + (y1 * y1 / (ry * ry));
        if (tooSmall > 1) (rx, ry) = (rx * Math.Sqrt(tooSmall), ry * Math.Sqrt(tooSmall));

        var under = ((rx * rx * ry * ry) - (rx * rx * y1 * y1) - (ry * ry * x1 * x1)) / ((rx * rx * y1 * y1) + (ry * ry * x1 * x1));
        var root = (large == sweep ? -1 : 1) * Math.Sqrt(Math.Max(0, under));
        var (cx1, cy1) = (root * rx * y1 / ry, -root * ry * x1 / rx);
        var centre = (X: (cos * cx1) - (sin * cy1) + ((from.X + to.X) / 2), Y: (sin * cx1) + (cos * cy1) + ((from.Y + to.Y) / 2));
        var start = Math.Atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
        var turn = Math.Atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start;
        if (sweep && turn < 0) turn += 2 * Math.PI;
        if (!sweep && turn > 0) turn -= 2 * Math.PI;

        var count = Math.Max(1, (int)Math.Ceiling((Math.Abs(turn) / (Math.PI / 2)) - 1e-9));
        var step = turn / count;
        var pull = 4.0 / 3 * Math.Tan(step / 4);
        for (var index = 0; index < count; index++)
        {
            var (a, b) = (start + (step * index), start + (step * (index + 1)));
            var end = index == count - 1 ? to : On(b);
            yield return new(Off(a, pull), Off(b, -pull), end);
        }

        (double X, double Y) On(double angle) => Mapped(Math.Cos(angle), Math.Sin(angle));

        (double X, double Y) Off(double angle, double along) =>
            Mapped(Math.Cos(angle) - (along * Math.Sin(angle)), Math.Sin(angle) + (along * Math.Cos(angle)));

        (double X, double Y) Mapped(double x, double y) =>
            (centre.X + (cos * rx * x) - (sin * ry * y), centre.Y + (sin * rx * x) + (cos * ry * y));
    }
}
