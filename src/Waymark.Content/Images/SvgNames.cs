using System.Collections.Frozen;

namespace Waymark.Content.Images;

/// <summary>The elements and attributes that an SVG of a handout may have. Names as in SVG 2; style elements and attributes are not among them.</summary>
internal static class SvgNames
{
    public static FrozenSet<string> Elements { get; } = Words("""
        svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan
        linearGradient radialGradient stop clipPath mask pattern marker
        """);

    private static readonly FrozenSet<string> Attributes = Words("""
        id class x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength viewBox preserveAspectRatio transform version baseProfile
        fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
        opacity color display visibility overflow clip-path clip-rule mask marker-start marker-mid marker-end vector-effect shape-rendering text-rendering
        color-interpolation paint-order font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing
        text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift textLength lengthAdjust rotate direction writing-mode
        offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits
        patternTransform markerWidth markerHeight markerUnits refX refY orient role focusable isolation mix-blend-mode enable-background
        """);

    public static bool IsAttribute(string name) => Attributes.Contains(name) || name is "aria-hidden" or "aria-label" or "aria-labelledby";

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
