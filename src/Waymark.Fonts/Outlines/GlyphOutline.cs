using System.Collections.Immutable;

namespace Waymark.Fonts.Outlines;

/// <summary>A point in font units, y upward.</summary>
public readonly record struct OutlinePoint(double X, double Y);

/// <summary>One step along a contour: a straight line, or a cubic curve by its two control points.</summary>
public readonly record struct OutlineSegment(bool IsCurve, OutlinePoint Control1, OutlinePoint Control2, OutlinePoint End)
{
    public static OutlineSegment Line(OutlinePoint end) => new(false, default, default, end);

    /// <summary>The cubic that is the same curve as the quadratic from <paramref name="start"/> over <paramref name="control"/>.</summary>
    public static OutlineSegment Quadratic(OutlinePoint start, OutlinePoint control, OutlinePoint end) =>
        new(true, TwoThirds(start, control), TwoThirds(end, control), end);

    private static OutlinePoint TwoThirds(OutlinePoint from, OutlinePoint towards) =>
        new(from.X + ((towards.X - from.X) * 2 / 3), from.Y + ((towards.Y - from.Y) * 2 / 3));
}

/// <summary>A closed curve. The last segment ends where <paramref name="Start"/> is.</summary>
public sealed record Contour(OutlinePoint Start, ImmutableArray<OutlineSegment> Segments);

/// <summary>The shape of a glyph, to be filled by the nonzero winding rule. A space has no contours.</summary>
public sealed record GlyphOutline(ImmutableArray<Contour> Contours);
