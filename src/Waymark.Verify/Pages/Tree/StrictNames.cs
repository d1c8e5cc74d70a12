using System.Collections.Frozen;

namespace Waymark.Verify.Pages.Tree;

/// <summary>Elements that the strict reader knows, by the part they play in its grammar.</summary>
internal static class StrictNames
{
    public static FrozenSet<string> Head { get; } = Set("meta link title style script base");

    /// <summary>What may stand in a body without a browser moving, closing or dropping anything.</summary>
    public static FrozenSet<string> Body { get; } = Set(
        "a abbr article aside b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li "
        + "main mark nav ol output p pre q s samp script section small span strong style sub summary sup svg table tbody td tfoot th thead time tr u ul var wbr address");

    public static FrozenSet<string> Drawing { get; } = Set("svg g path rect circle ellipse line polyline polygon text tspan title desc defs pattern use clipPath marker linearGradient stop symbol mask");

    public static FrozenSet<string> Void { get; } = Set("meta link base br col hr img input wbr");

    /// <summary>A browser ends an open paragraph before these.</summary>
    public static FrozenSet<string> EndsParagraph { get; } = Set(
        "address article aside blockquote caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul col colgroup");

    public static FrozenSet<string> Headings { get; } = Set("h1 h2 h3 h4 h5 h6");

    /// <summary>Attributes whose names say nothing. Those that begin with data- are an author's own: the scan reads their names as text.</summary>
    public static FrozenSet<string> Attributes { get; } = Set(
        "accept alt charset class colspan content cx cy d datetime dir download fill fill-opacity fill-rule for gradientTransform gradientUnits headers height hidden href hreflang http-equiv id integrity lang "
        + "loading markerHeight markerWidth media name open opacity orient pathLength patternTransform patternUnits placeholder points preserveAspectRatio r rel reversed role rowspan rows rx ry scope sizes src start "
        + "stop-color stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width summary tabindex target text-anchor title transform translate type value viewBox width x x1 x2 y y1 y2 "
        + "aria-controls aria-current aria-describedby aria-expanded aria-hidden aria-label aria-labelledby aria-live aria-level");

    private static readonly FrozenSet<string> s_tableParts = Set("caption colgroup col thead tbody tfoot tr td th");

    /// <summary>Whether a browser leaves an element where it stands: tables take only their own parts, and parts stand nowhere else.</summary>
    public static bool Fits(string parent, string child) => parent switch
    {
        "table" => child is "caption" or "colgroup" or "thead" or "tbody" or "tfoot",
        "colgroup" => child is "col",
        "thead" or "tbody" or "tfoot" => child is "tr",
        "tr" => child is "td" or "th",
        _ => !s_tableParts.Contains(child),
    };

    /// <summary>Whether text other than white space would be moved out of the element.</summary>
    public static bool TakesText(string parent) => parent is not (ElementNode.Document or "html" or "head" or "table" or "colgroup" or "thead" or "tbody" or "tfoot" or "tr");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
