using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Drawings.Svg;
using Waymark.Typesetting.Tests.Support;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary.Drawing;

namespace Waymark.Typesetting.Tests;

public sealed class DrawingTests
{
    [Theory]
    [InlineData("M1 2L3 4", "M1 2 L3 4")]
    [InlineData("m1 2 3 4-5-6", "M1 2 L4 6 L-1 0")]
    [InlineData("M.5.5h2v3H0V1z", "M0.5 0.5 L2.5 0.5 L2.5 3.5 L0 3.5 L0 1 Z")]
    [InlineData("M0 0C1 1 2 1 3 0S5-1 6 0", "M0 0 C1 1 2 1 3 0 C4 -1 5 -1 6 0")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M0 0 C2 2 4 2 6 0 C8 -2 10 -2 12 0")]
    [InlineData("M1e1,1E1l1e-1 0", "M10 10 L10.1 10")]
    [InlineData("M1 1z l1 1", "M1 1 Z L2 2")]
    public void PathDataIsReadAsItsGrammarSays(string data, string expected) => Assert.Equal(expected, Written(PathData.Parse(data)));

    [Theory]
    [InlineData("L1 1")]
    [InlineData("M1")]
    [InlineData("M1 1 L")]
    [InlineData("M1 1 X2 2")]
    [InlineData("M1 1 A5 5 0 2 0 3 3")]
    public void WhatIsNoPathIsRefused(string data) => Assert.False(PathData.TryParse(data, out _));

    [Theory]
    [InlineData("M0 0A5 5 0 0 1 10 0", 0, -5, 10, 5)]
    [InlineData("M0 0A5 5 0 0 0 10 0", 0, 0, 10, 5)]
    [InlineData("M0 0A1 1 0 0 1 10 0", 0, -5, 10, 5)]
    [InlineData("M0 0A10 5 90 0 1 10 0", 0, -10, 10, 10)]
    public void AnArcBendsToItsSideAndGrowsWhereItIsTooSmall(string data, double x, double y, double width, double height)
    {
        var outline = PathData.Parse(data);
        var curves = outline.Steps.Skip(1).ToList();
        Assert.Equal(new Point(new Pt(10), Pt.Zero), curves[^1].End);
        // Ends of quarter turns lie on the ellipse, so that they touch the box around it.
        var ends = outline.Steps.Select(step => step.End).ToList();
        Assert.Equal(y < 0 ? y : y + height, ends.Select(end => end.Y.Value).MaxBy(Math.Abs), 6);
        Assert.Equal((x, x + width), (Math.Round(ends.Min(end => end.X.Value), 6), Math.Round(ends.Max(end => end.X.Value), 6)));
    }

    [Fact]
    public void EveryIconAndEveryBlazeCanBeDrawn()
    {
        foreach (var name in IconPaths.All.Keys)
            Assert.NotEmpty(Icon.Draw(name, default, new Pt(28), Colour.Black));
        foreach (Vocabulary.Stage? stage in new Vocabulary.Stage?[] { Vocabulary.Stage.Shipped, Vocabulary.Stage.ComingSoon, Vocabulary.Stage.Horizon, Vocabulary.Stage.BlueSky, null })
            Assert.NotEmpty(Blaze.Draw(stage, default, new Pt(16), Colour.Black, Colour.White));
    }

    [Fact]
    public void TransformsOfADrawingApplyFromTheInside()
    {
        var drawing = Svg("""<g transform="translate(10 20) scale(2)"><rect x="1" y="1" width="3" height="4" transform="rotate(90)"/></g>""");
        Assert.Equal(new Rectangle(new Pt(0), new Pt(22), new Pt(8), new Pt(6)), Rounded(Assert.Single(drawing.Graphics).Outline.Bounds));
    }

    [Fact]
    public void PaintIsInheritedAndStrokesGrowWithTheirGroup()
    {
        var drawing = Assert.Single(Svg("""<g fill="none" stroke="#0e5a49" stroke-width="2" opacity=".5"><g transform="scale(3)"><path d="M0 0H4" opacity=".5"/></g></g>""").Graphics);
        Assert.Null(drawing.Fill);
        Assert.Equal(new Pt(6), drawing.Stroke!.Width);
        Assert.Equal(0.25, drawing.Opacity);
    }

    [Fact]
    public void WordsInADrawingAreOutlinesAroundTheirAnchor()
    {
        var bounds = Assert.Single(Svg("""<text x="50" y="20" font-size="10" text-anchor="middle">HOH</text>""").Graphics).Outline.Bounds;
        Assert.Equal(50, bounds.X.Value + (bounds.Width.Value / 2), 1);
        Assert.True(bounds.Y > new Pt(12) && bounds.Bottom < new Pt(20.5));
    }

    private static VectorIllustration Svg(string inside)
    {
        var press = new Press(new Palette(Colour.Black), FaceSet.House);
        var asset = Some.Svg("test", $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{inside}</svg>""");
        var drawing = SvgReader.Read(asset, press);
        Assert.Empty(press.Diagnostics.ToSorted());
        return Assert.IsType<VectorIllustration>(drawing);
    }

    private static Rectangle Rounded(Rectangle box) => new(box.X.OnGrid, box.Y.OnGrid, box.Width.OnGrid, box.Height.OnGrid);

    private static string Written(Outline outline)
    {
        return string.Join(' ', outline.Steps.Select(step => step.Verb switch
        {
            Verb.Move => "M" + At(step.End),
            Verb.Line => "L" + At(step.End),
            Verb.Curve => $"C{At(step.Control1)} {At(step.Control2)} {At(step.End)}",
            _ => "Z",
        }));

        static string At(Point point) => FormattableString.Invariant($"{Math.Round(point.X.Value, 6)} {Math.Round(point.Y.Value, 6)}").Replace("-0 ", "0 ", StringComparison.Ordinal);
    }
}
