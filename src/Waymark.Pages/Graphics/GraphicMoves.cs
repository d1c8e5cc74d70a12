using System.Diagnostics;
using Waymark.Pages.Geometry;

namespace Waymark.Pages.Graphics;

/// <summary>Graphics moved about the page.</summary>
public static class GraphicMoves
{
    public static Graphic MovedBy(this Graphic graphic, Pt x, Pt y)
    {
        ArgumentNullException.ThrowIfNull(graphic);
        return graphic switch
        {
            Box box => box with { Area = Moved(box.Area) },
            Rule rule => rule with { From = At(rule.From), To = At(rule.To) },
            Drawing drawing => drawing with { Outline = drawing.Outline.Under(Transform.Translation(x, y)), Sign = drawing.Sign is { } sign ? Moved(sign) : null },
            PlacedImage image => image with { Area = Moved(image.Area) },
            _ => throw new UnreachableException($"{graphic.GetType().Name} is no graphic."),
        };

        Point At(Point point) => new(point.X + x, point.Y + y);

        Rectangle Moved(Rectangle area) => area with { X = area.X + x, Y = area.Y + y };
    }

    /// <summary>The graphic on a page of some width that is turned over, left for right. An image moves and stays as it is; so does a sign.</summary>
    public static Graphic TurnedOver(this Graphic graphic, Pt width)
    {
        ArgumentNullException.ThrowIfNull(graphic);
        return graphic switch
        {
            Box box => box with { Area = Turned(box.Area) },
            Rule rule => rule with { From = At(rule.From), To = At(rule.To) },
            Drawing { Sign: { } sign } drawing => drawing.MovedBy(Turned(sign).X - sign.X, Pt.Zero),
            Drawing drawing => drawing with { Outline = drawing.Outline.Under(new Transform(-1, 0, 0, 1, width.Value, 0)) },
            PlacedImage image => image with { Area = Turned(image.Area) },
            _ => throw new UnreachableException($"{graphic.GetType().Name} is no graphic."),
        };

        Point At(Point point) => point with { X = width - point.X };

        Rectangle Turned(Rectangle area) => area with { X = width - area.Right };
    }

    /// <summary>The graphic with all its lengths on the grid of hundredths, as finished pages have them.</summary>
    public static Graphic OnGrid(this Graphic graphic)
    {
        ArgumentNullException.ThrowIfNull(graphic);
        return graphic switch
        {
            Box box => box with { Area = box.Area.OnGrid() },
            Rule rule => rule with { From = rule.From.OnGrid(), To = rule.To.OnGrid(), Stroke = rule.Stroke.OnGrid() },
            Drawing drawing => drawing with { Outline = drawing.Outline.OnGrid(), Stroke = drawing.Stroke?.OnGrid(), Sign = null },
            PlacedImage image => image with { Area = image.Area.OnGrid() },
            _ => throw new UnreachableException($"{graphic.GetType().Name} is no graphic."),
        };
    }

    private static Stroke OnGrid(this Stroke stroke) => stroke with
    {
        Width = stroke.Width.OnGrid,
        Dashes = [.. stroke.Dashes.Select(dash => dash.OnGrid)],
        DashPhase = stroke.DashPhase.OnGrid,
    };
}
