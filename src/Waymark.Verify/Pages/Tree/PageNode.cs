using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Waymark.Verify.Pages.Tree;

/// <summary>A page as a browser without scripts holds it, reduced to what the scan asks about.</summary>
internal abstract class PageNode
{
    public ElementNode? Parent { get; private set; }

    public void PutInto(ElementNode parent)
    {
        Parent = parent;
        parent.Children.Add(this);
    }
}

internal sealed class TextNode(string text) : PageNode
{
    public string Text { get; } = text;
}

internal sealed class CommentNode(string text) : PageNode
{
    public string Text { get; } = text;
}

internal sealed class InstructionNode(string text) : PageNode
{
    public string Text { get; } = text;
}

/// <param name="Name">In lower case, except where a drawing's own spelling has capitals; without a prefix.</param>
internal readonly record struct PageAttribute(string Name, string Value);

/// <summary>What stands between the angle brackets that begin an element. Equal tags of one reader can be one object.</summary>
/// <param name="name">As for attributes; <see cref="ElementNode.Document"/> for the page itself.</param>
/// <param name="endsItself">Whether a slash ends it.</param>
internal sealed class StartTag(string name, ImmutableArray<PageAttribute> attributes, bool endsItself = false)
{
    public string Name { get; } = name;

    public ImmutableArray<PageAttribute> Attributes { get; } = attributes;

    public bool EndsItself { get; } = endsItself;
}

/// <param name="line">Where it begins; 0 where that is not known.</param>
internal sealed class ElementNode(StartTag tag, int line) : PageNode
{
    public const string Document = "#document";

    public StartTag Tag { get; } = tag;

    public string Name => Tag.Name;

    public int Line { get; } = line;

    public List<PageNode> Children { get; } = [];

    public static ElementNode NewPage() => new(new StartTag(Document, []), 0);

    public IEnumerable<ElementNode> Elements => Children.OfType<ElementNode>();

    /// <summary>Value of an attribute, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in Tag.Attributes)
            {
                if (name == attribute) return value;
            }

            return null;
        }
    }

    /// <summary>All elements inside, in the order of the page.</summary>
    public List<ElementNode> Descendants()
    {
        var all = new List<ElementNode>();
        Collect(this, all);
        return all;
    }

    /// <summary>The text of everything inside.</summary>
    public string TextContent()
    {
        if (Children is [TextNode only]) return only.Text;
        var text = new StringBuilder();
        Collect(this, text);
        return text.ToString();
    }

    /// <summary>"line 12, &lt;p&gt;", or nothing for the page itself.</summary>
    public override string ToString() => Name == Document ? "" : Describe(Name, attribute: null, Line);

    /// <summary>"line 12, &lt;a href&gt;", or without the attribute.</summary>
    public string Describe(string attribute) => Describe(Name, attribute, Line);

    /// <param name="line">0 where it is not known.</param>
    public static string Describe(string name, string? attribute, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{(line > 0 ? $"line {line}, " : "")}<{name}{(attribute is null ? "" : $" {attribute}")}>");

    private static void Collect(ElementNode element, List<ElementNode> all)
    {
        foreach (var child in element.Children)
        {
            if (child is not ElementNode inner) continue;
            all.Add(inner);
            Collect(inner, all);
        }
    }

    private static void Collect(ElementNode element, StringBuilder text)
    {
        foreach (var child in element.Children)
        {
            if (child is TextNode words) text.Append(words.Text);
            else if (child is ElementNode inner) Collect(inner, text);
        }
    }
}
