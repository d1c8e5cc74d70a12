using System.Collections.Immutable;

namespace Waymark.Fonts.Outlines;

/// <summary>A point of a TrueType contour: on the curve, or the control point of a quadratic.</summary>
internal readonly record struct GlyphPoint(double X, double Y, bool OnCurve, bool EndsContour)
{
    public OutlinePoint Place => new(X, Y);
}

/// <summary>Turns TrueType points into contours. Between two control points in a row lies an implied point on the curve.</summary>
internal static class ContourBuilder
{
    public static GlyphOutline Build(ReadOnlySpan<GlyphPoint> points)
    {
        var contours = ImmutableArray.CreateBuilder<Contour>();
        var start = 0;
        for (var i = 0; i < points.Length; i++)
        {
            if (!points[i].EndsContour)
                continue;
            if (i - start >= 1) // a lone point draws nothing; composites anchor parts with them
                contours.Add(Close(points[start..(i + 1)]));
            start = i + 1;
        }
        return new GlyphOutline(contours.ToImmutable());
    }

    private static Contour Close(ReadOnlySpan<GlyphPoint> ring)
    {
        var first = 0;
        while (first < ring.Length && !ring[first].OnCurve)
            first++;
        // A ring of control points alone starts at the implied point before its first one.
        var start = first < ring.Length ? ring[first].Place : Between(ring[^1].Place, ring[0].Place);
        var offset = first < ring.Length ? first + 1 : 0;
        var count = first < ring.Length ? ring.Length - 1 : ring.Length;

        var segments = ImmutableArray.CreateBuilder<OutlineSegment>(ring.Length + 1);
        var here = start;
        OutlinePoint? control = null;
        for (var i = 0; i < count; i++)
        {
            var point = ring[(offset + i) % ring.Length];
            if (point.OnCurve)
            {
                segments.Add(To(here, control, point.Place));
                (here, control) = (point.Place, null);
            }
            else
            {
                if (control is { } pending)
                {
                    var implied = Between(pending, point.Place);
                    segments.Add(To(here, pending, implied));
                    here = implied;
                }
                control = point.Place;
            }
        }
        segments.Add(To(here, control, start));
        return new Contour(start, segments.ToImmutable());
    }

    private static OutlineSegment To(OutlinePoint from, OutlinePoint? control, OutlinePoint end) =>
        control is { } c ? OutlineSegment.Quadratic(from, c, end) : OutlineSegment.Line(end);

    private static OutlinePoint Between(OutlinePoint a, OutlinePoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);
}
