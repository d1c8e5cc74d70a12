using Waymark.Pages.Geometry;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Flow;

/// <summary>Strips one below another, as they come before pages are made.</summary>
internal sealed class Column(Press press)
{
    private readonly List<Strip> _strips = [];
    private readonly List<Band> _bands = [];
    private readonly List<Anchor> _anchors = [];
    private readonly LineSetter _lines = new(press);
    private Pt _gap;
    private double? _nextBreak;

    public IReadOnlyList<Strip> Strips => _strips;

    /// <summary>Of everything in it, the white space above its first strip aside.</summary>
    public Pt Height { get; private set; }

    /// <summary>Asks for white space before the next strip; of several wishes the largest counts.</summary>
    public void Gap(Pt space) => _gap = Pt.Max(_gap, space);

    /// <summary>Says what a page break before the next strip costs, whatever that strip says.</summary>
    public void BreakBefore(double cost) => _nextBreak = Math.Max(_nextBreak ?? 0, cost);

    /// <summary>Keeps the next strip on the page of the one before.</summary>
    public void KeepWithNext() => BreakBefore(Cost.Never);

    /// <summary>Gives the next strip a name that links and bookmarks can lead to.</summary>
    public void Mark(Anchor anchor) => _anchors.Add(anchor);

    /// <summary>Runs a band along all strips that come until the value is disposed of.</summary>
    public IDisposable Along(Band band)
    {
        _bands.Add(band);
        return new Ending(_bands, band);
    }

    public Strip Add(Strip strip)
    {
        if (_strips.Count > 0) Height += _gap;
        strip.Before = Pt.Max(strip.Before, _gap);
        if (_nextBreak is { } cost) strip.BreakCost = cost;
        strip.Bands.InsertRange(0, _bands);
        strip.Anchors.AddRange(_anchors);
        (_gap, _nextBreak) = (Pt.Zero, null);
        _anchors.Clear();
        _strips.Add(strip);
        Height += strip.Height;
        return strip;
    }

    /// <summary>Sets a paragraph, a strip a line, with two lines or more of it on each page.</summary>
    /// <param name="breaks">What page breaks before and inside it cost.</param>
    public void Paragraph(List<Atom> atoms, in Measure measure, in TypeStyle style, BreakCosts breaks)
    {
        var lines = _lines.Set(atoms, measure, style);
        for (var index = 0; index < lines.Count; index++)
        {
            var widowOrOrphan = index == 1 || index == lines.Count - 1;
            var strip = new Strip(style.Leading)
            {
                BreakCost = index == 0 ? breaks.BetweenParagraphs : widowOrOrphan ? Cost.Never : breaks.BetweenLines,
            };
            strip.Lines.Add(lines[index].Lower(-(style.Leading * index)));
            Add(strip);
        }
    }

    private sealed class Ending(List<Band> bands, Band band) : IDisposable
    {
        public void Dispose() => bands.Remove(band);
    }
}
