using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Briefs;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Hyphenation;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting;

/// <summary>
/// The brief: a portrait document of A4 or Letter paper. Laid out once for an edition; a copy adds its own layer. Safe to use from
/// many threads at once, and the same pages every time.
/// </summary>
public static class Brief
{
    /// <summary>Lays an edition out.</summary>
    public static SetResult Set(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var problems = new DiagnosticBag();
        var fonts = SuppliedFaces.Read(edition.Fonts, problems);
        if (problems.HasErrors) return new SetResult(null, problems.ToSorted());
        var grid = BriefGrid.Of(edition);
        var press = new Press(Palette.Of(edition.Vendor), SuppliedFaces.SetOf(fonts))
        {
            Fonts = edition.Fonts, TurnsOver = Turning.WidthOf(grid.Page, edition.Language), Hyphenator = Hyphenators.For(edition.Language), Justifies = edition.LineEnds == LineEnds.Justified,
        };
        var voices = new BriefVoices(press.Palette);
        var column = new BriefColumn(press, edition, grid, voices).Set();
        press.Footnotes.AttachTo(column.Strips);
        var sheets = new PageMaker(grid.TextArea, new Stroke(press.Palette.Edge, new Pt(0.5))).Make(column);
        var running = new BriefRunning(press, edition, grid, voices);
        foreach (var sheet in sheets) running.DrawOn(sheet);
        return press.Finish(edition, fonts, grid.Page, grid.TextArea, Movement.Brief, sheets, running.LinesOf);
    }

    /// <summary>Sets what belongs to one copy of a brief. Costs no layout: the document stays as it is.</summary>
    /// <exception cref="ArgumentException">The copy has not one choice for every slot of the document.</exception>
    public static SetCopyResult SetCopy(PageDocument document, Edition edition, Copy copy)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var grid = BriefGrid.Of(edition);
        var press = new Press(Palette.Of(edition.Vendor), SuppliedFaces.SetOf(document.Fonts)) { Fonts = edition.Fonts, TurnsOver = Turning.WidthOf(grid.Page, edition.Language), Known = KnownWords.Of(document) };
        return new BriefCopy(press, edition, grid, new BriefVoices(press.Palette)).Set(copy, document);
    }
}
