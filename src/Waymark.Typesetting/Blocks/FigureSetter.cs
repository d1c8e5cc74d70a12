using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Blocks;

/// <summary>Sets an image at its best size: as large as 144 pixels an inch make it, and no larger than its place.</summary>
internal sealed class FigureSetter(Press press, Column column, ImmutableArray<Asset> assets)
{
    private const double PointsPerPixel = 0.5;
    private const double HighestFigure = 0.55;

    public void Set(FigureBlock figure, ProseLook look)
    {
        column.Gap(look.ParagraphGap * 1.5);
        using (press.Tags.Open(new Element(Role.Figure, []) { Alternative = figure.Alt }))
        {
            var content = press.Tags.NewContent();
            if (Illustration.Of(assets, figure.AssetId, press) is { } illustration)
            {
                var size = SizeOf(illustration, look);
                var strip = new Strip(size.Height) { BreakCost = look.Breaks.BetweenParagraphs };
                illustration.DrawOn(strip, new(look.Measure.X, Pt.Zero, size.Width, size.Height), content);
                column.Add(strip);
            }

            if (!figure.Caption.IsDefaultOrEmpty)
            {
                column.Gap(new Pt(4));
                column.KeepWithNext();
                using (press.Tags.Open(Role.Caption))
                    column.Paragraph(new InlineReader(press, look.Measure.Width).Read(figure.Caption, look.Caption).Finish(), look.Measure, look.Caption, look.Breaks);
            }
        }

        column.Gap(look.ParagraphGap * 1.5);
    }

    private static Size SizeOf(Illustration illustration, ProseLook look)
    {
        var (width, height) = (new Pt(illustration.Width * PointsPerPixel), new Pt(illustration.Height * PointsPerPixel));
        // A drawing has no pixels to run out of: it takes the measure.
        var most = illustration.IsDrawing ? double.PositiveInfinity : 1;
        var room = width > look.Measure.Width ? look.WideMeasure.Width : look.Measure.Width;
        var factor = Math.Min(most, Math.Min(room / width, look.PageHeight * HighestFigure / height));
        return new Size((width * factor).OnGrid, (height * factor).OnGrid);
    }
}
