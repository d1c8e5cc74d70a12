using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Text;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Briefs;

/// <summary>What every page of a brief has in every copy: the brand above, the rules, the page's number below.</summary>
internal sealed class BriefRunning
{
    private static readonly Pt LogoSide = Pt.FromMillimetres(5);
    private readonly Press _press;
    private readonly BriefGrid _grid;
    private readonly BriefVoices _voices;
    private readonly ImmutableArray<Graphic> _logo;
    private readonly ImmutableArray<TextLine> _brand;

    public BriefRunning(Press press, Edition edition, BriefGrid grid, BriefVoices voices)
    {
        (_press, _grid, _voices) = (press, grid, voices);
        _logo = LogoOf(edition);
        var indent = _logo.IsEmpty ? Pt.Zero : LogoSide + Pt.FromMillimetres(2.4);
        var measure = new Measure(grid.Full.X + indent, (grid.Full.Width / 2) - indent);
        _brand = RunningLine.Set(press, edition.Vendor.Name, measure, voices.Brand, HeadBaseline(grid));
    }

    /// <summary>Baseline of the running head.</summary>
    public static Pt HeadBaseline(BriefGrid grid) => grid.HeadRule - Pt.FromMillimetres(3.6);

    public void DrawOn(Sheet sheet)
    {
        var stroke = new Stroke(_press.Palette.Edge, new Pt(0.5));
        sheet.Over.Add(new Rule(new(_grid.Full.X, _grid.HeadRule), new(_grid.Full.Right, _grid.HeadRule), stroke));
        sheet.Over.Add(new Rule(new(_grid.Full.X, _grid.FootRule), new(_grid.Full.Right, _grid.FootRule), stroke));
        sheet.Under.AddRange(_logo);
    }

    /// <summary>The lines of a page, by its index and the number of pages.</summary>
    public ImmutableArray<TextLine> LinesOf(int page, int count)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{page + 1} of {count}");
        var baseline = _grid.FootTop + Meter.BaselineIn(_voices.Foot) + (_voices.Foot.Leading * 2);
        return [.. _brand, .. RunningLine.Set(_press, words, _grid.Full with { Alignment = Alignment.End }, _voices.Foot, baseline)];
    }

    private ImmutableArray<Graphic> LogoOf(Edition edition)
    {
        if (edition.Vendor.Brand.LogoAssetId is not { } id || Illustration.Of(edition.Assets, id, _press) is not { } logo) return [];
        var width = Pt.Min(LogoSide * (logo.Width / logo.Height), Pt.FromMillimetres(24));
        var top = HeadBaseline(_grid) - (_voices.Brand.Size * 0.34) - (LogoSide / 2);
        return [.. logo.Draw(new(_grid.Full.X, top, width, LogoSide), null)];
    }
}
