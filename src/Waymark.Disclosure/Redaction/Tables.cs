using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Disclosure.Rules;

namespace Waymark.Disclosure.Redaction;

/// <summary>Takes rows, columns and cells out of a table, which keeps a shape: every row has a cell for every column.</summary>
internal static class Tables
{
    /// <returns>The visible table, or null where no column or no row is left.</returns>
    public static SourceTable? Redact(SourceTable table, Grants grants, Func<ImmutableArray<SourceInline>, ImmutableArray<SourceInline>> inlines)
    {
        var open = Indexes(table.Columns.Length).Where(at => IsOpen(table.Columns[at].Only, grants)).ToList();
        var columns = open.Select(at => table.Columns[at] with { Only = [], Head = inlines(table.Columns[at].Head) }).ToList();
        var rows = table.Rows.Where(row => IsOpen(row.Only, grants))
            .Select(row => row with { Only = [], Cells = [.. open.Select(at => row.Cells[at] with { Children = inlines(row.Cells[at].Children) })] })
            .Where(row => row.Cells.Any(cell => InlineTree.HasContent(cell.Children)))
            .ToList();

        var kept = Indexes(columns.Count)
            .Where(at => InlineTree.HasContent(columns[at].Head) || rows.Exists(row => InlineTree.HasContent(row.Cells[at].Children)))
            .ToList();
        return rows.Count == 0 || kept.Count == 0 ? null : table with
        {
            Columns = [.. kept.Select(at => columns[at])],
            Rows = [.. rows.Select(row => row with { Cells = [.. kept.Select(at => row.Cells[at])] })],
        };
    }

    private static bool IsOpen(ImmutableArray<TopicName> only, Grants grants) => only.IsDefaultOrEmpty || grants.Opens(only);

    private static IEnumerable<int> Indexes(int count) => Enumerable.Range(0, count);
}
