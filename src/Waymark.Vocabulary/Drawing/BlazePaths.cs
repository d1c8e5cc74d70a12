namespace Waymark.Vocabulary.Drawing;

/// <summary>
/// The blaze: an upright mark whose fill says the stage. SVG path data in a box of 10 by 16 units, y downwards, in the commands of
/// <see cref="IconPaths"/>. Shipped is the filled outline with the check cut out; coming soon the filled outline; horizon the
/// outline with its lower half filled; blue sky the dashed outline; a bare dash stands for what is on no stage.
/// </summary>
public static class BlazePaths
{
    public const double Width = 10;
    public const double Height = 16;

    /// <summary>Stroke of every path below, in the box's units.</summary>
    public const double StrokeWidth = 1.5;

    public const string Outline = "M1.25 .75H8.75L9.25 1.25V14.75L8.75 15.25H1.25L.75 14.75V1.25Z";
    public const string LowerHalf = "M1 8H9V15H1Z";
    public const string Check = "M2.6 8.4L4.3 10.2L7.5 6";
    public const string Dash = "M1 8H9";

    /// <summary>Dash and gap of the blue-sky outline, in the box's units.</summary>
    public static (double On, double Off) SkyDashes => (2.2, 2);
}
