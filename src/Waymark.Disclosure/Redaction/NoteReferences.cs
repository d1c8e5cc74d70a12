using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Redaction;

/// <summary>The labels of the footnotes that some blocks refer to, in reading order, repeats included.</summary>
internal static class NoteReferences
{
    public static IEnumerable<string> In(ImmutableArray<SourceBlock> blocks) => blocks.SelectMany(In);

    private static IEnumerable<string> In(SourceBlock block) => block switch
    {
        SourceHeading heading => In(heading.Children),
        SourceParagraph paragraph => In(paragraph.Children),
        SourceList list => list.Entries.SelectMany(entry => In(entry.Blocks)),
        SourceTable table => table.Columns.SelectMany(column => In(column.Head))
            .Concat(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => In(cell.Children))),
        SourceQuote quote => In(quote.Blocks),
        SourceCallout callout => In(callout.Blocks),
        GuardedBlocks guard => In(guard.Blocks),
        _ => [],
    };

    private static IEnumerable<string> In(ImmutableArray<SourceInline> inlines) =>
        InlineTree.Leaves(inlines).OfType<SourceNoteReference>().Select(reference => reference.Label);
}
