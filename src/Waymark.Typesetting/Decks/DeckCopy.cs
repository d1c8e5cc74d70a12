using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>What a deck has for one recipient: whom it was prepared for, below and across every slide.</summary>
internal sealed class DeckCopy(Press press, Edition edition, DeckGrid grid, DeckVoices voices) : CopySetter(press, edition, grid.Page)
{
    /// <summary>Left of the words: the progress of the talk. Right of the id: the slide's number.</summary>
    private static readonly Pt ProgressWidth = new(134);
    private static readonly Pt NumberWidth = new(42);
    private const int MostLines = 2;

    protected override WatermarkLook Mark { get; } = new(new Pt(37.5), -20, [(450 / 1280.0, 172 / 720.0), (0.5, 362 / 720.0), (830 / 1280.0, 552 / 720.0)]);

    protected override ImmutableArray<TextLine> HeaderOf(Copy copy) => [];

    protected override ImmutableArray<TextLine> FooterOf(Copy copy)
    {
        var baseline = grid.FootTop + Meter.BaselineIn(voices.Foot);
        var id = grid.Full with { Width = grid.Full.Width - NumberWidth, Alignment = Alignment.End };
        var idWidth = Press.Meter.WidthOf(copy.IdInGroups, voices.CopyId) + new Pt(12);
        var words = new Measure(grid.Full.X + ProgressWidth, id.Width - ProgressWidth - idWidth) { Alignment = Alignment.Center, Raggedness = Raggedness.Balanced };
        return [.. WordsOf(copy, words, baseline), .. RunningLine.Set(Press, copy.IdInGroups, id, voices.CopyId, baseline)];
    }

    /// <summary>In at most two lines, smaller where names are very long.</summary>
    private ImmutableArray<TextLine> WordsOf(Copy copy, Measure measure, Pt baseline) => RunningLine.Place(
        Shrink(voices.Foot, measure, MostLines, (reader, style) => reader
            .Read("Prepared for ", style)
            .Read($"{copy.Recipient.Name}, {Edition.Customer.Name}", style.Stronger() with { Ink = Press.Palette.Ink })
            .Read($" · {copy.DateWords} · Please do not pass this copy on", style)),
        baseline);
}
