using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Blocks;

/// <summary>
/// Sets code line by line on a fixed pitch, its spaces kept. A line that is too long goes on, indented, in the next. Letters that a workspace's font has take
/// as many columns as they need.
/// </summary>
internal sealed class CodeSetter(Press press, Column column)
{
    private static readonly Pt Padding = new(8);
    private const int ContinuationIndent = 4;
    private const int MostLinesTogether = 14;

    public void Set(CodeBlock code, ProseLook look)
    {
        var measure = look.WideMeasure;
        var pitch = press.Meter.WidthOf("0", look.Code);
        var columns = Math.Max(ContinuationIndent + 8, (int)((measure.Width - (Padding * 2)) / pitch));
        column.Gap((look.ParagraphGap * 1.6) + Padding);
        using (press.Tags.Open(Role.Paragraph))
        using (press.Tags.Open(Role.Code)) // a Code element is inline: ISO 32000-1, 14.8.4.4
        using (column.Along(new SurfaceBand(measure, Padding, press.Palette.Wash)))
        {
            var content = press.Tags.NewContent();
            var lines = code.Text.Split('\n').SelectMany(line => Fold([.. line.EnumerateRunes().Select(rune => CellOf(rune, pitch, look))], columns)).ToArray();
            for (var index = 0; index < lines.Length; index++)
            {
                var strip = StripOf(lines[index].Cells, press.LeftOf(measure.X, measure.Width) + Padding + (pitch * lines[index].Indent), pitch, content, look);
                var together = lines.Length <= MostLinesTogether || index == 1 || index == lines.Length - 1;
                strip.BreakCost = index > 0 && together ? Cost.Never : look.Breaks.BetweenLines;
                column.Add(strip);
            }
        }

        column.Gap((look.ParagraphGap * 1.6) + Padding);
    }

    /// <param name="Columns">At least one.</param>
    private readonly record struct Cell(Rune Rune, FaceRole Face, int Columns);

    private Cell CellOf(Rune rune, Pt pitch, ProseLook look)
    {
        if (rune.Value == ' ') return new Cell(rune, look.Code.Face, 1);
        if (Bidi.IsRightToLeft(rune))
        {
            press.Diagnostics.Error("WM4106", press.Place, $"the letter '{rune}' runs from right to left, and a block of code is set from left to right",
                "take the line out of the block, or write it in letters that run from left to right");
        }

        var face = press.FaceFor(rune, look.Code.Face, press.Place);
        return new Cell(rune, face, face == look.Code.Face ? 1 : ColumnsOf(rune.ToString(), face, pitch, look));
    }

    private int ColumnsOf(string letters, FaceRole face, Pt pitch, ProseLook look) =>
        Math.Max(1, (int)Math.Ceiling(press.Meter.WidthOf(letters, look.Code with { Face = face }) / pitch));

    private static IEnumerable<(Cell[] Cells, int Indent)> Fold(Cell[] cells, int columns)
    {
        var (start, indent) = (0, 0);
        do
        {
            var count = Fitting(cells, start, columns - indent);
            if (start + count < cells.Length) count = BeforeSpace(cells, start, count);
            yield return (cells[start..(start + count)], indent);
            start += count;
            while (start < cells.Length && cells[start].Rune.Value == ' ') start++;
            indent = ContinuationIndent;
        }
        while (start < cells.Length);
    }

    private static int Fitting(Cell[] cells, int start, int columns)
    {
        var count = 0;
        while (start + count < cells.Length && (columns -= cells[start + count].Columns) >= 0) count++;
        return start < cells.Length ? Math.Max(1, count) : 0;
    }

    /// <summary>The last space in the second half of what fits, or all that fits.</summary>
    private static int BeforeSpace(Cell[] cells, int start, int fits)
    {
        for (var count = fits; count > fits / 2; count--)
            if (cells[start + count].Rune.Value == ' ') return count;
        return fits;
    }

    private Strip StripOf(Cell[] cells, Pt x, Pt pitch, int content, ProseLook look)
    {
        var strip = new Strip(look.Code.Leading);
        var pieces = ImmutableArray.CreateBuilder<LinePiece>();
        var place = 0;
        for (var at = 0; at < cells.Length;)
        {
            if (cells[at].Rune.Value == ' ')
            {
                (at, place) = (at + 1, place + 1);
                continue;
            }

            var run = cells[at..].TakeWhile(cell => cell.Rune.Value != ' ' && cell.Face == cells[at].Face).ToArray();
            var (letters, face) = (string.Concat(run.Select(cell => cell.Rune)), run[0].Face);
            at += run.Length;
            pieces.Add(new Word(letters, face, look.Code.Size.OnGrid, (x + (pitch * place)).OnGrid, press.Meter.WidthOf(letters, look.Code with { Face = face }).OnGrid, look.Code.Ink)
            {
                Content = content,
                SpaceAfter = at == cells.Length || cells[at].Rune.Value == ' ',
            });
            place += face == look.Code.Face ? run.Length : ColumnsOf(letters, face, pitch, look);
        }

        if (pieces.Count > 0) strip.Lines.Add(new DraftLine(Meter.BaselineIn(look.Code), pieces.ToImmutable(), content));
        return strip;
    }
}

/// <summary>A quiet surface behind code.</summary>
internal sealed class SurfaceBand(Measure measure, Pt padding, Colour fill) : Band
{
    public override void Draw(BandRun run)
    {
        var top = run.Begins ? run.Top - padding : run.Top;
        var bottom = run.Ends ? run.Bottom + padding : run.Bottom;
        run.Under.Add(new Pages.Graphics.Box(new(measure.X, top, measure.Width, bottom - top), fill));
    }
}
