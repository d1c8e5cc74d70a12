using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Fonts.Subsetting;

namespace Waymark.Pdf.Text;

/// <summary>A font of the file: part of a face under one-byte codes.</summary>
internal sealed class SubsetFont
{
    private readonly int[] widths = new int[byte.MaxValue + 1];

    /// <param name="resource">Name by which content streams call it.</param>
    /// <param name="face">The whole face.</param>
    /// <param name="codes">A code for every character, all of which the face has.</param>
    public SubsetFont(string resource, FontFace face, ImmutableSortedDictionary<byte, Rune> codes)
    {
        (Resource, Face, Codes) = (Encoding.ASCII.GetBytes(resource), face, codes);
        foreach (var (code, character) in codes)
            widths[code] = Thousandths(face, face.AdvanceOf(GlyphOf(character)));
        Subset = FontSubset.Make(face, codes.Select(pair => KeyValuePair.Create(pair.Key, GlyphOf(pair.Value))));
    }

    public byte[] Resource { get; }

    public FontFace Face { get; }

    public ImmutableSortedDictionary<byte, Rune> Codes { get; }

    public FontSubset Subset { get; }

    /// <summary>Width of a code in thousandths of the font's size; 0 for a code that is none.</summary>
    public int WidthOf(byte code) => widths[code];

    /// <summary>Font units to thousandths of the size, rounded half up.</summary>
    public static int Thousandths(FontFace face, int units) =>
        (int)Math.Floor(((units * 1000.0) / face.UnitsPerEm) + 0.5);

    private GlyphId GlyphOf(Rune character)
    {
        DrawnText.TryGetGlyph(Face, character, out var glyph);
        return glyph;
    }
}
