using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>The slides in the order of a roadmap talk.</summary>
internal sealed class DeckSlides(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    private readonly List<Slide> _slides = [];
    private readonly List<TalkMoment> _sinceQuestion = [];
    private ImmutableArray<TalkMoment> _shown = [];
    private int _asked;

    public List<Slide> Set()
    {
        foreach (var moment in TalkOrder.Of(edition))
        {
            Set(moment);
            _sinceQuestion.Add(moment);
        }

        return _slides;
    }

    private void Set(TalkMoment moment)
    {
        switch (moment)
        {
            case OpeningMoment: Add(slide => new TitleSlide(press, edition, grid, voices).Set(slide)); break;
            case StrategyMoment { Strategy: var strategy }: Add(slide => SetStrategy(slide, strategy)); break;
            case ThemesMoment { Themes: var themes }: Add(slide => new ThemeSlide(press, edition, grid, voices).Set(slide, themes)); break;
            case QuestionMoment { Question: var question }: Ask(question); break;
            case ItemMoment { Section: var section, Item: var item }: Add(slide => new ItemSlide(press, edition, grid, voices).Set(slide, section, item)); break;
            case ItemsMoment { Section: var section, Items: var items }: SetItems(section, items); break;
            case FeedbackMoment { Rows: var rows }: Add(slide => SetFeedback(slide, rows)); break;
            case ClosingMoment: Add(slide => new NextStepsSlide(press, edition, grid, voices).Set(slide)); break;
            default: throw new UnreachableException($"no slide is made of a {moment.GetType().Name}");
        }
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

    private void SetItems(StageSection section, ImmutableArray<Item> items)
    {
        var slides = TrailSlide.Divide(items, press, edition, grid, voices).ToArray();
        for (var index = 0; index < slides.Length; index++)
        {
            var (some, isLast) = (slides[index], index == slides.Length - 1);
            Add(slide => new TrailSlide(press, edition, grid, voices).Set(slide, section, some, isLast));
        }
    }

    private void Ask(Question question)
    {
        _asked++;
        // Where two questions follow each other, both are asked of the same.
        if (!RecapPart.Of(_sinceQuestion).IsEmpty) _shown = [.. _sinceQuestion];
        _sinceQuestion.Clear();
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
            new Recap(press, grid, voices).Set(slide, _shown);
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
