using Waymark.Verify.Pages.Tree;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>A target that a page or style sheet names.</summary>
/// <param name="Page">The file.</param>
/// <param name="Element">Name of the element whose attribute names it, or that holds the style sheet; null in a style sheet of its own.</param>
/// <param name="Attribute">Name of that attribute; null in a style sheet.</param>
/// <param name="Line">Where the element begins; 0 where that is not known.</param>
internal readonly record struct PageReference(string Target, Location Page, string? Element = null, string? Attribute = null, int Line = 0)
{
    /// <summary>A target that an element names. Of the element no more is kept than its place: otherwise every page's tree would live as long as the scan of its output.</summary>
    public static PageReference In(ElementNode element, string? attribute, string target, Location page) => new(target, page, element.Name, attribute, element.Line);

    /// <summary>Where it stands, worked out only when there is something to report.</summary>
    public Location At
    {
        get
        {
            var (element, attribute, line) = (Element, Attribute, Line);
            return element is null ? Page : Page with { At = _ => ElementNode.Describe(element, attribute, line) };
        }
    }
}

/// <summary>What one page or style sheet offers and uses, for the rules that concern an output as a whole.</summary>
internal sealed class PageFacts(string path)
{
    public string Path { get; } = path;

    public List<PageReference> References { get; } = [];

    /// <summary>Values of id attributes; null for files that are no pages.</summary>
    public HashSet<string>? Ids { get; init; }

    /// <summary>The same for an equal file at another path.</summary>
    public PageFacts At(string path)
    {
        var facts = new PageFacts(path) { Ids = Ids };
        facts.References.AddRange(References.Select(reference => reference with { Page = reference.Page with { Path = path } }));
        return facts;
    }
}
