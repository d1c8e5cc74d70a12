using System.Globalization;
using System.Xml.Linq;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;

namespace Waymark.Typesetting.Drawings.Svg;

/// <summary>Basic shapes as paths (SVG 1.1 chapter 9).</summary>
internal static class SvgShapes
{
    /// <summary>Null for what is no shape.</summary>
    public static Outline? OutlineOf(XElement shape) => shape.Name.LocalName switch
    {
        "path" => Path((string?)shape.Attribute("d") ?? ""),
        "rect" => Rect(shape),
        "circle" => Ellipse(N(shape, "cx"), N(shape, "cy"), N(shape, "r"), N(shape, "r")),
        "ellipse" => Ellipse(N(shape, "cx"), N(shape, "cy"), N(shape, "rx"), N(shape, "ry")),
        "line" => Path(Data($"M{N(shape, "x1")} {N(shape, "y1")}L{N(shape, "x2")} {N(shape, "y2")}")),
        "polyline" => Points(shape, ""),
        "polygon" => Points(shape, "Z"),
        _ => null,
    };

    private static Outline Path(string data) =>
        PathData.TryParse(data, out var outline) ? outline : throw new SvgException($"the path '{(data.Length > 40 ? data[..40] + "…" : data)}' cannot be read");

    private static Outline Rect(XElement rect)
    {
        var (x, y, width, height) = (N(rect, "x"), N(rect, "y"), N(rect, "width"), N(rect, "height"));
        if (width <= 0 || height <= 0) return new Outline([]);
        var (rx, ry) = (rect.Attribute("rx"), rect.Attribute("ry"));
        var roundX = Math.Min(rx is null ? N(rect, "ry") : N(rect, "rx"), width / 2);
        var roundY = Math.Min(ry is null ? N(rect, "rx") : N(rect, "ry"), height / 2);
        if (roundX <= 0 || roundY <= 0) return Path(Data($"M{x} {y}h{width}v{height}h{-width}Z"));
        var (w, h) = (width - (2 * roundX), height - (2 * roundY));
        return Path(Data($"M{x + roundX} {y}h{w}a{roundX} {roundY} 0 0 1 {roundX} {roundY}v{h}a{roundX} {roundY} 0 0 1 {-roundX} {roundY}h{-w}a{roundX} {roundY} 0 0 1 {-roundX} {-roundY}v{-h}a{roundX} {roundY} 0 0 1 {roundX} {-roundY}Z"));
    }

    private static Outline Ellipse(double cx, double cy, double rx, double ry) => rx <= 0 || ry <= 0
        ? new Outline([])
        : Path(Data($"M{cx - rx} {cy}a{rx} {ry} 0 0 1 {2 * rx} 0a{rx} {ry} 0 0 1 {-2 * rx} 0Z"));

    private static Outline Points(XElement shape, string end)
    {
        var points = ((string?)shape.Attribute("points") ?? "").Trim();
        return points.Length == 0 ? new Outline([]) : Path("M" + points + end);
    }

    private static double N(XElement shape, string name) => (string?)shape.Attribute(name) is { } value ? SvgPaint.Number(name, value.Trim()) : 0;

    private static string Data(FormattableString data) => data.ToString(CultureInfo.InvariantCulture);
}
