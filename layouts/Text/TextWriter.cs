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
        var classes = page.Voice.Moves(passage);
        if (classes.IsEmpty) WriteAll(passage);
        else WriteMoved(passage, classes);
        if (page.Voice.Unseen(passage) is not { Length: > 0 } unseen) return;
        // Kept from whoever listens: a passage ends there, so that nothing is cut in two.
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "aria-hidden", "true");
        builder.AddContent(2, unseen);
        builder.CloseElement();
    }

    private void WriteMoved(ImmutableArray<Inline> passage, ImmutableArray<string> classes)
    {
        var carriers = CarrierWords.Of(passage).GetEnumerator();
        var (more, next) = (carriers.MoveNext(), 0);
        for (var at = 0; at < passage.Length; at++)
        {
            var written = 0;
            for (; more && carriers.Current.Inline == at; more = carriers.MoveNext())
            {
                var (_, start, length) = carriers.Current;
                var text = ((Words)passage[at]).Text;
                builder.AddContent(0, text[written..start]);
                builder.OpenElement(1, "span");
                builder.AddAttribute(2, "class", classes[next++]);
                builder.AddContent(3, text.Substring(start, length));
                builder.CloseElement();
                written = start + length;
            }

            if (written == 0) Write(passage[at]);
            else builder.AddContent(4, ((Words)passage[at]).Text[written..]);
        }
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
