using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>One item that comes soon: the problem in serif, a story or what we do about it, when in the accent, how sure in a picture, and why it matters here.</summary>
internal sealed class ItemSlide(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    private static readonly Pt HeadGap = new(26);

    public void Set(Slide slide, StageSection section, Item item) => Set(slide, section, item, isTold: item.Story.IsEmpty && Opening.Of(item.Body) is not null && FitsTold(section, item));

    /// <summary>Sets the slide on the side, in tags that nobody reads, to learn whether what we do about the problem has room on it.</summary>
    private bool FitsTold(StageSection section, Item item)
    {
        var aside = press.Aside();
        var slide = new Slide(aside, grid, voices);
        new ItemSlide(aside, edition, grid, voices).Set(slide, section, item, isTold: true);
        return slide.Room >= Pt.Zero;
    }

    /// <param name="isTold">Whether what the item begins with in the brief stands in the place of a story.</param>
    private void Set(Slide slide, StageSection section, Item item, bool isTold)
    {
        press.Place = Places.Of(item) ?? press.Place;
        var theme = edition.Themes.FirstOrDefault(theme => theme.Id == item.ThemeId)?.Name;
        slide.Kicker(theme is null ? section.Heading : $"{section.Heading} · {theme}", section.Stage);
        slide.Head(item.Title, item.Id);
        slide.Column.Gap(HeadGap);
        var first = slide.Column.Strips.Count;
        var room = grid.TextArea.Height - slide.Column.Height - HeadGap;
        slide.Paragraph(item.Problem, grid.Main, voices.Problem);
        slide.Column.Gap(new Pt(10));
        slide.Paragraph(isTold ? Opening.Of(item.Body)!.Children : item.Story, grid.Main, voices.ItemText);
        slide.Column.Gap(new Pt(22));
        slide.Paragraph(item.Timing.Sentence, grid.Main, voices.Timing);
        SetTimeline(slide, item);
        if (section.Caveat is { } caveat)
        {
            slide.Column.Gap(new Pt(14));
            CaveatLine.Set(press, slide.Column, grid.Main, voices.Caveat, caveat);
        }

        var note = new MarginNote(press, grid.Note, voices.Note);
        if (item.AskedFor is { } asked) note.AddLabel(asked);
        if (!item.Relevance.IsDefaultOrEmpty) note.Add("For " + edition.Customer.ShortName, item.Relevance);
        note.SetBeside(slide.Column, first, Pt.Zero, room - voices.Problem.Leading);
    }

    private void SetTimeline(Slide slide, Item item)
    {
        var all = Timeline.BarsOf(edition.Sections);
        if (item.Timing.Span is not { } span || !Timeline.Fits(all)) return;
        slide.Column.Gap(new Pt(12));
        new Timeline(press, voices.Timeline, grid.Main, Pt.Zero).Draw([(item, span)], all, slide.Column);
    }
}
