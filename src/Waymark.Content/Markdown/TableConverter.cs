using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Waymark.Content.Markdown.Tree;
using SourceSpan = Waymark.Vocabulary.Diagnostics.SourceSpan;

namespace Waymark.Content.Markdown;

/// <summary>Pipe tables: one head row, and rows that each have at most as many cells.</summary>
internal sealed class TableConverter(ProseState state)
{
    public SourceTable? Convert(Table table, SourceSpan place)
    {
        if (table is not [TableRow { IsHeader: true } head, ..])
        {
            state.Report(DiagnosticCodes.UnsupportedMarkdown, place, "a table begins with a row of headings and a line such as |---|---|", "add them");
            return null;
        }

        // Markdig fills every row up to the longest: the line under the headings says how many columns there are.
        var columns = Cells(head, table.ColumnDefinitions.Count).Select((cell, index) => Column(cell, Alignment(table, index))).ToImmutableArray();
        var rows = table.OfType<TableRow>().Skip(1).Select(row => Row(row, columns)).ToImmutableArray();
        if (columns.Any(column => !column.Only.IsEmpty) || rows.Any(row => !row.Only.IsEmpty)) RequireFullRows(table, columns.Length);
        return new SourceTable(columns, rows) { Span = place };
    }

    // Where a row or column is restricted, a cell too few would move a restricted cell into a column or row that is not.
    private void RequireFullRows(Table table, int columns)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            if (Written(row) is var written && written >= columns) continue;
            state.Report(DiagnosticCodes.GuardForm, Place(row), $"this row has {written} cells, and the table has {columns} columns: with ':only{{…}}' in it, every row has all its cells",
                "write all cells of the row on one line, with '|' between them; a cell may be empty");
        }
    }

    private SourceColumn Column(TableCell cell, SourceAlignment alignment)
    {
        var markers = Markers(cell);
        using (state.Within(markers.Only)) return new SourceColumn(markers.Only, alignment, Inlines(cell)) { Span = Place(cell) };
    }

    private SourceRow Row(TableRow row, ImmutableArray<SourceColumn> columns)
    {
        var cells = Cells(row, columns.Length);
        var markers = cells is [var first, ..] ? Markers(first) : EntryMarkers.None;
        using (state.Within(markers.Only))
        {
            var read = ImmutableArray.CreateBuilder<SourceCell>(columns.Length);
            foreach (var (cell, column) in cells.Zip(columns))
            {
                using (state.Within(column.Only)) read.Add(new SourceCell(Inlines(cell)) { Span = Place(cell) });
            }

            while (read.Count < columns.Length) read.Add(new SourceCell([]) { Span = Place(row) });
            return new SourceRow(markers.Only, read.ToImmutable()) { Span = Place(row) };
        }
    }

    private List<TableCell> Cells(TableRow row, int columns)
    {
        var cells = row.OfType<TableCell>().ToList();
        if (Written(row) is var written && written > columns)
        {
            state.Report(DiagnosticCodes.UnsupportedMarkdown, Place(row), $"this row has {written} cells, and the table has {columns} columns", "write '\\|' for a sign that separates nothing, or add a heading");
        }

        return cells[..Math.Min(columns, cells.Count)];
    }

    // Cells that Markdig fills in have no paragraph.
    private static int Written(TableRow row) => row.OfType<TableCell>().Count(cell => cell.Count > 0);

    private EntryMarkers Markers(TableCell cell) => Leaf(cell) is { } leaf ? new InlineConverter(state, state.Map).TakeMarkers(leaf) : EntryMarkers.None;

    private ImmutableArray<SourceInline> Inlines(TableCell cell) => Leaf(cell) is { } leaf ? new InlineConverter(state, state.Map).ConvertLeaf(leaf) : [];

    private static ContainerInline? Leaf(TableCell cell) => cell is [LeafBlock { Inline: { } inline }, ..] ? inline : null;

    private static SourceAlignment Alignment(Table table, int index) =>
        index >= table.ColumnDefinitions.Count ? SourceAlignment.Start : table.ColumnDefinitions[index].Alignment switch
        {
            TableColumnAlign.Center => SourceAlignment.Center,
            TableColumnAlign.Right => SourceAlignment.End,
            _ => SourceAlignment.Start,
        };

    private SourceSpan Place(Block block) => state.Map.At(block.Span.Start, Math.Max(0, block.Span.Length));
}
