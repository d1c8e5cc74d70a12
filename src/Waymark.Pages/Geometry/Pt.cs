using System.Globalization;

namespace Waymark.Pages.Geometry;

/// <summary>A length in points: 1/72 inch. Every length of a page is one; millimetres and pixels are turned into it at the edge.</summary>
public readonly record struct Pt(double Value) : IComparable<Pt>
{
    private const double PointsPerMillimetre = 72 / 25.4;

    public static Pt Zero => default;

    public static Pt FromMillimetres(double millimetres) => new(millimetres * PointsPerMillimetre);

    /// <summary>The nearest hundredth: the grid on which finished pages stand, 1/7200 inch.</summary>
    public Pt OnGrid => new(Math.Round(Value * 100, MidpointRounding.AwayFromZero) / 100);

    /// <summary>Whole hundredths of a point, so that a writer needs no floating-point formatting.</summary>
    public int Hundredths => checked((int)Math.Round(Value * 100, MidpointRounding.AwayFromZero));

    public static Pt Max(Pt left, Pt right) => left.Value >= right.Value ? left : right;

    public static Pt Min(Pt left, Pt right) => left.Value <= right.Value ? left : right;

    public int CompareTo(Pt other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture) + "pt";

    public static Pt operator +(Pt left, Pt right) => new(left.Value + right.Value);
    public static Pt operator -(Pt left, Pt right) => new(left.Value - right.Value);
    public static Pt operator -(Pt length) => new(-length.Value);
    public static Pt operator *(Pt length, double factor) => new(length.Value * factor);
    public static Pt operator *(double factor, Pt length) => new(length.Value * factor);
    public static Pt operator /(Pt length, double divisor) => new(length.Value / divisor);
    public static double operator /(Pt left, Pt right) => left.Value / right.Value;
    public static bool operator <(Pt left, Pt right) => left.Value < right.Value;
    public static bool operator >(Pt left, Pt right) => left.Value > right.Value;
    public static bool operator <=(Pt left, Pt right) => left.Value <= right.Value;
    public static bool operator >=(Pt left, Pt right) => left.Value >= right.Value;
}
