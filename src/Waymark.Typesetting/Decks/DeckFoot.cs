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
    private static readonly Pt Room = new(118);

    /// <summary>One small mark for each slide on a line, filled up to this one.</summary>
    public void DrawOn(Sheet sheet, int index, int count)
    {
        sheet.Over.Add(new Rule(new(grid.Full.X, grid.FootRule), new(grid.Full.Right, grid.FootRule), new Stroke(press.Palette.Hairline, new Pt(0.75))));
        var step = count > 1 ? Pt.Min(WidestStep, (Room - MarkWidth) / (count - 1)) : WidestStep;
        var width = Pt.Min(MarkWidth, step * 0.7);
        var middle = grid.FootTop + (voices.Foot.Leading / 2);
        var edge = new Stroke(press.Palette.Edge, new Pt(0.75));
        sheet.Over.Add(new Rule(new(grid.Full.X, middle), new(grid.Full.X + (step * (count - 1)) + width, middle), edge));
        for (var slide = 0; slide < count; slide++)
        {
            var area = new Rectangle(grid.Full.X + (step * slide), middle - (MarkHeight / 2), width, MarkHeight);
            sheet.Over.Add(new Drawing(BoxOutline(area), slide <= index ? press.Palette.Accent : press.Palette.Paper, slide <= index ? null : edge));
        }
    }

    public ImmutableArray<TextLine> LinesOf(int page, int count) => RunningLine.Set(
        press, string.Create(CultureInfo.InvariantCulture, $"{page + 1} / {count}"), grid.Full with { Alignment = Alignment.End }, voices.Foot, grid.FootTop + Meter.BaselineIn(voices.Foot));

    private static Outline BoxOutline(Rectangle box) => new(
    [
        new(Verb.Move, new(box.X, box.Y)), new(Verb.Line, new(box.Right, box.Y)), new(Verb.Line, new(box.Right, box.Bottom)),
        new(Verb.Line, new(box.X, box.Bottom)), new(Verb.Close, default),
    ]);
}
