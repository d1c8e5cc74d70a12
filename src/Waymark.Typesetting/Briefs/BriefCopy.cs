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

namespace Waymark.Typesetting.Briefs;

/// <summary>What a brief has for one recipient: whom it was made for, above, across and below every page.</summary>
internal sealed class BriefCopy(Press press, Edition edition, BriefGrid grid, BriefVoices voices)
{
    private static readonly Pt MarkSize = Pt.FromMillimetres(10.4);
    private static readonly ImmutableArray<(double X, double Y)> MarkMiddles = [(0.5, 62 / 297.0), (0.5, 152 / 297.0), (0.5, 242 / 297.0)];
    private const double MarkDegrees = -30;
    private const int MostFootLines = 4;

    public SetCopyResult Set(Copy copy)
    {
        press.Place = SourceSpan.Whole($"content/customers/{edition.Customer.Id}.yml");
        var layer = new CopyLayer
        {
            Facts = CopyFactsOf.The(copy, edition),
            Header = HeaderOf(copy),
            Footer = [.. NoticeOf(copy), .. IdOf(copy)],
            Watermark = new Watermark(Diagonals.Of(press, copy.Watermark, grid.Page, MarkSize, MarkDegrees, MarkMiddles), press.Palette.Mark),
            Choices = copy.Choices,
        };
        return new SetCopyResult(press.Diagnostics.HasErrors ? null : layer, press.Diagnostics.ToSorted());
    }

    /// <summary>Ends on the running head's baseline; a name too long for one line grows upwards.</summary>
    private ImmutableArray<TextLine> HeaderOf(Copy copy)
    {
        var half = grid.Full.Width * 0.62;
        var measure = new Measure(grid.Full.Right - half, half) { Alignment = Alignment.End, Raggedness = Raggedness.Balanced };
        var reader = new InlineReader(press, measure.Width) { IsArtifact = true };
        reader.Read("Prepared for ", voices.Foot)
            .Read($"{copy.Recipient.Name}, {edition.Customer.Name}", voices.Foot.Stronger() with { Ink = press.Palette.Ink })
            .Read($" · {copy.DateWords}", voices.Foot);
        var lines = new LineSetter(press).Set(reader.Finish(), measure, voices.Foot);
        return RunningLine.Place(lines, BriefRunning.HeadBaseline(grid) - (voices.Foot.Leading * (lines.Count - 1)));
    }

    /// <summary>The full sentence, smaller where names are so long that it would leave the foot.</summary>
    private ImmutableArray<TextLine> NoticeOf(Copy copy)
    {
        var measure = grid.Full with { Width = grid.Full.Width - Pt.FromMillimetres(42) };
        var style = voices.Foot;
        List<DraftLine> lines;
        do
        {
            lines = new LineSetter(press).Set(new InlineReader(press, measure.Width) { IsArtifact = true }.Read(copy.Notice, style).Finish(), measure, style);
            style = style with { Size = style.Size * 0.9, Leading = style.Leading * 0.9 };
        }
        while (lines.Count > MostFootLines && style.Size > new Pt(4));
        return RunningLine.Place(lines, grid.FootTop + Meter.BaselineIn(voices.Foot));
    }

    /// <summary>The id in two lines of groups, above the page's number.</summary>
    private ImmutableArray<TextLine> IdOf(Copy copy)
    {
        var groups = copy.IdInGroups.Split('-');
        var half = (groups.Length + 1) / 2;
        var end = grid.Full with { Alignment = Alignment.End };
        var baseline = grid.FootTop + Meter.BaselineIn(voices.Foot);
        return
        [
            .. RunningLine.Set(press, string.Join('-', groups[..half]) + (groups.Length > half ? "-" : ""), end, voices.CopyId, baseline),
            .. RunningLine.Set(press, string.Join('-', groups[half..]), end, voices.CopyId, baseline + voices.CopyId.Leading),
        ];
    }
}
