using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Briefs;

/// <summary>What a brief has for one recipient: whom it was made for, above, across and below every page.</summary>
internal sealed class BriefCopy(Press press, Edition edition, BriefGrid grid, BriefVoices voices) : CopySetter(press, edition, grid.Page)
{
    private const int MostFootLines = 4;

    protected override WatermarkLook Mark { get; } = new(Pt.FromMillimetres(10.4), -30, [(0.5, 62 / 297.0), (0.5, 152 / 297.0), (0.5, 242 / 297.0)]);

    protected override ImmutableArray<TextLine> FooterOf(Copy copy) => [.. NoticeOf(copy), .. IdOf(copy)];

    /// <summary>Ends on the running head's baseline; a name too long for one line grows upwards.</summary>
    protected override ImmutableArray<TextLine> HeaderOf(Copy copy)
    {
        var half = grid.Full.Width * 0.62;
        var measure = new Measure(grid.Full.Right - half, half) { Alignment = Alignment.End, Raggedness = Raggedness.Balanced };
        var reader = new InlineReader(Press, measure.Width) { IsArtifact = true };
        reader.Read("Prepared for ", voices.Foot)
            .Read($"{copy.Recipient.Name}, {Edition.Customer.Name}", voices.Foot.Stronger() with { Ink = Press.Palette.Ink })
            .Read($" · {copy.DateWords}", voices.Foot);
        var lines = new LineSetter(Press).Set(reader.Finish(), measure, voices.Foot);
        return RunningLine.Place(lines, BriefRunning.HeadBaseline(grid) - (voices.Foot.Leading * (lines.Count - 1)));
    }

    /// <summary>The full sentence, smaller where names are so long that it would leave the foot.</summary>
    private ImmutableArray<TextLine> NoticeOf(Copy copy)
    {
        var measure = grid.Full with { Width = grid.Full.Width - Pt.FromMillimetres(42) };
        var lines = Shrink(voices.Foot, measure, MostFootLines, (reader, style) => reader.Read(copy.Notice, style));
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
            .. RunningLine.Set(Press, string.Join('-', groups[..half]) + (groups.Length > half ? "-" : ""), end, voices.CopyId, baseline),
            .. RunningLine.Set(Press, string.Join('-', groups[half..]), end, voices.CopyId, baseline + voices.CopyId.Leading),
        ];
    }
}
