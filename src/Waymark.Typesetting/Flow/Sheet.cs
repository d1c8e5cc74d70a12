using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Paragraphs;

namespace Waymark.Typesetting.Flow;

/// <summary>One page while it is filled.</summary>
internal sealed class Sheet
{
    private readonly List<PlacedStrip> _strips = [];

    public List<Graphic> Under { get; } = [];

    public List<Graphic> Over { get; } = [];

    public List<DraftLine> Lines { get; } = [];

    /// <summary>Names of places, with how far down they are.</summary>
    public List<(Anchor Anchor, Pt Y)> Anchors { get; } = [];

    public void Place(Strip strip, Pt top)
    {
        _strips.Add(new(strip, top));
        Lines.AddRange(strip.Lines.Select(line => line.Lower(top)));
        Under.AddRange(strip.Under.Select(graphic => graphic.MovedBy(Pt.Zero, top)));
        Over.AddRange(strip.Over.Select(graphic => graphic.MovedBy(Pt.Zero, top)));
        Anchors.AddRange(strip.Anchors.Select(anchor => (anchor, top)));
    }

    /// <summary>Places a table's head again above the strip that continues the table.</summary>
    public void Repeat(Strip head, Pt top, Strip continued)
    {
        var order = continued.Lines.Count > 0 ? continued.Lines[0].Order : 0;
        Lines.AddRange(head.Lines.Select(line => line.Lower(top) with { Order = order }));
        Over.AddRange(head.Over.Select(graphic => graphic.MovedBy(Pt.Zero, top)));
        _strips.Add(new(new Strip(head.Height), top)); // bands run along a repeated head too
        _strips[^1].Strip.Bands.AddRange(continued.Bands);
    }

    /// <summary>Draws what runs along the strips, outermost first, so that inner surfaces lie above outer ones.</summary>
    /// <param name="first">The strips in the order of the column that each band begins and ends with.</param>
    public void DrawBands(IReadOnlyDictionary<Band, (Strip First, Strip Last)> first)
    {
        var surfaces = new List<Graphic>();
        var drawn = new HashSet<Band>(ReferenceEqualityComparer.Instance);
        foreach (var band in _strips.SelectMany(placed => placed.Strip.Bands))
        {
            if (!drawn.Add(band)) continue;
            List<PlacedStrip> along = [.. _strips.Where(placed => placed.Strip.Bands.Contains(band))];
            var (begin, end) = first[band];
            band.Draw(new BandRun(along, along.Any(placed => placed.Strip == begin), along.Any(placed => placed.Strip == end), surfaces, Over));
        }

        Under.InsertRange(0, surfaces);
    }
}
