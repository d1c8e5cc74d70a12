using System.Text;
using Waymark.Fonts;
using Waymark.Pages.Geometry;

namespace Waymark.Typesetting.Type;

/// <summary>Widths of words in the faces of a document, kerned. Remembers what it measured; one for each thread.</summary>
internal sealed class Meter(FaceSet faces)
{
    private readonly Dictionary<(FaceRole Face, string Text), int> _units = [];

    /// <summary>Width of a run: advances and pair kerning, no letter-spacing, no ligatures.</summary>
    public Pt WidthOf(string text, in TypeStyle style) => WidthOf(text, style.Face, style.Size);

    public Pt WidthOf(string text, FaceRole role, Pt size)
    {
        var face = faces.Get(role);
        if (!_units.TryGetValue((role, text), out var units)) _units[(role, text)] = units = Measure(face, text);
        return size * ((double)units / face.UnitsPerEm);
    }

    public Pt SpaceIn(in TypeStyle style) => WidthOf(" ", style);

    /// <summary>Where the baseline lies below the top of a line: the face's own box, centred in the leading.</summary>
    public static Pt BaselineIn(in TypeStyle style)
    {
        var face = HouseFonts.Get(style.Face);
        var (above, below) = (style.Size * face.Ascender / face.UnitsPerEm, style.Size * -face.Descender / face.UnitsPerEm);
        return ((style.Leading - above - below) / 2) + above;
    }

    private static int Measure(FontFace face, string text)
    {
        var units = 0;
        GlyphId? last = null;
        foreach (var character in text.EnumerateRunes())
        {
            if (!face.TryGetGlyph(character, out var glyph)) continue; // reported where the text is read
            // Letters that run from right to left are not kerned: their pairs are other ones.
            if (last is { } left && !Paragraphs.Bidi.IsRightToLeft(character)) units += face.KerningBetween(left, glyph);
            units += face.AdvanceOf(glyph);
            last = Paragraphs.Bidi.IsRightToLeft(character) ? null : glyph;
        }

        return units;
    }
}
