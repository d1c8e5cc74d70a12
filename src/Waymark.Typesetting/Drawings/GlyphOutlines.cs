using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;

namespace Waymark.Typesetting.Drawings;

/// <summary>Text as a path: for what is seen and never selected.</summary>
internal static class GlyphOutlines
{
    /// <param name="from">Where the baseline begins.</param>
    public static Outline Of(string text, FaceRole role, Pt size, Point from)
    {
        var face = HouseFonts.Get(role);
        var scale = size.Value / face.UnitsPerEm;
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        var x = 0.0;
        GlyphId? last = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!face.TryGetGlyph(rune, out var glyph)) continue; // reported where the text is read
            if (last is { } left) x += face.KerningBetween(left, glyph);
            foreach (var contour in face.OutlineOf(glyph).Contours)
            {
                steps.Add(new(Verb.Move, At(contour.Start)));
                foreach (var segment in contour.Segments)
                    steps.Add(segment.IsCurve ? new(Verb.Curve, At(segment.End), At(segment.Control1), At(segment.Control2)) : new(Verb.Line, At(segment.End)));
                steps.Add(new(Verb.Close, default));
            }

            x += face.AdvanceOf(glyph);
            last = glyph;
        }

        return new Outline(steps.ToImmutable());

        Point At(Fonts.Outlines.OutlinePoint point) => new(from.X + new Pt((x + point.X) * scale), from.Y - new Pt(point.Y * scale));
    }
}
