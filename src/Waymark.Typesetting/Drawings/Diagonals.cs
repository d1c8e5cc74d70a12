using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Drawings;

/// <summary>The lines of a watermark: the same words across the page several times, on a slant, letter by letter.</summary>
internal static class Diagonals
{
    /// <summary>The longest that a line may be, as a part of the slanted way across the page.</summary>
    private const double LongestLine = 0.92;

    /// <param name="size">Of the letters; less where the words would leave the page.</param>
    /// <param name="degrees">Clockwise.</param>
    /// <param name="middles">Where the middle of each line lies, as parts of the page's width and height.</param>
    public static ImmutableArray<Lettering> Of(Press press, string words, Size page, Pt size, double degrees, ImmutableArray<(double X, double Y)> middles)
    {
        foreach (var rune in words.EnumerateRunes())
            press.FaceFor(rune, FaceRole.Sans, press.Place);
        if (press.Diagnostics.HasErrors) return [];
        var room = page.Width * LongestLine / Math.Cos(degrees * Math.PI / 180);
        var width = GlyphOutlines.WidthOf(words, FaceRole.Sans, size, press.Faces);
        if (width > room) (size, width) = (size * (room / width), room);
        var letters = GlyphOutlines.LettersOf(words, FaceRole.Sans, press.Faces);
        var slanted = Transform.Scaling(size.Value / 1000, size.Value / 1000).Then(Transform.Translation(-(width / 2), size * 0.25)).Then(Transform.Rotation(degrees));
        return [.. middles.Select(middle => new Lettering(letters, slanted.Then(Transform.Translation(page.Width * middle.X, page.Height * middle.Y))))];
    }
}
