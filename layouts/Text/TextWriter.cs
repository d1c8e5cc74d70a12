using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components.Rendering;
using Waymark.Handouts.Text;
using Waymark.Layouts.Page;

namespace Waymark.Layouts.Text;

/// <summary>
/// Writes inlines in document order. Not a tree of components: white space between inlines is text, and the first reference to a
/// footnote carries the id that the note leads back to.
/// </summary>
/// <param name="referred">Footnotes whose first reference is elsewhere.</param>
internal sealed class TextWriter(PageContext page, RenderTreeBuilder builder, string idPrefix, params IEnumerable<int> referred)
{
    private readonly HashSet<int> _referred = [.. referred];

    /// <summary>Writes a whole passage, with the marks of the copy.</summary>
    public void Write(ImmutableArray<Inline> passage)
    {
        var (classes, unseen) = (page.Voice.Moves(passage), page.Voice.Unseen(passage));
        if (classes.IsEmpty && unseen.IsEmpty) WriteAll(passage);
        else WriteMarked(passage, classes, unseen);
    }

    private void WriteMarked(ImmutableArray<Inline> passage, ImmutableArray<string> classes, ImmutableArray<string> unseen)
    {
        var words = new Queue<(CarrierWord Word, string Class)>(CarrierWords.Of(passage).Zip(classes));
        var ends = new Queue<(SentenceEnd End, string Signs)>(SentenceEnds.Of(passage).Zip(unseen));
        for (var at = 0; at < passage.Length; at++)
        {
            if (passage[at] is Words { Text: var text }) WriteWords(text, at, words, ends);
            else Write(passage[at]);
        }
    }

    private void WriteWords(string text, int inline, Queue<(CarrierWord Word, string Class)> words, Queue<(SentenceEnd End, string Signs)> ends)
    {
        var written = 0;
        while (true)
        {
            var moves = words.TryPeek(out var word) && word.Word.Inline == inline;
            var stops = ends.TryPeek(out var end) && end.End.Inline == inline;
            if (!moves && !stops) break;
            if (moves && (!stops || word.Word.Start < end.End.At))
            {
                builder.AddContent(0, text[written..word.Word.Start]);
                builder.OpenElement(1, "span");
                builder.AddAttribute(2, "class", word.Class);
                builder.AddContent(3, text.Substring(word.Word.Start, word.Word.Length));
                written = word.Word.Start + word.Word.Length;
                words.Dequeue();
            }
            else
            {
                builder.AddContent(4, text[written..end.End.At]);
                // Kept from whoever listens, and between two sentences: nothing is cut in two.
                builder.OpenElement(5, "span");
                builder.AddAttribute(6, "aria-hidden", "true");
                builder.AddContent(7, end.Signs);
                written = end.End.At;
                ends.Dequeue();
            }

            builder.CloseElement();
        }

        builder.AddContent(8, text[written..]);
    }

    private void WriteAll(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines) Write(inline);
    }

    /// <summary>The words alone, as this copy has them: for attributes.</summary>
    public static string Plain(PageContext page, ImmutableArray<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            text.Append(inline switch
            {
                Words words => words.Text,
                Emphasis emphasis => Plain(page, emphasis.Children),
                Strong strong => Plain(page, strong.Children),
                CodeSpan code => code.Text,
                Link link => Plain(page, link.Children),
                Vary vary => page.Voice.Word(vary),
                Picture picture => picture.Alt,
                LineBreak => " ",
                _ => "",
            });
        }

        return text.ToString();
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Words words:
                builder.AddContent(0, words.Text);
                break;
            case Vary vary:
                builder.AddContent(0, page.Voice.Word(vary));
                break;
            case Emphasis emphasis:
                Wrap("em", emphasis.Children);
                break;
            case Strong strong:
                Wrap("strong", strong.Children);
                break;
            case CodeSpan code:
                builder.OpenElement(0, "code");
                builder.AddContent(1, code.Text);
                builder.CloseElement();
                break;
            case Link link:
                WriteLink(link);
                break;
            case NoteReference reference:
                WriteReference(reference.Number);
                break;
            case Picture picture:
                WritePicture(picture.AssetId, picture.Alt, "inline");
                break;
            case LineBreak:
                builder.OpenElement(0, "br");
                builder.CloseElement();
                break;
            default:
                throw new UnreachableException($"No page can show {inline.GetType().Name}.");
        }
    }

    public void WritePicture(string assetId, string alt, string kind)
    {
        var asset = page.Asset(assetId);
        builder.OpenElement(0, "img");
        builder.AddAttribute(1, "class", kind);
        builder.AddAttribute(2, "src", page.ToAsset(assetId));
        builder.AddAttribute(3, "alt", alt);
        builder.AddAttribute(4, "width", asset.Width.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(5, "height", asset.Height.ToString(CultureInfo.InvariantCulture));
        builder.CloseElement();
    }

    private void Wrap(string element, ImmutableArray<Inline> children)
    {
        builder.OpenElement(0, element);
        WriteAll(children);
        builder.CloseElement();
    }

    private void WriteLink(Link link)
    {
        builder.OpenElement(0, "a");
        if (link.ItemId is { } id)
        {
            builder.AddAttribute(1, "href", page.ToItem(id));
        }
        else
        {
            builder.AddAttribute(1, "href", OutwardLink.Checked(link.Target));
            builder.AddAttribute(2, "rel", "noreferrer noopener");
        }

        WriteAll(link.Children);
        builder.CloseElement();
    }

    private void WriteReference(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        builder.OpenElement(0, "sup");
        builder.OpenElement(1, "a");
        if (_referred.Add(number)) builder.AddAttribute(2, "id", $"{idPrefix}from-note-{text}");
        builder.AddAttribute(3, "href", $"#{idPrefix}note-{text}");
        builder.AddAttribute(4, "role", "doc-noteref");
        builder.AddAttribute(5, "aria-label", $"Note {text}");
        builder.AddContent(6, text);
        builder.CloseElement();
        builder.CloseElement();
    }
}
