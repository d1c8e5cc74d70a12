using System.Collections.Immutable;
using System.Text;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Tests;

/// <summary>Ways to look at a source tree.</summary>
internal static class Prose
{
    /// <summary>All words, guards taken away but their contents kept.</summary>
    public static string Text(SourceProse prose) => Text(prose.Blocks, guards: true);

    /// <summary>The words that stand in no guard.</summary>
    public static string Unguarded(SourceProse prose) =>
        Text(prose.Blocks, guards: false) + string.Concat(prose.Notes.OrderBy(note => note.Key, StringComparer.Ordinal).Select(note => Text(note.Value, guards: false)));

    public static string Unguarded(ImmutableArray<SourceInline> inlines) => Inlines(inlines, guards: false);

    public static string Text(ImmutableArray<SourceInline> inlines) => Inlines(inlines, guards: true);

    public static IEnumerable<SourceNode> All(SourceProse prose) => prose.Blocks.Concat(prose.Notes.Values.SelectMany(blocks => blocks)).SelectMany(All);

    public static IEnumerable<SourceNode> All(SourceNode node) => Children(node).SelectMany(All).Prepend(node);

    public static IEnumerable<SourceNode> Children(SourceNode node) => node switch
    {
        GuardedBlocks guard => guard.Blocks,
        SourceHeading heading => heading.Children,
        SourceParagraph paragraph => paragraph.Children,
        SourceList list => list.Entries,
        SourceListEntry entry => entry.Blocks,
        SourceTable table => [.. table.Columns, .. table.Rows],
        SourceColumn column => column.Head,
        SourceRow row => row.Cells,
        SourceCell cell => cell.Children,
        SourceQuote quote => quote.Blocks,
        SourceCallout callout => callout.Blocks,
        SourceEmphasis emphasis => emphasis.Children,
        SourceStrong strong => strong.Children,
        SourceLink link => link.Children,
        GuardedInline guard => guard.Children,
        SourceFixed words => words.Children,
        _ => [],
    };

    private static string Text(ImmutableArray<SourceBlock> blocks, bool guards)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Append(block, guards, text);
        return text.ToString();
    }

    private static string Inlines(ImmutableArray<SourceInline> inlines, bool guards)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines) Append(inline, guards, text);
        return text.ToString();
    }

    private static void Append(SourceNode node, bool guards, StringBuilder text)
    {
        if (!guards && node is GuardedBlocks or GuardedInline or SourceListEntry { Only.Length: > 0 } or SourceRow { Only.Length: > 0 } or SourceColumn { Only.Length: > 0 } && !guards) return;
        text.Append(node switch
        {
            SourceText words => words.Text,
            SourceCodeSpan code => code.Text,
            SourceCode code => code.Text,
            SourceVary vary => string.Join('|', vary.Options),
            SourceImage image => image.Alt,
            SourceLink link => link.Target,
            _ => "",
        });
        if (node is SourceTable table && !guards)
        {
            // The cells of a restricted column are restricted.
            foreach (var column in table.Columns) Append(column, guards, text);
            foreach (var row in table.Rows.Where(row => row.Only.IsEmpty))
            {
                foreach (var (cell, column) in row.Cells.Zip(table.Columns))
                {
                    if (column.Only.IsEmpty) Append(cell, guards, text);
                }
            }

            return;
        }

        foreach (var child in Children(node)) Append(child, guards, text);
    }
}
