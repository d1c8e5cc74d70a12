using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Flow;

/// <summary>Turns pages over whose language begins at the right: columns, rules, bars and trails change their side. Signs and pictures move and stay as they are.</summary>
internal static class Turning
{
    /// <summary>For <see cref="Type.Press.TurnsOver"/>.</summary>
    public static Pt? WidthOf(Size page, string language) => WritingDirection.IsRightToLeft(language) ? page.Width : null;

    /// <summary>Turns what is drawn on a sheet; its lines were set where they belong.</summary>
    public static void Turn(this Sheet sheet, Pt width)
    {
        Turn(sheet.Under, width);
        Turn(sheet.Over, width);
    }

    private static void Turn(List<Graphic> graphics, Pt width)
    {
        for (var index = 0; index < graphics.Count; index++) graphics[index] = graphics[index].TurnedOver(width);
    }
}
