namespace Waymark.Fonts.Outlines;

/// <summary>Where a face's shapes come from: TrueType's <c>glyf</c> table, or <c>CFF</c>.</summary>
internal interface IOutlineSource
{
    /// <exception cref="FontFormatException">The glyph's bytes break the format.</exception>
    GlyphOutline OutlineOf(ushort glyph);
}
