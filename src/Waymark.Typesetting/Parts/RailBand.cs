using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Flow;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Parts;

/// <summary>The trail: one line down the page, solid, then dashed, then dotted as we know less, open around each blaze.</summary>
/// <param name="overhang">How far it reaches beyond its first and its last strip.</param>
internal sealed class RailBand(Stage stage, Pt x, Pt overhang, Colour ink) : Band
{
    private readonly Dictionary<Strip, (Pt Top, Pt Bottom)> _openings = new(ReferenceEqualityComparer.Instance);

    /// <summary>Leaves the line open between two heights of a strip.</summary>
    public void Open(Strip strip, Pt top, Pt bottom) => _openings[strip] = (top, bottom);

    public override void Draw(BandRun run)
    {
        var from = run.Begins ? run.Top - overhang : run.Top;
        foreach (var (strip, top) in run.Strips)
        {
            if (!_openings.TryGetValue(strip, out var opening)) continue;
            Line(run, from, top + opening.Top);
            from = top + opening.Bottom;
        }

        Line(run, from, run.Bottom + overhang);
    }

    private void Line(BandRun run, Pt from, Pt to)
    {
        if (to - from < new Pt(0.5)) return;
        var stroke = new Stroke(ink, new Pt(1.2));
        stroke = stage switch
        {
            Stage.Horizon => stroke with { Dashes = [new Pt(4.4), new Pt(3)] },
            Stage.BlueSky => stroke with { Dashes = [Pt.Zero, new Pt(3.4)], Cap = LineCap.Round },
            _ => stroke,
        };
        run.Over.Add(new Rule(new(x, from), new(x, to), stroke));
    }
}
