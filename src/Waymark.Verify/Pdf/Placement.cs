namespace Waymark.Verify.Pdf;

/// <summary>An affine transformation as PDF writes it: x' = ax + cy + e, y' = bx + dy + f.</summary>
internal readonly record struct Placement(double A, double B, double C, double D, double E, double F)
{
    public static Placement Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>This transformation first, then <paramref name="next"/>.</summary>
    public Placement Then(in Placement next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    /// <summary>A move first, then this transformation.</summary>
    public Placement Moved(double x, double y) => this with { E = (x * A) + (y * C) + E, F = (x * B) + (y * D) + F };
}
