using System.Text;
using Waymark.Pages.Structure;

namespace Waymark.Pdf.Tagging;

/// <summary>An element with its place in the tree. Numbers count in reading order from 0, the root.</summary>
internal sealed record TreeElement(int Number, Element Element, TreeElement? Parent)
{
    /// <summary>The element itself or the nearest above it that is a link; null where there is none.</summary>
    public TreeElement? NearestLink => Element.Role == Role.Link ? this : Parent?.NearestLink;
}

/// <summary>The structure tree laid flat: every element, and to which of them each piece of content belongs.</summary>
internal sealed class StructureMap
{
    private readonly List<TreeElement> elements = [];
    private readonly Dictionary<int, TreeElement> parents = [];

    /// <exception cref="InconsistentDocumentException">Two pieces of content have one id.</exception>
    public StructureMap(Element root) => Add(root, parent: null);

    public IReadOnlyList<TreeElement> Elements => elements;

    /// <exception cref="InconsistentDocumentException">The tree has no such content.</exception>
    public TreeElement ParentOf(int content) => parents.TryGetValue(content, out var parent)
        ? parent
        : throw new InconsistentDocumentException($"content {content} is on a page and not in the structure tree");

    private void Add(Element element, TreeElement? parent)
    {
        var entry = new TreeElement(elements.Count, element, parent);
        elements.Add(entry);
        foreach (var child in element.Children)
        {
            if (child is Element inner)
                Add(inner, entry);
            else if (child is Content content && !parents.TryAdd(content.Id, entry))
                throw new InconsistentDocumentException($"content {content.Id} is in the structure tree twice");
        }
    }
}
