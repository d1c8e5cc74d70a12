using Waymark.Verify.Pages.Tree;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>A target that a page or style sheet names.</summary>
/// <param name="Page">The file.</param>
/// <param name="Element">The element whose attribute names it, or that holds the style sheet; null in a style sheet of its own.</param>
/// <param name="Attribute">Name of that attribute; null in a style sheet.</param>
internal readonly record struct PageReference(string Target, Location Page, ElementNode? Element = null, string? Attribute = null)
{
    /// <summary>Where it stands, worked out only when there is something to report.</summary>
    public Location At
    {
        get
        {
            var (element, attribute) = (Element, Attribute);
            return element is null ? Page : Page with { At = _ => attribute is null ? element.ToString() : $"{element.AtLine}<{element.Name} {attribute}>" };
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
