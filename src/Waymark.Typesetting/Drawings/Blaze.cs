using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Drawing;

namespace Waymark.Typesetting.Drawings;

/// <summary>The upright mark that says the stage: checked, full, half, or a dashed outline. A dash stands for no stage.</summary>
internal static class Blaze
{
    private static readonly Outline Body = PathData.Parse(BlazePaths.Outline);
    private static readonly Outline LowerHalf = PathData.Parse(BlazePaths.LowerHalf);
    private static readonly Outline Check = PathData.Parse(BlazePaths.Check);
    private static readonly Outline Dash = PathData.Parse(BlazePaths.Dash);

    public static Pt WidthFor(Pt height) => height * (BlazePaths.Width / BlazePaths.Height);

    /// <param name="top">Top left corner of the blaze's box.</param>
    public static IEnumerable<Graphic> Draw(Stage? stage, Point top, Pt height, Colour ink, Colour paper) =>
        Parts(stage, top, height, ink, paper).Select(part => part with { Sign = new(top.X, top.Y, WidthFor(height), height) });

    private static IEnumerable<Drawing> Parts(Stage? stage, Point top, Pt height, Colour ink, Colour paper)
    {
        var scale = height.Value / BlazePaths.Height;
        var place = Transform.Scaling(scale, scale).Then(Transform.Translation(top.X, top.Y));
        var stroke = new Stroke(ink, new Pt(BlazePaths.StrokeWidth * scale));
        switch (stage)
        {
            case Stage.Shipped:
                yield return new Drawing(Body.Under(place), ink, stroke);
                yield return new Drawing(Check.Under(place), null, stroke with { Colour = paper });
                break;
            case Stage.ComingSoon:
                yield return new Drawing(Body.Under(place), ink, stroke);
                break;
            case Stage.Horizon:
                yield return new Drawing(Body.Under(place), paper, stroke);
                yield return new Drawing(LowerHalf.Under(place), ink, null);
                break;
            case Stage.BlueSky:
                var (on, off) = BlazePaths.SkyDashes;
                ImmutableArray<Pt> dashes = [new Pt(on * scale), new Pt(off * scale)];
                yield return new Drawing(Body.Under(place), paper, stroke with { Dashes = dashes });
                break;
            case null:
                yield return new Drawing(Dash.Under(place), null, stroke);
                break;
        }
    }
}
