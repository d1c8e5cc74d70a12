using System.Globalization;
using System.Text;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Marks.Tracing;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>
/// Draws how far every word of a page was found from its place, in reading order: two bands that lie apart, one for each way in which a word can be moved. Full dots
/// are moved in this copy as they are in the leak, hollow ones are not.
/// </summary>
internal static class MovesDrawing
{
    private const int Width = 595;
    private const int Height = 110;
    private const int Left = 86;

    /// <summary>Points of a word's move at the edges of the drawing.</summary>
    private const double Most = 0.6;

    /// <returns>Null where no positions were read.</returns>
    public static ReportPicture? Draw(string title, IEnumerable<ReadSlot> slots, Vendor vendor)
    {
        var moved = slots.Where(slot => slot.Reading.Moved is not null).ToArray();
        if (moved.Length == 0) return null;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img"><title>{title}</title><rect x="0.5" y="0.5" width="{Width - 1}" height="{Height - 1}" fill="#ffffff" stroke="#d5dbd7"/>""");
        foreach (var (points, words) in ((double, string)[])[(0.25, "0.25 pt right"), (0, "its place"), (-0.25, "0.25 pt left")])
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{Left}" y="{Y(points):0.##}" width="{Width - Left - 10}" height="0.5" fill="#d5dbd7"/>""");
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="8" y="{Y(points) + 3:0.##}" font-family="Waymark Sans" font-size="9.5" fill="#46544e">{words}</text>""");
        }

        for (var at = 0; at < moved.Length; at++)
        {
            var x = Left + 6 + (at * (Width - Left - 22.0) / Math.Max(1, moved.Length - 1));
            var y = Y(Math.Clamp(moved[at].Reading.Moved!.Value, -Most, Most));
            svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{x:0.##}" cy="{y:0.##}" r="1.9" """);
            svg.Append(moved[at].Agrees ? $"fill=\"{vendor.Brand.Accent}\"/>" : $"fill=\"none\" stroke=\"{PageDrawing.Disagreement}\" stroke-width=\"0.8\"/>");
        }

        return new ReportPicture(title, svg.Append("</svg>").ToString(), Width, Height);
    }

    private static double Y(double points) => (Height / 2.0) - (points / Most * ((Height / 2.0) - 8));
}
