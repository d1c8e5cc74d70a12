using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Blocks;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Tables;

/// <summary>
/// Sets tables: columns as wide as their content asks, a hairline below each row, the head again on every page that the table
/// goes on to, rows whole unless one is very high, and small tables whole.
/// </summary>
internal sealed class TableSetter(Press press, Column column)
{
    private static readonly Pt Gutter = new(12);
    private const double HighestWholeRow = 0.4;
    private const double HighestWholeTable = 0.25;
    private const double HighestRepeatedHead = 0.15;

    public void Set(TableBlock table, ProseLook look)
    {
        column.Gap(look.ParagraphGap * 1.5);
        using (press.Tags.Open(Role.Table)) Set(Read(table, look), look.WideMeasure, look.TableText.Size * 0.5, look.PageHeight, look.Breaks);
        column.Gap(look.ParagraphGap * 1.5);
    }

    /// <summary>Sets a table that was read inside an open table element.</summary>
    /// <param name="padding">Above and below the text of each row.</param>
    public void Set(TableText table, Measure measure, Pt padding, Pt pageHeight, BreakCosts breaks)
    {
        var needs = ImmutableArray.CreateBuilder<ColumnNeed>(table.Alignments.Length);
        for (var index = 0; index < table.Alignments.Length; index++)
            needs.Add(ColumnNeed.Of(table.Rows.Prepend(table.Head).Select(row => row.Cells[index])));
        var room = measure.Width - (Gutter * (needs.Count - 1));
        if (ColumnWidths.Share(needs.ToImmutable(), room) is not { } widths)
        {
            ReportTooWide(needs, measure);
            return;
        }

        var cells = MeasuresOf(widths, table.Alignments, measure.X);
        var headRule = new Stroke(press.Palette.Edge, new Pt(0.6));
        Strip? repeated = WholeRow(SetCells(table.RepeatedHead, cells), table.RepeatedHead, cells, padding, repeatedHead: null);
        AddRule(repeated, measure, headRule);
        if (repeated.Height > pageHeight * HighestRepeatedHead) repeated = null;
        var rowRule = new Stroke(press.Palette.Hairline, new Pt(0.5));
        ImmutableArray<List<Strip>> rows =
        [
            RowStrips(table.Head, cells, measure, padding, pageHeight, repeatedHead: null, headRule),
            .. table.Rows.Select(row => RowStrips(row, cells, measure, padding, pageHeight, repeated, rowRule)),
        ];
        AddRows(rows, pageHeight, breaks);
    }

    private void AddRows(ImmutableArray<List<Strip>> rows, Pt pageHeight, BreakCosts breaks)
    {
        var height = rows.SelectMany(row => row).Aggregate(Pt.Zero, (sum, strip) => sum + strip.Height);
        var betweenRows = height <= pageHeight * HighestWholeTable ? Cost.Never : breaks.BetweenParagraphs;
        for (var index = 0; index < rows.Length; index++)
        {
            for (var part = 0; part < rows[index].Count; part++)
            {
                // The head keeps two rows with it, and no row ends a table alone.
                var alone = index is 1 or 2 || index == rows.Length - 1;
                rows[index][part].BreakCost = part > 0 ? breaks.BetweenLines * 2 : alone ? Cost.Never : betweenRows;
                column.Add(rows[index][part]);
            }
        }
    }

    private TableText Read(TableBlock table, ProseLook look)
    {
        ImmutableArray<Alignment> alignments = [.. table.Columns.Select(c => c.Alignment switch
        {
            ColumnAlignment.Center => Alignment.Center,
            ColumnAlignment.End => Alignment.End,
            _ => Alignment.Start,
        })];
        RowText head;
        using (press.Tags.Open(Role.TableHead))
        using (press.Tags.Open(Role.TableRow))
            head = new([.. table.Columns.Select(c => ReadCell(new Element(Role.HeaderCell, []) { Scope = HeaderScope.Column }, c.Head, look.TableHead, Alignment.Center))]);
        RowText repeated = new([.. table.Columns.Select(c => new CellText(new InlineReader(press, look.WideMeasure.Width) { IsArtifact = true }.Read(c.Head, look.TableHead).Finish(), look.TableHead))]);
        using (press.Tags.Open(Role.TableBody))
        {
            var rows = ImmutableArray.CreateBuilder<RowText>(table.Rows.Length);
            foreach (var row in table.Rows)
            {
                using (press.Tags.Open(Role.TableRow))
                    rows.Add(new([.. row.Cells.Select((cell, index) => ReadCell(new Element(Role.DataCell, []), cell.Children, look.TableText, alignments[index]))]));
            }

            return new(alignments, head, repeated, rows.ToImmutable());
        }
    }

    /// <summary>Slots keep their wordings only where a line may end anywhere: the end of a centred line is fixed.</summary>
    private CellText ReadCell(Element element, ImmutableArray<Inline> inlines, TypeStyle style, Alignment alignment)
    {
        using (press.Tags.Open(element))
            return CellText.Read(press, inlines, style, usesSlots: alignment == Alignment.Start);
    }

    private static ImmutableArray<Measure> MeasuresOf(ImmutableArray<Pt> widths, ImmutableArray<Alignment> alignments, Pt x)
    {
        var measures = ImmutableArray.CreateBuilder<Measure>(widths.Length);
        for (var index = 0; index < widths.Length; index++)
        {
            // Balanced as titles are: a cell is a few lines, and a divided word in it looks like an accident.
            measures.Add(new Measure(x, widths[index]) { Alignment = alignments[index], Raggedness = Raggedness.Balanced });
            x += widths[index] + Gutter;
        }

        return measures.MoveToImmutable();
    }

    private List<Strip> RowStrips(RowText row, ImmutableArray<Measure> cells, Measure measure, Pt padding, Pt pageHeight, Strip? repeatedHead, Stroke rule)
    {
        var set = SetCells(row, cells);
        var whole = WholeRow(set, row, cells, padding, repeatedHead);
        var strips = whole.Height <= pageHeight * HighestWholeRow ? [whole] : LineByLine(set, row, padding, repeatedHead);
        AddRule(strips[^1], measure, rule);
        return strips;
    }

    private ImmutableArray<List<DraftLine>> SetCells(RowText row, ImmutableArray<Measure> cells)
    {
        var lines = new LineSetter(press);
        return [.. row.Cells.Select((cell, index) =>
        {
            var measure = cells[index] with { X = cells[index].X + cell.Indent, Width = cells[index].Width - cell.Indent };
            return cell.Atoms.Count == 0 ? [] : lines.Set(cell.Atoms, measure, cell.Style);
        })];
    }

    private static Strip WholeRow(ImmutableArray<List<DraftLine>> set, RowText row, ImmutableArray<Measure> cells, Pt padding, Strip? repeatedHead)
    {
        var height = Pt.Zero;
        for (var index = 0; index < set.Length; index++) height = Pt.Max(height, row.Cells[index].Style.Leading * Math.Max(1, set[index].Count));
        var strip = new Strip(height + (padding * 2)) { RepeatedHead = repeatedHead };
        for (var index = 0; index < set.Length; index++)
        {
            strip.Lines.AddRange(set[index].Select(line => line.Lower(padding)));
            if (row.Cells[index].Mark is { } mark) strip.Over.AddRange(mark(new Point(cells[index].X, padding)));
        }

        return strip;
    }

    /// <summary>A row too high to stay whole: its cells' first lines in one strip, their second ones in the next.</summary>
    private static List<Strip> LineByLine(ImmutableArray<List<DraftLine>> set, RowText row, Pt padding, Strip? repeatedHead)
    {
        var strips = new List<Strip>();
        var count = set.Max(lines => lines.Count);
        for (var number = 0; number < count; number++)
        {
            var leading = row.Cells.Aggregate(Pt.Zero, (most, cell) => Pt.Max(most, cell.Style.Leading));
            var top = number == 0 ? padding : Pt.Zero;
            var strip = new Strip(leading + top + (number == count - 1 ? padding : Pt.Zero)) { RepeatedHead = repeatedHead };
            for (var index = 0; index < set.Length; index++)
                if (number < set[index].Count)
                    strip.Lines.Add(set[index][number].Lower(top - (row.Cells[index].Style.Leading * number)));
            strips.Add(strip);
        }

        return strips;
    }

    private static void AddRule(Strip strip, Measure measure, Stroke stroke) =>
        strip.Over.Add(new Rule(new(measure.X, strip.Height), new(measure.Right, strip.Height), stroke));

    private void ReportTooWide(IEnumerable<ColumnNeed> needs, Measure measure)
    {
        var least = needs.Aggregate(-Gutter, (sum, need) => sum + need.Least + Gutter);
        press.Diagnostics.Error("WM4103", press.Place,
            string.Create(CultureInfo.InvariantCulture, $"the table needs {least.Value:0} points across, expected at most the {measure.Width.Value:0} of its page"),
            "turn columns into rows, split the table, or shorten the longest words of its cells");
    }
}
