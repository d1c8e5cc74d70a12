using System.Collections.Immutable;
using System.Globalization;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Text;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>What stands below every slide in every copy: how far the talk has come, and the slide's number.</summary>
internal sealed class DeckFoot(Press press, DeckGrid grid, DeckVoices voices)
{
    private static readonly Pt MarkWidth = new(6);
    private static readonly Pt MarkHeight = new(9);
    private static readonly Pt WidestStep = new(18);
    private static readonly Pt NarrowestStep = new(10);
    private static readonly Pt Room = new(118);

    /// <summary>
    /// A line as long as the talk, thick up to this slide. A short talk has a mark on it for every slide, filled up to this one; in a long one they
    /// would be a grid, so there is one, where the talk has come to.
    /// </summary>
    public void DrawOn(Sheet sheet, int index, int count)
    {
        sheet.Over.Add(grid.Hairline(press.Palette, grid.FootRule));
        var step = count > 1 ? Pt.Min(WidestStep, (Room - MarkWidth) / (count - 1)) : WidestStep;
        var middle = grid.FootTop + (voices.Foot.Leading / 2);
        var edge = new Stroke(press.Palette.Edge, new Pt(0.75));
        var start = grid.Full.X + (MarkWidth / 2);
        var (here, end) = (MiddleOf(index), MiddleOf(count - 1));
        sheet.Over.Add(new Rule(new(here, middle), new(end, middle), edge));
        sheet.Over.Add(new Rule(new(start, middle), new(here, middle), new Stroke(press.Palette.Accent, new Pt(1.5))));
        for (var slide = 0; slide < count; slide++)
        {
            if (slide != index && step < NarrowestStep) continue;
            var area = new Rectangle(MiddleOf(slide) - (MarkWidth / 2), middle - (MarkHeight / 2), MarkWidth, MarkHeight);
            sheet.Over.Add(new Drawing(BoxOutline(area), slide <= index ? press.Palette.Accent : press.Palette.Paper, slide <= index ? null : edge));
        }

        Pt MiddleOf(int slide) => start + (step * slide);
    }

    public ImmutableArray<TextLine> LinesOf(int page, int count) => RunningLine.Set(
        press, string.Create(CultureInfo.InvariantCulture, $"{page + 1} / {count}"), grid.Full with { Alignment = Alignment.End }, voices.Foot, grid.FootTop + Meter.BaselineIn(voices.Foot));

    private static Outline BoxOutline(Rectangle box) => new(
    [
        new(Verb.Move, new(box.X, box.Y)), new(Verb.Line, new(box.Right, box.Y)), new(Verb.Line, new(box.Right, box.Bottom)),
        new(Verb.Line, new(box.X, box.Bottom)), new(Verb.Close, default),
    ]);
}
