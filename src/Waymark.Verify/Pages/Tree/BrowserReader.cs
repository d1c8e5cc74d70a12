using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Waymark.Verify.Pages.Tree;

/// <summary>Reads any page the way browsers do, mistakes and all, by the HTML standard's own rules for them.</summary>
internal static class BrowserReader
{
    public static ElementNode Read(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        using var document = parser.ParseDocument(html);
        var page = ElementNode.NewPage();
        Copy(document, page);
        return page;
    }

    private static void Copy(INode from, ElementNode to)
    {
        foreach (var node in from.ChildNodes)
        {
            switch (node)
            {
                case IComment comment: new CommentNode(comment.Data).PutInto(to); break;
                case IText text: new TextNode(text.Data).PutInto(to); break;
                case IProcessingInstruction instruction: new InstructionNode(instruction.Data).PutInto(to); break;
                case IElement element:
                    var tag = new StartTag(element.LocalName, [.. element.Attributes.Select(attribute => new PageAttribute(attribute.LocalName, attribute.Value))]);
                    var copy = new ElementNode(tag, element.SourceReference?.Position.Line ?? 0);
                    copy.PutInto(to);
                    Copy(element is IHtmlTemplateElement template ? template.Content : element, copy);
                    break;
            }
        }
    }
}
