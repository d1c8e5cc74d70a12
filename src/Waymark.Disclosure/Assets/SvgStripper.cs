using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Waymark.Disclosure.Assets;

/// <summary>
/// Writes an SVG anew with the elements and attributes that draw: no comment, title, description, metadata or editor's data, nothing
/// that is not displayed, no script and nothing from elsewhere. An attribute that is on no list is left out; an element that would
/// draw and is on no list is refused, because the picture would silently be another one.
/// </summary>
internal static class SvgStripper
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "title", "desc", "metadata", "script" };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "id", "viewBox", "preserveAspectRatio", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy",
        "d", "points", "transform", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
        "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "color", "clip-path", "clip-rule", "clipPathUnits",
        "mask", "maskUnits", "maskContentUnits", "marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient",
        "gradientUnits", "gradientTransform", "spreadMethod", "offset", "stop-color", "stop-opacity", "patternUnits", "patternContentUnits", "patternTransform",
        "font-family", "font-size", "font-style", "font-weight", "text-anchor", "dominant-baseline", "dx", "dy", "rotate", "textLength", "lengthAdjust",
        "letter-spacing", "word-spacing", "text-decoration", "direction", "vector-effect", "paint-order", "pathLength",
    };

    /// <exception cref="InvalidDataException">The bytes are not an SVG, or it is drawn by a style sheet, which is left out.</exception>
    public static byte[] Strip(ReadOnlyMemory<byte> svg)
    {
        var root = Load(svg);
        if (root.Name != Svg + "svg") throw new InvalidDataException("its root is not an svg element");
        if (root.Descendants(Svg + "style").Any() || root.DescendantsAndSelf().Any(element => element.Attribute("style") is { Value: not ("" or "display:none") }))
        {
            throw new InvalidDataException("it is drawn by styles; save it as plain SVG with presentation attributes");
        }

        var output = new StringBuilder();
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = false, NewLineHandling = NewLineHandling.None }))
        {
            Copy(root)!.WriteTo(writer);
        }

        return new UTF8Encoding(false).GetBytes(output.ToString());
    }

    private static XElement Load(ReadOnlyMemory<byte> svg)
    {
        try
        {
            using var stream = new MemoryStream(svg.ToArray());
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException wrong)
        {
            throw new InvalidDataException("it is not well-formed XML", wrong);
        }
    }

    private static XElement? Copy(XElement element)
    {
        if (element.Name.Namespace != Svg || Silent.Contains(element.Name.LocalName) || IsHidden(element)) return null;
        if (!Elements.Contains(element.Name.LocalName)) throw new InvalidDataException($"it draws with <{element.Name.LocalName}>, which is not kept");
        var text = element.Name.LocalName is "text" or "tspan";
        return new XElement(element.Name,
            element.Attributes().Where(IsKept).Select(attribute => new XAttribute(attribute)),
            element.Nodes().Select(node => node switch
            {
                XElement child => (object?)Copy(child),
                XText words when text => new XText(words.Value),
                _ => null,
            }));
    }

    private static bool IsHidden(XElement element) =>
        element.Attribute("display")?.Value.Trim() == "none" || element.Attribute("visibility")?.Value.Trim() is "hidden" or "collapse" || element.Attribute("style")?.Value == "display:none";

    private static bool IsKept(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration) return false;
        if (attribute.Name == "href" || attribute.Name == XLink + "href") return attribute.Value.StartsWith('#');
        return attribute.Name.Namespace == XNamespace.None && Attributes.Contains(attribute.Name.LocalName) && IsLocal(attribute.Value);
    }

    /// <summary>A value may point into the picture, <c>url(#id)</c>, and nowhere else.</summary>
    private static bool IsLocal(string value)
    {
        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!value.AsSpan(at + 4).TrimStart(" '\"").StartsWith("#")) return false;
        }

        return true;
    }
}
