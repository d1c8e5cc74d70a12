using System.Collections.Immutable;
using System.Text;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;

namespace Waymark.Typesetting.Tests.Support;

/// <summary>Reads a document as a person or a program would: word boxes, and text by the tags.</summary>
internal static class Reading
{
    public static IEnumerable<(int Page, SetWord Word, Rectangle Area)> WordsOf(PageDocument document, CopyLayer copy) =>
        from page in Enumerable.Range(0, document.Pages.Length)
        from line in document.Pages[page].Lines
        from word in CopyText.WordsOf(line, copy)
        select (page, word, AreaOf(word));

    /// <summary>From cap height to the depth of a descender.</summary>
    public static Rectangle AreaOf(SetWord word)
    {
        var size = word.Word.Size;
        return new(word.X, word.Baseline - word.Word.Rise - (size * 0.66), word.Word.Width, size * 0.86);
    }

    /// <summary>The text of every element that holds any, in reading order. Labels and what a figure draws are left out.</summary>
    public static ImmutableArray<string> TextOf(PageDocument document, CopyLayer copy)
    {
        var byContent = ByContent(document, copy);
        var texts = ImmutableArray.CreateBuilder<string>();
        Read(document.Structure);
        return texts.ToImmutable();

        void Read(Element element)
        {
            if (element.Role is Role.Label) return;
            if (element.Role is not Role.Figure && IsBlock(element)) texts.Add(Plain(element));
            else foreach (var child in element.Children.OfType<Element>()) Read(child);
        }

        bool IsBlock(Element element) => element.Children.Any(child => child is Content || child is Element { Role: Role.Link or Role.Code or Role.Reference or Role.Span });

        string Plain(Element element) =>
            string.Join(' ', Raw(element).Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

        string Raw(Element element)
        {
            var text = new StringBuilder();
            foreach (var child in element.Children)
            {
                if (child is Content content && byContent.TryGetValue(content.Id, out var own)) text.Append(own);
                else if (child is Element { Role: not Role.Label } inner) text.Append(Raw(inner));
            }

            return text.ToString();
        }
    }

    /// <summary>All text in the order of the tags, labels and words of drawings too.</summary>
    public static string AllTextOf(PageDocument document, CopyLayer copy)
    {
        var byContent = ByContent(document, copy);
        return Of(document.Structure).Replace("\u00AD", "", StringComparison.Ordinal);

        string Of(StructureNode node) => node is Element element
            ? string.Concat(element.Children.Select(Of))
            : byContent.GetValueOrDefault(((Content)node).Id)?.ToString() ?? "";
    }

    private static Dictionary<int, StringBuilder> ByContent(PageDocument document, CopyLayer copy)
    {
        var byContent = new Dictionary<int, StringBuilder>();
        foreach (var (_, word, _) in WordsOf(document, copy))
        {
            if (word.Word.Content is not { } content) continue;
            if (!byContent.TryGetValue(content, out var text)) byContent[content] = text = new StringBuilder();
            text.Append(word.Word.Text);
            if (word.Word.SpaceAfter) text.Append(' ');
        }

        return byContent;
    }

    /// <summary>The words of lines in their order, with a line end after each.</summary>
    public static string TextOf(ImmutableArray<TextLine> lines, CopyLayer copy) =>
        string.Join('\n', lines.Select(line => string.Concat(CopyText.WordsOf(line, copy).Select(word => word.Word.Text + (word.Word.SpaceAfter ? " " : "")))));

    public static CopyLayer CopyOf(PageDocument document, Waymark.Handouts.Edition edition, Waymark.Handouts.Copy copy)
    {
        var result = Brief.SetCopy(document, edition, copy);
        Assert.Empty(result.Diagnostics);
        return result.Layer!;
    }

    public static PageDocument Set(Waymark.Handouts.Edition edition)
    {
        var result = Brief.Set(edition);
        Assert.Empty(result.Diagnostics);
        return result.Document!;
    }
}
