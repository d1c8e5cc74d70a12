using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;

namespace Waymark.Typesetting.Blocks;

/// <summary>A line down the start edge: a quotation, a note in the margin.</summary>
internal sealed class EdgeBand(Pt x, Stroke stroke) : Band
{
    public override void Draw(BandRun run) => run.Over.Add(new Rule(new(x, run.Top), new(x, run.Bottom), stroke));
}

/// <summary>A tinted surface with an edge at its start, as wide as the text around it.</summary>
/// <param name="padding">Above and below the strips.</param>
internal sealed class TintBand(Measure measure, Pt padding, Colour tint, Colour edge) : Band
{
    private static readonly Pt EdgeWidth = new(2.5);

    public override void Draw(BandRun run)
    {
        // At the edge of a page there is no room above or below the text area to pad.
        var top = run.Begins ? run.Top - padding : run.Top;
        var bottom = run.Ends ? run.Bottom + padding : run.Bottom;
        run.Under.Add(new Box(new(measure.X, top, measure.Width, bottom - top), tint));
        run.Under.Add(new Box(new(measure.X, top, EdgeWidth, bottom - top), edge));
    }
}
