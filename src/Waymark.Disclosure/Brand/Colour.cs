using System.Globalization;

namespace Waymark.Disclosure.Brand;

/// <summary>A colour in sRGB, 8 bits a channel.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static bool TryParse(string text, out Colour colour)
    {
        colour = default;
        if (text.Length != 7 || text[0] != '#' || !int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return false;
        colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    public static Colour Parse(string text) => TryParse(text, out var colour) ? colour : throw new FormatException($"'{text}' is not a colour like #0e5a49.");

    /// <summary>Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").</summary>
    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour mixed with <paramref name="other"/>: 0 is this one, 255 the other.</summary>
    public Colour Towards(Colour other, int step) => new(Mix(Red, other.Red, step), Mix(Green, other.Green, step), Mix(Blue, other.Blue, step));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").</summary>
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte from, byte to, int step) => (byte)(((from * (255 - step)) + (to * step) + 127) / 255);
}
