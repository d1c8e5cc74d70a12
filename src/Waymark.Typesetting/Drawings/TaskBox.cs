using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Drawings;

/// <summary>The little box of a task, checked when done.</summary>
internal static class TaskBox
{
    private const string Box = "M.5 .5H7.5V7.5H.5Z";
    private const string Check = "M2 4.2L3.5 5.7L6.2 2.4";

    public static IEnumerable<Graphic> Draw(bool done, Pt x, Pt baseline, Pt textSize, Palette palette, int content)
    {
        var scale = textSize.Value * 0.72 / 8;
        var place = Transform.Scaling(scale, scale).Then(Transform.Translation(x, baseline - (textSize * 0.7)));
        var stroke = new Stroke(palette.Accent, new Pt(0.9));
        Rectangle sign = new(x, baseline - (textSize * 0.7), new Pt(scale * 8), new Pt(scale * 8));
        yield return new Drawing(PathData.Parse(Box).Under(place), null, stroke) { Content = content, Sign = sign };
        if (done) yield return new Drawing(PathData.Parse(Check).Under(place), null, stroke) { Content = content, Sign = sign };
    }
}
