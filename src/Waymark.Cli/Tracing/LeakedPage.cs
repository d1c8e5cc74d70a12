using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Waymark.Layouts.Text;
using Waymark.Marks.Tracing;

namespace Waymark.Cli.Tracing;

/// <summary>A saved page: its text as a reader sees it, and which of its words the page moves.</summary>
internal sealed partial class LeakedPage
{
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal) { "script", "style", "template", "svg", "head" };

    /// <summary>Text of neighbouring blocks must not run together.</summary>
    private static readonly HashSet<string> Blocks = new(
        "p li td th h1 h2 h3 h4 h5 h6 div section article aside header footer nav main dt dd br caption figcaption blockquote pre tr".Split(' '), StringComparer.Ordinal);

    private readonly StringBuilder _text = new();
    private readonly List<(string Text, bool? Right)> _runs = [];

    private LeakedPage() { }

    public static Leak Read(string html)
    {
        Nesting.Require(html);
        var page = new LeakedPage();
        using var document = new HtmlParser().ParseDocument(html);
        if (document.Body is { } body) page.Walk(body);
        return new Leak(page._text.ToString(), []) { SiteWords = SiteWord.InMarkup(page._runs) };
    }

    /// <summary>In document order, with a stack of our own: a hostile page nests as deep as it likes.</summary>
    private void Walk(INode root)
    {
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next < at.Node.ChildNodes.Length)
            {
                open.Push((at.Node, at.Next + 1));
                if (Enter(at.Node.ChildNodes[at.Next])) open.Push((at.Node.ChildNodes[at.Next], 0));
            }
            else if (at.Node is IElement { LocalName: var name } && Blocks.Contains(name))
            {
                Add(" ", null);
            }
        }
    }

    /// <returns>Whether what is inside is to be read too.</returns>
    private bool Enter(INode node)
    {
        if (node is IText text) Add(text.Data, null);
        if (node is not IElement element || Hidden.Contains(element.LocalName)) return false;
        if (MovedRight(element) is not { } right) return true;
        Add(string.Concat(element.ChildNodes.OfType<IText>().Select(part => part.Data)), right);
        return false;
    }

    private void Add(string text, bool? right)
    {
        _text.Append(text);
        _runs.Add((text, right));
    }

    /// <summary>By the class of the page's own source, or by the style that a browser writes out where it copies or saves what is shown.</summary>
    private static bool? MovedRight(IElement element)
    {
        if (element.LocalName != "span" || element.ChildElementCount > 0) return null;
        if (element.ClassList.Contains(MovedWord.Right)) return true;
        if (element.ClassList.Contains(MovedWord.Left)) return false;
        return element.GetAttribute("style") is { } style && Offset().Match(style) is { Success: true } found
            && double.TryParse(found.Groups["pixels"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels) && Math.Abs(pixels) is > 0 and < 1
                ? pixels > 0
                : null;
    }

    [GeneratedRegex(@"(^|[;\s])left:\s*(?<pixels>-?\d{0,3}(\.\d{1,6})?)px", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Offset();
}
