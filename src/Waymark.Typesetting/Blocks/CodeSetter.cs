using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Blocks;

/// <summary>Sets code line by line on a fixed pitch, its spaces kept. A line that is too long goes on, indented, in the next.</summary>
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
            var lines = code.Text.Split('\n').SelectMany(line => Fold(line, columns)).ToArray();
            for (var index = 0; index < lines.Length; index++)
            {
                var strip = StripOf(lines[index].Text, measure.X + Padding + (pitch * lines[index].Indent), pitch, content, look);
                var together = lines.Length <= MostLinesTogether || index == 1 || index == lines.Length - 1;
                strip.BreakCost = index > 0 && together ? Cost.Never : look.Breaks.BetweenLines;
                column.Add(strip);
            }
        }

        column.Gap((look.ParagraphGap * 1.6) + Padding);
    }

    private static IEnumerable<(string Text, int Indent)> Fold(string line, int columns)
    {
        var runes = line.EnumerateRunes().ToArray();
        var (start, indent) = (0, 0);
        do
        {
            var count = Math.Min(runes.Length - start, columns - indent);
            if (start + count < runes.Length) count = BeforeSpace(runes, start, count);
            yield return (string.Concat(runes.Skip(start).Take(count)), indent);
            start += count;
            while (start < runes.Length && runes[start].Value == ' ') start++;
            indent = ContinuationIndent;
        }
        while (start < runes.Length);
    }

    /// <summary>The last space in the second half of what fits, or all that fits.</summary>
    private static int BeforeSpace(Rune[] runes, int start, int fits)
    {
        for (var count = fits; count > fits / 2; count--)
            if (runes[start + count].Value == ' ') return count;
        return fits;
    }

    private Strip StripOf(string text, Pt x, Pt pitch, int content, ProseLook look)
    {
        var strip = new Strip(look.Code.Leading);
        var pieces = ImmutableArray.CreateBuilder<LinePiece>();
        var (start, at) = (0, 0);
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ') EndWord();
            else
            {
                if (!press.Faces.Get(look.Code.Face).TryGetGlyph(rune, out _)) MissingLetters.Report(press, rune, press.Place);
                if (word.Length == 0) start = at;
                word.Append(rune.ToString());
            }

            at++;
        }

        EndWord();
        if (pieces.Count > 0) strip.Lines.Add(new DraftLine(Meter.BaselineIn(look.Code), pieces.ToImmutable(), content));
        return strip;

        void EndWord()
        {
            if (word.Length == 0) return;
            var letters = word.ToString();
            pieces.Add(new Word(letters, look.Code.Face, look.Code.Size.OnGrid, (x + (pitch * start)).OnGrid, press.Meter.WidthOf(letters, look.Code).OnGrid, look.Code.Ink)
            {
                Content = content,
                SpaceAfter = true,
            });
            word.Clear();
        }
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
