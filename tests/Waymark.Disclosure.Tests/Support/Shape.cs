using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>A syntax tree as one line that can be compared and read: records that hold arrays are not equal by content.</summary>
internal static class Shape
{
    public static string Of(SourceProse prose)
    {
        var text = new StringBuilder(Of(prose.Blocks));
        foreach (var (label, blocks) in prose.Notes.OrderBy(note => note.Key, StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $" note-{label}{Of(blocks)}");
        return text.ToString();
    }

    public static string Of(ImmutableArray<SourceBlock> blocks) => $"({string.Join(' ', blocks.Select(Of))})";

    public static string Of(ImmutableArray<SourceInline> inlines) => string.Concat(inlines.Select(Of));

    private static string Of(SourceBlock block) => block switch
    {
        SourceHeading heading => $"h{heading.Level}[{Of(heading.Children)}]",
        SourceParagraph paragraph => $"p[{Of(paragraph.Children)}]",
        SourceList list => $"{(list.Start is { } start ? string.Create(CultureInfo.InvariantCulture, $"ol{start}") : "ul")}({string.Join(' ', list.Entries.Select(entry => $"li{Only(entry.Only)}{Of(entry.Blocks)}"))})",
        SourceTable table => $"table({string.Join('|', table.Columns.Select(column => Only(column.Only) + Of(column.Head)))} / {string.Join(" / ", table.Rows.Select(row => Only(row.Only) + string.Join('|', row.Cells.Select(cell => Of(cell.Children)))))})",
        SourceCode code => $"code[{code.Text}]",
        SourceQuote quote => $"quote{Of(quote.Blocks)}",
        SourceCallout callout => $"{callout.Kind}{Of(callout.Blocks)}",
        GuardedBlocks guard => $"only{Only(guard.Topics)}{Of(guard.Blocks)}",
        _ => throw new System.Diagnostics.UnreachableException(block.GetType().Name),
    };

    private static string Of(SourceInline inline) => inline switch
    {
        SourceText text => text.Text,
        SourceEmphasis emphasis => $"*{Of(emphasis.Children)}*",
        SourceStrong strong => $"**{Of(strong.Children)}**",
        SourceCodeSpan code => $"`{code.Text}`",
        SourceLink link => $"[{Of(link.Children)}]({link.Target})",
        SourceImage image => $"![{image.Alt}]({image.Path})",
        SourceNoteReference note => $"[^{note.Label}]",
        SourceLineBreak => "\\",
        GuardedInline guard => $":only[{Of(guard.Children)}]{Only(guard.Topics)}",
        SourceWhen timing => $":when[{timing.ItemId}]",
        SourceVary vary => $":vary[{string.Join('|', vary.Options)}]",
        SourceFixed @fixed => $":fixed[{Of(@fixed.Children)}]",
        _ => throw new System.Diagnostics.UnreachableException(inline.GetType().Name),
    };

    private static string Only(ImmutableArray<TopicName> topics) => topics.IsDefaultOrEmpty ? "" : $"{{{string.Join(',', topics.Select(topic => topic.Name))}}}";
}
