using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;

namespace Waymark.Pdf.Tagging;

/// <summary>The box around what a figure draws, which readers use to show and to describe it.</summary>
internal sealed record FigureArea(int Page, Rectangle Area)
{
    /// <summary>Areas by element number. A figure over several pages has none.</summary>
    public static IReadOnlyDictionary<int, FigureArea> Find(PageDocument document, StructureMap structure)
    {
        var areas = new Dictionary<int, FigureArea>();
        var spread = new HashSet<int>();
        for (var page = 0; page < document.Pages.Length; page++)
        {
            foreach (var graphic in document.Pages[page].Under.Concat(document.Pages[page].Over))
            {
                if (graphic.Content is not { } content || FigureAbove(structure.ParentOf(content)) is not { } figure)
                    continue;
                var area = AreaOf(graphic);
                if (!areas.TryGetValue(figure.Number, out var known))
                    areas.Add(figure.Number, new FigureArea(page, area));
                else if (known.Page != page)
                    spread.Add(figure.Number);
                else
                    areas[figure.Number] = known with { Area = Union(known.Area, area) };
            }
        }
        foreach (var figure in spread)
            areas.Remove(figure);
        return areas;
    }

    private static TreeElement? FigureAbove(TreeElement? element) =>
        element is null || element.Element.Role == Role.Figure ? element : FigureAbove(element.Parent);

    private static Rectangle AreaOf(Graphic graphic) => graphic switch
    {
        Box box => box.Area,
        PlacedImage image => image.Area,
        Drawing drawing => drawing.Outline.Bounds,
        Rule rule => Union(new Rectangle(rule.From.X, rule.From.Y, Pt.Zero, Pt.Zero), new Rectangle(rule.To.X, rule.To.Y, Pt.Zero, Pt.Zero)),
        _ => default,
    };

    private static Rectangle Union(Rectangle one, Rectangle two)
    {
        var (x, y) = (Pt.Min(one.X, two.X), Pt.Min(one.Y, two.Y));
        return new Rectangle(x, y, Pt.Max(one.Right, two.Right) - x, Pt.Max(one.Bottom, two.Bottom) - y);
    }
}
