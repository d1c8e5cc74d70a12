namespace Waymark.Pages.Geometry;

/// <summary>A place on a page: from the left edge, and down from the top edge.</summary>
public readonly record struct Point(Pt X, Pt Y)
{
    public Point OnGrid() => new(X.OnGrid, Y.OnGrid);
}

public readonly record struct Size(Pt Width, Pt Height)
{
    public static Size A4 { get; } = new(Pt.FromMillimetres(210), Pt.FromMillimetres(297));

    public static Size Letter { get; } = new(new Pt(612), new Pt(792));

    /// <summary>16:9, one point for each of 960 by 540 units: 13⅓ by 7½ inches, what slide programs call widescreen.</summary>
    public static Size Widescreen { get; } = new(new Pt(960), new Pt(540));
}

/// <summary>An upright rectangle, by its top left corner.</summary>
public readonly record struct Rectangle(Pt X, Pt Y, Pt Width, Pt Height)
{
    public Pt Right => X + Width;

    public Pt Bottom => Y + Height;

    /// <summary>With all edges on the grid of hundredths.</summary>
    public Rectangle OnGrid() => new(X.OnGrid, Y.OnGrid, (Right.OnGrid - X.OnGrid).OnGrid, (Bottom.OnGrid - Y.OnGrid).OnGrid);

    /// <summary>Whether the two share any area; touching edges share none.</summary>
    public bool Overlaps(Rectangle other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>The affine map (x, y) → (ax + cy + e, bx + dy + f), in page coordinates.</summary>
public readonly record struct Transform(double A, double B, double C, double D, double E, double F)
{
    public static Transform Identity { get; } = new(1, 0, 0, 1, 0, 0);

    public static Transform Translation(Pt x, Pt y) => new(1, 0, 0, 1, x.Value, y.Value);

    public static Transform Scaling(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <param name="degrees">Clockwise as seen on the page, because y runs down.</param>
    public static Transform Rotation(double degrees)
    {
        // Rounded so that no difference between maths libraries in the last bits reaches a file.
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        (sin, cos) = (Math.Round(sin, 9), Math.Round(cos, 9));
        return new(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>This map first, then <paramref name="next"/>.</summary>
    public Transform Then(Transform next) => new(
        (A * next.A) + (B * next.C), (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C), (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E, (E * next.B) + (F * next.D) + next.F);

    public Point Apply(Point point) => new(
        new Pt((A * point.X.Value) + (C * point.Y.Value) + E),
        new Pt((B * point.X.Value) + (D * point.Y.Value) + F));
}
