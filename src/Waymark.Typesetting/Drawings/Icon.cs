using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Vocabulary.Drawing;

namespace Waymark.Typesetting.Drawings;

/// <summary>The line icon of a theme.</summary>
internal static class Icon
{
    /// <exception cref="ArgumentException">No icon has this name; the reader of themes refuses such a name.</exception>
    public static IEnumerable<Graphic> Draw(string name, Point top, Pt side, Colour ink)
    {
        if (!IconPaths.All.TryGetValue(name, out var paths)) throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
        var scale = side.Value / IconPaths.Box;
        var place = Transform.Scaling(scale, scale).Then(Transform.Translation(top.X, top.Y));
        var stroke = new Stroke(ink, new Pt(IconPaths.StrokeWidth * scale));
        foreach (var path in paths) yield return new Drawing(PathData.Parse(path).Under(place), null, stroke) { Sign = new(top.X, top.Y, side, side) };
    }
}
