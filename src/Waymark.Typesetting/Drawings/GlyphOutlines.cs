using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Fonts.Outlines;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Paragraphs;

namespace Waymark.Typesetting.Drawings;

/// <summary>Text as a path: for what is seen and never selected.</summary>
internal static class GlyphOutlines
{
    /// <param name="from">Where the baseline begins.</param>
    public static Outline Of(string text, FaceRole role, Pt size, Point from, FaceSet faces)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        foreach (var (face, glyph, at) in GlyphsOf(text, role, size, faces).Glyphs)
            steps.AddRange(ShapeOf(face, glyph, size.Value / face.UnitsPerEm).Under(Transform.Translation(from.X + at, from.Y)).Steps);
        return new Outline(steps.ToImmutable());
    }

    /// <summary>The text letter by letter, in whole thousandths of its size, from 0; letters that show nothing are left out.</summary>
    public static ImmutableArray<Letter> LettersOf(string text, FaceRole role, FaceSet faces)
    {
        var shapes = new Dictionary<(FontFace, GlyphId), Outline>();
        var letters = ImmutableArray.CreateBuilder<Letter>();
        foreach (var (face, glyph, at) in GlyphsOf(text, role, Thousand, faces).Glyphs)
        {
            if (!shapes.TryGetValue((face, glyph), out var shape))
                shapes.Add((face, glyph), shape = ShapeOf(face, glyph, Thousand.Value / face.UnitsPerEm).InWholePoints());
            if (!shape.Steps.IsEmpty) letters.Add(new Letter(shape, at));
        }

        return letters.ToImmutable();
    }

    private static readonly Pt Thousand = new(1000);

    private static Outline ShapeOf(FontFace face, GlyphId glyph, double scale)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        foreach (var contour in face.OutlineOf(glyph).Contours)
        {
            steps.Add(new(Verb.Move, At(contour.Start)));
            foreach (var segment in contour.Segments)
                steps.Add(segment.IsCurve ? new(Verb.Curve, At(segment.End), At(segment.Control1), At(segment.Control2)) : new(Verb.Line, At(segment.End)));
            steps.Add(new(Verb.Close, default));
        }

        return new Outline(steps.ToImmutable());

        Point At(OutlinePoint point) => new(new Pt(point.X * scale), new Pt(-point.Y * scale));
    }

    public static Pt WidthOf(string text, FaceRole role, Pt size, FaceSet faces) => GlyphsOf(text, role, size, faces).Width;

    /// <summary>Glyphs from left to right, with how far from the beginning each stands. Characters of no face are left out: they were reported.</summary>
    private static (List<(FontFace Face, GlyphId Glyph, Pt At)> Glyphs, Pt Width) GlyphsOf(string text, FaceRole role, Pt size, FaceSet faces)
    {
        var glyphs = new List<(FontFace, GlyphId, Pt)>();
        var x = Pt.Zero;
        (FontFace Face, GlyphId Glyph)? last = null;
        foreach (var rune in Bidi.InVisualOrder(text))
        {
            if (faces.RoleFor(rune, role) is not { } found) continue;
            var face = faces.Get(found);
            face.TryGetGlyph(rune, out var glyph);
            var em = size / face.UnitsPerEm;
            if (last is { } left && left.Face == face) x += em * face.KerningBetween(left.Glyph, glyph);
            glyphs.Add((face, glyph, x));
            x += em * face.AdvanceOf(glyph);
            last = (face, glyph);
        }

        return (glyphs, x);
    }
}
