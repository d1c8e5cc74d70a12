using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Waymark.Sites.Tests.Samples;

/// <summary>
/// The elements, attributes and schemes that pages may have, judged on the finished page as a browser builds it: whatever got into the text,
/// nothing outside this list came of it.
/// </summary>
internal static class AllowedHtml
{
    private static readonly HashSet<string> Elements = new(
        ("html head meta title style link body a aside header nav main footer section article div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd " +
         "table caption thead tbody tr th td figure figcaption img blockquote pre code em strong b bdi sup br small time " +
         "svg defs pattern text rect path").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Attributes = new(
        ("lang dir data-copy http-equiv content charset name rel href type class id role tabindex scope src alt width height datetime start data-head " +
         "aria-label aria-labelledby aria-hidden aria-current viewBox d x y rx fill patternUnits patternTransform stroke-dasharray text-anchor").Split(' '), StringComparer.Ordinal);

    /// <summary>Everything that the list does not allow: "&lt;script&gt;", "&lt;a onclick&gt;", "href javascript:…".</summary>
    public static IEnumerable<string> OffencesIn(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All)
        {
            if (!Elements.Contains(element.LocalName)) yield return $"<{element.LocalName}>";
            foreach (var attribute in element.Attributes)
            {
                if (!Attributes.Contains(attribute.Name)) yield return $"<{element.LocalName} {attribute.Name}>";
                if (attribute.Name is "href" or "src" && !IsAllowed(element, attribute.Value)) yield return $"{attribute.Name} {attribute.Value}";
            }
        }

        foreach (var comment in document.Descendants<IComment>()) yield return $"<!--{comment.Data}-->";
    }

    /// <summary>Links go to https and mailto, or stay inside; nothing is loaded but from inside.</summary>
    private static bool IsAllowed(IElement element, string target)
    {
        var opens = element.LocalName == "a";
        if (target.StartsWith("https://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) return opens;
        var path = target.Split('#', '?')[0];
        return !target.StartsWith('/') && !path.Contains(':', StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !target.Any(char.IsControl);
    }
}
