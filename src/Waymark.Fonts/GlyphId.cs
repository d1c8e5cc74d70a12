namespace Waymark.Fonts;

/// <summary>A glyph's number within one face. Zero is the face's "no such glyph" box and is never set.</summary>
public readonly record struct GlyphId(ushort Value)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"glyph {Value}");
}
