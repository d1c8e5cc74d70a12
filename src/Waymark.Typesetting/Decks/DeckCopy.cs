using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting.Decks;

/// <summary>What a deck has for one recipient: whom it was prepared for, below and across every slide.</summary>
internal sealed class DeckCopy(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    private static readonly Pt MarkSize = new(37.5);
    private const double MarkDegrees = -20;
    private static readonly ImmutableArray<(double X, double Y)> MarkMiddles = [(450 / 1280.0, 172 / 720.0), (0.5, 362 / 720.0), (830 / 1280.0, 552 / 720.0)];

    /// <summary>Left of the words: the progress of the talk. Right of the id: the slide's number.</summary>
    private static readonly Pt ProgressWidth = new(134);
    private static readonly Pt NumberWidth = new(42);
    private const int MostLines = 2;

    public SetCopyResult Set(Copy copy)
    {
        press.Place = SourceSpan.Whole($"content/customers/{edition.Customer.Id}.yml");
        var layer = new CopyLayer
        {
            Facts = CopyFactsOf.The(copy, edition),
            Header = [],
            Footer = FooterOf(copy),
            Watermark = new Watermark(Diagonals.Of(press, copy.Watermark, grid.Page, MarkSize, MarkDegrees, MarkMiddles), press.Palette.Mark),
            Choices = copy.Choices,
        };
        return new SetCopyResult(press.Diagnostics.HasErrors ? null : layer, press.Diagnostics.ToSorted());
    }

    private ImmutableArray<TextLine> FooterOf(Copy copy)
    {
        var baseline = grid.FootTop + Meter.BaselineIn(voices.Foot);
        var id = grid.Full with { Width = grid.Full.Width - NumberWidth, Alignment = Alignment.End };
        var idWidth = press.Meter.WidthOf(copy.IdInGroups, voices.CopyId) + new Pt(12);
        var words = new Measure(grid.Full.X + ProgressWidth, id.Width - ProgressWidth - idWidth) { Alignment = Alignment.Center, Raggedness = Raggedness.Balanced };
        return [.. WordsOf(copy, words, baseline), .. RunningLine.Set(press, copy.IdInGroups, id, voices.CopyId, baseline)];
    }

    /// <summary>In at most two lines, smaller where names are very long.</summary>
    private ImmutableArray<TextLine> WordsOf(Copy copy, Measure measure, Pt baseline)
    {
        var style = voices.Foot;
        List<DraftLine> lines;
        do
        {
            var reader = new InlineReader(press, measure.Width) { IsArtifact = true };
            reader.Read("Prepared for ", style)
                .Read($"{copy.Recipient.Name}, {edition.Customer.Name}", style.Stronger() with { Ink = press.Palette.Ink })
                .Read($" · {copy.DateWords} · Please do not pass this copy on", style);
            lines = new LineSetter(press).Set(reader.Finish(), measure, style);
            style = style with { Size = style.Size * 0.9, Leading = style.Leading * 0.9 };
        }
        while (lines.Count > MostLines && style.Size > new Pt(4));
        return RunningLine.Place(lines, baseline);
    }
}
