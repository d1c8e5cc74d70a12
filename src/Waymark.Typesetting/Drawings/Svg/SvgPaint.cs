using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;

namespace Waymark.Typesetting.Drawings.Svg;

/// <summary>How shapes are painted: presentation attributes, inherited by groups.</summary>
internal sealed record SvgPaint
{
    /// <summary>What <c>currentColor</c> is on a page: its ink.</summary>
    private static readonly Colour CurrentColour = Colour.Parse("#14201c");

    /// <summary>Attributes that change how a drawing looks and that pages do not draw. Any value but their initial one is refused.</summary>
    private static readonly FrozenSet<string> Undrawn = new[]
    {
        "filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end", "mix-blend-mode", "dominant-baseline", "alignment-baseline",
        "baseline-shift", "textLength", "letter-spacing", "word-spacing", "font-variant", "font-stretch", "text-decoration", "writing-mode", "rotate",
        "vector-effect", "paint-order", "dx", "dy",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a drawing begins with: black fills, no strokes.</summary>
    public static SvgPaint Initial { get; } = new();

    public Colour? Fill { get; init; } = Colour.Black;
    public Colour? Stroke { get; init; }
    public double StrokeWidth { get; init; } = 1;
    public ImmutableArray<double> Dashes { get; init; } = [];
    public double DashOffset { get; init; }
    public LineCap Cap { get; init; }
    public LineJoin Join { get; init; }
    public double Opacity { get; init; } = 1;
    public bool EvenOdd { get; init; }
    public double FontSize { get; init; } = 16;
    public bool IsBold { get; init; }
    public bool IsItalic { get; init; }
    public bool IsSerif { get; init; }
    public string Anchor { get; init; } = "start";

    /// <summary>This paint as an element changes it.</summary>
    public SvgPaint With(XElement element)
    {
        var paint = this;
        foreach (var attribute in element.Attributes())
            if (attribute.Name.Namespace == XNamespace.None)
                paint = paint.With(attribute.Name.LocalName, attribute.Value.Trim());
        return paint;
    }

    /// <param name="scale">From the drawing's units where it is painted to those of its box.</param>
    public Stroke? StrokeAt(double scale) => Stroke is not { } colour || StrokeWidth <= 0 ? null : new Stroke(colour, new Pt(StrokeWidth * scale))
    {
        Dashes = [.. Dashes.Select(dash => new Pt(dash * scale))],
        DashPhase = new Pt(DashOffset * scale),
        Cap = Cap,
        Join = Join,
    };

    private SvgPaint With(string name, string value) => name switch
    {
        "fill" => this with { Fill = PaintOf(value) },
        "stroke" => this with { Stroke = PaintOf(value) },
        "stroke-width" => this with { StrokeWidth = Number(name, value) },
        "stroke-dasharray" => this with { Dashes = value == "none" ? [] : [.. value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(part => Number(name, part))] },
        "stroke-dashoffset" => this with { DashOffset = Number(name, value) },
        "stroke-linecap" => this with { Cap = value switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt } },
        "stroke-linejoin" => this with { Join = value switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter } },
        "opacity" or "fill-opacity" or "stroke-opacity" => this with { Opacity = Opacity * Math.Clamp(Number(name, value), 0, 1) },
        "fill-rule" => this with { EvenOdd = value == "evenodd" },
        "font-size" => this with { FontSize = Number(name, value) },
        "font-weight" => this with { IsBold = value is "bold" or "bolder" or "600" or "700" or "800" or "900" },
        "font-style" => this with { IsItalic = value is "italic" or "oblique" },
        "font-family" => this with { IsSerif = value.Contains("serif", StringComparison.OrdinalIgnoreCase) && !value.Contains("sans", StringComparison.OrdinalIgnoreCase) },
        "text-anchor" => this with { Anchor = value },
        _ when Undrawn.Contains(name) && value is not ("none" or "normal" or "auto" or "baseline" or "0" or "visible") => throw new SvgException($"{name}=\"{value}\" is not drawn"),
        _ => this,
    };

    private static Colour? PaintOf(string value) => value switch
    {
        "none" or "transparent" => null,
        "currentColor" or "currentcolor" => CurrentColour,
        _ when Colour.TryParse(value, out var colour) => colour,
        _ when Named(value) is { } named => named,
        _ => throw new SvgException($"the paint '{value}' is not drawn, expected a colour such as #0e5a49"),
    };

    private static Colour? Named(string value) => value switch
    {
        "black" => Colour.Black,
        "white" => Colour.White,
        "red" => new(255, 0, 0),
        "green" => new(0, 128, 0),
        "blue" => new(0, 0, 255),
        "gray" or "grey" => new(128, 128, 128),
        "silver" => new(192, 192, 192),
        "orange" => new(255, 165, 0),
        "yellow" => new(255, 255, 0),
        "teal" => new(0, 128, 128),
        "navy" => new(0, 0, 128),
        _ => null,
    };

    internal static double Number(string name, string value)
    {
        var digits = value.EndsWith("px", StringComparison.Ordinal) ? value[..^2] : value;
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new SvgException($"{name}=\"{value}\" is not a number");
    }
}
