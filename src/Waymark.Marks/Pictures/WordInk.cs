using System.Collections.Concurrent;
using System.Text;
using Waymark.Fonts;
using Waymark.Fonts.Outlines;
using Waymark.Pages.Text;

namespace Waymark.Marks.Pictures;

/// <summary>
/// The ink of a word: its glyph outlines, by the advances and the pair kerning that the PDF has. A word in a workspace's own face has none here:
/// pages are kept without fonts.
/// </summary>
internal static class WordInk
{
    /// <summary>Straight pieces of a curve: at a glyph's size in a picture, more cannot be told apart.</summary>
    private const int PiecesOfACurve = 6;

    /// <summary>Read from the face once: a page is drawn many times over.</summary>
    private static readonly ConcurrentDictionary<(FaceRole Face, GlyphId Glyph), GlyphOutline> Outlines = new();

    /// <summary>Adds the word to a raster.</summary>
    /// <param name="x">Where its first letter begins, in points from the raster's left edge.</param>
    /// <param name="baseline">Points from the raster's top edge.</param>
    /// <param name="density">Samples to the point.</param>
    public static void Draw(InkRaster raster, Word word, double x, double baseline, double density)
    {
        if (FaceSet.IsSupplied(word.Face)) return;
        var scale = word.Size.Value / HouseFonts.Get(word.Face).UnitsPerEm * density;
        foreach (var (glyph, at) in GlyphsOf(word))
        {
            var origin = (x * density) + (at * scale);
            foreach (var contour in glyph.Contours) DrawContour(raster, contour, origin, (baseline - word.Rise.Value) * density, scale);
        }
    }

    /// <summary>The box around the ink, in points from where the word begins on its baseline, y down; null for a word without ink.</summary>
    public static (double Left, double Top, double Right, double Bottom)? BoundsOf(Word word)
    {
        if (FaceSet.IsSupplied(word.Face)) return null;
        var scale = word.Size.Value / HouseFonts.Get(word.Face).UnitsPerEm;
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (glyph, at) in GlyphsOf(word))
        {
            foreach (var point in glyph.Contours.SelectMany(contour => contour.Segments).Select(segment => segment.End))
            {
                var (x, y) = ((at + point.X) * scale, (-point.Y * scale) - word.Rise.Value);
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
            }
        }

        return left > right ? null : (left, top, right, bottom);
    }

    private static IEnumerable<(GlyphOutline Glyph, int At)> GlyphsOf(Word word)
    {
        var face = HouseFonts.Get(word.Face);
        var at = 0;
        GlyphId? last = null;
        foreach (var rune in word.Text.EnumerateRunes())
        {
            if (!face.TryGetGlyph(rune, out var glyph)) continue;
            if (last is { } left) at += face.KerningBetween(left, glyph);
            yield return (Outlines.GetOrAdd((word.Face, glyph), key => HouseFonts.Get(key.Face).OutlineOf(key.Glyph)), at);
            at += face.AdvanceOf(glyph);
            last = glyph;
        }
    }

    private static void DrawContour(InkRaster raster, Contour contour, double originX, double originY, double scale)
    {
        var from = contour.Start;
        foreach (var segment in contour.Segments)
        {
            var pieces = segment.IsCurve ? PiecesOfACurve : 1;
            var last = from;
            for (var i = 1; i <= pieces; i++)
            {
                var next = segment.IsCurve ? OnCurve(from, segment, (double)i / pieces) : segment.End;
                raster.AddEdge(originX + (last.X * scale), originY - (last.Y * scale), originX + (next.X * scale), originY - (next.Y * scale));
                last = next;
            }

            from = segment.End;
        }

        if (from != contour.Start) raster.AddEdge(originX + (from.X * scale), originY - (from.Y * scale), originX + (contour.Start.X * scale), originY - (contour.Start.Y * scale));
    }

    private static OutlinePoint OnCurve(OutlinePoint start, OutlineSegment curve, double t)
    {
        var u = 1 - t;
        var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
        return new OutlinePoint(
            (a * start.X) + (b * curve.Control1.X) + (c * curve.Control2.X) + (d * curve.End.X),
            (a * start.Y) + (b * curve.Control1.Y) + (c * curve.Control2.Y) + (d * curve.End.Y));
    }
}
