using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Decks;

/// <summary>
/// The slides in the order of a roadmap talk: title, where we are going, themes, a question, what shipped, what comes, a question,
/// what we dream of, the customer's feedback, next steps.
/// </summary>
internal sealed class DeckSlides(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    /// <summary>So many of the items that come soon have a slide of their own.</summary>
    private const int MostOwnSlides = 4;

    /// <summary>A table of more rows is for reading, not for a room.</summary>
    private const int MostRows = 5;
    private readonly List<Slide> _slides = [];
    private int _asked;

    public List<Slide> Set()
    {
        Add(slide => new TitleSlide(press, edition, grid, voices).Set(slide));
        if (edition.Strategy is { } strategy) Add(slide => SetStrategy(slide, strategy));
        foreach (var themes in edition.Themes.Chunk(ThemeSlide.MostSideBySide)) Add(slide => new ThemeSlide(press, edition, grid, voices).Set(slide, themes));
        Ask();
        foreach (var section in edition.Sections)
        {
            SetSection(section);
            if (section.Stage is Stage.Horizon) Ask();
        }

        foreach (var rows in edition.Feedback.Chunk(MostRows)) Add(slide => SetFeedback(slide, [.. rows]));
        while (_asked < edition.Questions.Length) Ask();
        Add(slide => new NextStepsSlide(press, edition, grid, voices).Set(slide));
        return _slides;
    }

    private void Add(Action<Slide> set) => Add(new Slide(press, grid, voices), set);

    private void Add(Slide slide, Action<Slide> set)
    {
        using (press.Tags.Open(Role.Section)) set(slide);
        _slides.Add(slide);
    }

    private void SetStrategy(Slide slide, Strategy strategy)
    {
        slide.Kicker("Where we are going");
        slide.Column.Gap(new Pt(10));
        slide.Column.Mark(new Anchor("strategy", "Where we are going", 1));
        using (press.Tags.Open(Role.Heading2))
        {
            var measure = grid.Full with { Width = new Pt(700), Raggedness = Raggedness.Balanced };
            slide.Column.Paragraph(new InlineReader(press, measure.Width).Read(strategy.Goal, voices.Statement).Finish(), measure, voices.Statement, BreakCosts.Unbroken);
        }

        if (strategy.Body.Blocks.OfType<FigureBlock>().FirstOrDefault() is not { } picture) return;
        press.Place = press.PlaceOf(picture);
        if (Illustration.Of(edition.Assets, picture.AssetId, press) is not { } illustration) return;
        using (press.Tags.Open(new Element(Role.Figure, []) { Alternative = picture.Alt }))
        {
            var room = grid.TextArea.Height - slide.Column.Height - new Pt(24);
            var factor = Math.Min(grid.Full.Width.Value / illustration.Width, Math.Max(room.Value, 60) / illustration.Height);
            var strip = new Strip(new Pt(illustration.Height * factor)) { BreakCost = Cost.Free };
            illustration.DrawOn(strip, new(grid.Full.X, Pt.Zero, new Pt(illustration.Width * factor), strip.Height), press.Tags.NewContent());
            slide.Column.Gap(new Pt(24));
            slide.Column.Add(strip);
        }
    }

    private void SetSection(StageSection section)
    {
        var items = section.Items;
        var own = section.Stage == Stage.ComingSoon ? Math.Min(MostOwnSlides, items.Length) : 0;
        for (var index = 0; index < own; index++)
        {
            var item = items[index];
            Add(slide => new ItemSlide(press, edition, grid, voices).Set(slide, section, item));
        }

        if (own == items.Length) return;
        var rest = TrailSlide.Divide(items[own..], press, edition, grid, voices).ToArray();
        for (var index = 0; index < rest.Length; index++)
        {
            var (chunk, isLast) = (rest[index], index == rest.Length - 1);
            Add(slide => new TrailSlide(press, edition, grid, voices).Set(slide, section, chunk, isLast));
        }
    }

    private void Ask()
    {
        if (_asked >= edition.Questions.Length) return;
        var question = edition.Questions[_asked++];
        Add(new Slide(press, grid, voices) { Asks = true }, slide =>
        {
            slide.Column.Mark(new Anchor($"ask:{_asked}", "Stop and ask", 1));
            slide.Kicker("Stop and ask");
            slide.Column.Gap(new Pt(66));
            using (press.Tags.Open(Role.Heading2))
            {
                var measure = grid.Full with { Width = new Pt(757), Raggedness = Raggedness.Balanced };
                slide.Column.Paragraph(new InlineReader(press, measure.Width).Read(question.Text, voices.Question).Finish(), measure, voices.Question, BreakCosts.Text);
            }

            slide.Column.Gap(new Pt(28));
            slide.Paragraph(question.Why, grid.Full with { Width = new Pt(540) }, voices.Text);
        });
    }

    private void SetFeedback(Slide slide, ImmutableArray<FeedbackRow> rows)
    {
        slide.Kicker(FeedbackTable.Heading);
        slide.Head("What you asked for, and what became of it");
        slide.Column.Gap(new Pt(16));
        new FeedbackTable(press, slide.Column, voices.Feedback, grid.Full).Set(rows, grid.TextArea.Height);
    }
}
