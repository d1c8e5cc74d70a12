using System.Collections.Immutable;
using Microsoft.AspNetCore.Components.Rendering;
using Waymark.Handouts.Text;
using Waymark.Layouts.Page;

namespace Waymark.Layouts.Text;

/// <summary>Writes a table that becomes a list of records on a phone: each cell knows the words of its column's head.</summary>
internal sealed class TableWriter(TextWriter text, PageContext page, RenderTreeBuilder builder)
{
    public void Write(TableBlock table)
    {
        builder.OpenElement(0, "table");
        builder.AddAttribute(1, "class", "stack");
        builder.OpenElement(2, "thead");
        builder.OpenElement(3, "tr");
        foreach (var column in table.Columns)
        {
            // An empty cell heads nothing, and must not be announced as if it did.
            builder.OpenElement(4, column.Head.IsEmpty ? "td" : "th");
            builder.AddAttribute(5, "scope", column.Head.IsEmpty ? null : "col");
            builder.AddAttribute(6, "class", Kind(column.Alignment));
            text.Write(column.Head);
            builder.CloseElement();
        }

        builder.CloseElement();
        builder.CloseElement();
        builder.OpenElement(7, "tbody");
        var heads = table.Columns.Select(column => TextWriter.Plain(page, column.Head)).ToImmutableArray();
        foreach (var row in table.Rows) WriteRow(table, row, heads);
        builder.CloseElement();
        builder.CloseElement();
    }

    private void WriteRow(TableBlock table, TableRow row, ImmutableArray<string> heads)
    {
        builder.OpenElement(0, "tr");
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var headsRow = at == 0 && !row.Cells[at].Children.IsEmpty;
            builder.OpenElement(1, headsRow ? "th" : "td");
            builder.AddAttribute(2, "scope", headsRow ? "row" : null);
            builder.AddAttribute(3, "data-head", at == 0 ? null : heads[at]);
            builder.AddAttribute(4, "class", Kind(table.Columns[at].Alignment));
            text.Write(row.Cells[at].Children);
            builder.CloseElement();
        }

        builder.CloseElement();
    }

    private static string? Kind(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.End => "num",
        ColumnAlignment.Center => "mid",
        _ => null,
    };
}
