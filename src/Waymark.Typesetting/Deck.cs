using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Decks;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting;

/// <summary>
/// The deck: slides of 16:9 in the order of a roadmap talk. It says less than the brief of the same edition: of prose its first paragraph
/// where a slide has room for it, no footnotes, one thought a slide. Laid out once for an edition; safe to use from many threads, and the same slides every time.
/// </summary>
public static class Deck
{
    /// <summary>Lays an edition out.</summary>
    public static SetResult Set(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var problems = new DiagnosticBag();
        var fonts = SuppliedFaces.Read(edition.Fonts, problems);
        if (problems.HasErrors) return new SetResult(null, problems.ToSorted());
        // No hyphenator: words on a wall are read at a glance, and are not divided.
        var grid = new DeckGrid();
        var press = new Press(Palette.Of(edition.Vendor), SuppliedFaces.SetOf(fonts)) { Fonts = edition.Fonts, TurnsOver = Turning.WidthOf(grid.Page, edition.Language), SetsNotes = false };
        var voices = new DeckVoices(press.Palette);
        var slides = new DeckSlides(press, edition, grid, voices).Set();
        var sheets = SheetsOf(slides, press, grid);
        var foot = new DeckFoot(press, grid, voices);
        for (var index = 0; index < sheets.Length; index++) foot.DrawOn(sheets[index], index, sheets.Length);
        return press.Finish(edition, fonts, grid.Page, grid.TextArea, Movement.Deck, sheets, foot.LinesOf);
    }

    /// <summary>Sets what belongs to one copy of a deck. Costs no layout: the document stays as it is.</summary>
    /// <exception cref="ArgumentException">The copy has not one choice for every slot of the document.</exception>
    public static SetCopyResult SetCopy(PageDocument document, Edition edition, Copy copy)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var grid = new DeckGrid();
        var press = new Press(Palette.Of(edition.Vendor), SuppliedFaces.SetOf(document.Fonts)) { Fonts = edition.Fonts, TurnsOver = Turning.WidthOf(grid.Page, edition.Language), Known = KnownWords.Of(document) };
        return new DeckCopy(press, edition, grid, new DeckVoices(press.Palette)).Set(copy, document);
    }

    private static ImmutableArray<Sheet> SheetsOf(List<Slide> slides, Press press, DeckGrid grid)
    {
        var maker = new PageMaker(grid.TextArea, new Stroke(press.Palette.Edge, new Pt(0.75)));
        var sheets = ImmutableArray.CreateBuilder<Sheet>(slides.Count);
        foreach (var slide in slides)
        {
            foreach (var sheet in maker.Make(slide.Column))
            {
                if (slide.Asks) sheet.Under.Insert(0, new Box(new(Pt.Zero, Pt.Zero, grid.Page.Width, grid.Page.Height), press.Palette.AskTint));
                sheets.Add(sheet);
            }
        }

        return sheets.ToImmutable();
    }
}
