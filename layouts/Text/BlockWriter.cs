using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Components.Rendering;
using Waymark.Handouts.Text;
using Waymark.Layouts.Page;

namespace Waymark.Layouts.Text;

/// <summary>Writes blocks of prose.</summary>
/// <param name="under">Level of the heading above; headings go no deeper than the sixth.</param>
internal sealed class BlockWriter(TextWriter text, PageContext page, RenderTreeBuilder builder, int under)
{
    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Wrap($"h{Math.Min(6, heading.Level + under)}", null, heading.Children);
                break;
            case Paragraph paragraph:
                Wrap("p", null, paragraph.Children);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case TableBlock table:
                new TableWriter(text, page, builder).Write(table);
                break;
            case CodeBlock code:
                builder.OpenElement(0, "pre");
                builder.OpenElement(1, "code");
                builder.AddContent(2, code.Text);
                builder.CloseElement();
                builder.CloseElement();
                break;
            case QuoteBlock quote:
                builder.OpenElement(0, "blockquote");
                Write(quote.Blocks);
                builder.CloseElement();
                break;
            case CalloutBlock callout:
                WriteCallout(callout);
                break;
            case FigureBlock figure:
                WriteFigure(figure);
                break;
            default:
                throw new UnreachableException($"No page can show {block.GetType().Name}.");
        }
    }

    private void Wrap(string element, string? kind, ImmutableArray<Inline> children)
    {
        builder.OpenElement(0, element);
        builder.AddAttribute(1, "class", kind);
        text.Write(children);
        builder.CloseElement();
    }

    private void WriteList(ListBlock list)
    {
        builder.OpenElement(0, list.Start is null ? "ul" : "ol");
        if (list.Start is > 1 or 0) builder.AddAttribute(1, "start", list.Start.Value.ToString(CultureInfo.InvariantCulture));
        foreach (var entry in list.Entries)
        {
            builder.OpenElement(2, "li");
            if (entry.Done is { } done)
            {
                builder.AddAttribute(3, "class", done ? "task done" : "task");
                builder.OpenElement(4, "span");
                builder.AddAttribute(5, "class", "vh");
                builder.AddContent(6, done ? "Done: " : "To do: ");
                builder.CloseElement();
            }

            WriteEntry(entry.Blocks);
            builder.CloseElement();
        }

        builder.CloseElement();
    }

    /// <summary>A list entry that is one paragraph needs no paragraph around its words.</summary>
    private void WriteEntry(ImmutableArray<Block> blocks)
    {
        if (blocks is [Paragraph only]) text.Write(only.Children);
        else Write(blocks);
    }

    private void WriteCallout(CalloutBlock callout)
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "callout");
        builder.AddAttribute(2, "role", "note");
        builder.OpenElement(3, "p");
        builder.AddAttribute(4, "class", "callout-kind");
        builder.AddContent(5, callout.Kind.ToString());
        builder.CloseElement();
        Write(callout.Blocks);
        builder.CloseElement();
    }

    private void WriteFigure(FigureBlock figure)
    {
        builder.OpenElement(0, "figure");
        text.WritePicture(figure.AssetId, figure.Alt, "figure");
        if (!figure.Caption.IsDefaultOrEmpty) Wrap("figcaption", null, figure.Caption);
        builder.CloseElement();
    }
}
