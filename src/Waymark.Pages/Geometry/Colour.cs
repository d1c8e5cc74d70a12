using System.Globalization;

namespace Waymark.Pages.Geometry;

/// <summary>An sRGB colour, eight bits a channel, opaque.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black => default;

    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>, in either case.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Colour colour)
    {
        colour = default;
        if (text.Length is not (4 or 7) || text[0] != '#') return false;
        if (!uint.TryParse(text[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)) return false;
        colour = text.Length == 7
            ? new((byte)(bits >> 16), (byte)(bits >> 8), (byte)bits)
            : new((byte)((bits >> 8) * 17), (byte)(((bits >> 4) & 15) * 17), (byte)((bits & 15) * 17));
        return true;
    }

    /// <exception cref="FormatException">Not <c>#rgb</c> or <c>#rrggbb</c>.</exception>
    public static Colour Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException($"'{text}' is not a colour of the form #rrggbb.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");
}
