using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
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
    private readonly List<RecapPart> _toldSections = [];
    private ImmutableArray<RecapPart> _recap = [];
    private int _asked;
    private bool _titleHasNotice;

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
            case OpeningMoment: Add(slide => _titleHasNotice = new TitleSlide(press, edition, grid, voices).Set(slide)); break;
            case StrategyMoment { Strategy: var strategy }: Add(slide => new StrategySlide(press, edition, grid, voices).Set(slide, strategy)); break;
            case ThemesMoment { Themes: var themes }: Add(slide => new ThemeSlide(press, edition, grid, voices).Set(slide, themes)); break;
            case QuestionMoment { Question: var question }: Ask(question); break;
            case ItemMoment { Section: var section, Item: var item }: Add(slide => new ItemSlide(press, edition, grid, voices).Set(slide, section, item)); break;
            case ItemsMoment { Section: var section, Items: var items }: SetItems(section, items); break;
            case FeedbackMoment { Rows: var rows }: Add(slide => SetFeedback(slide, rows)); break;
            case ClosingMoment: Add(slide => new NextStepsSlide(press, edition, grid, voices).Set(slide, saysAgain: _titleHasNotice)); break;
            default: throw new UnreachableException($"no slide is made of a {moment.GetType().Name}");
        }
    }

    private void Add(Action<Slide> set) => Add(new Slide(press, grid, voices), set);

    private void Add(Slide slide, Action<Slide> set)
    {
        using (press.Tags.Open(Role.Section)) set(slide);
        _slides.Add(slide);
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
        RecapSinceQuestion();
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
            new Recap(press, grid, voices).Set(slide, _recap);
        });
    }

    /// <summary>
    /// What was told since the last question, after the sections before it where that is less than a row. Where two questions follow each other, both are asked of the same.
    /// </summary>
    private void RecapSinceQuestion()
    {
        var parts = RecapPart.Of(edition, _sinceQuestion);
        _sinceQuestion.Clear();
        if (parts.IsEmpty) return;
        _recap = [.. _toldSections.TakeLast(Recap.Columns - parts.Length), .. parts];
        _toldSections.AddRange(parts.Where(part => part.Head.HasBlaze));
    }

    private void SetFeedback(Slide slide, ImmutableArray<FeedbackRow> rows)
    {
        slide.Kicker(FeedbackTable.Heading);
        slide.Head("What you asked for, and what became of it");
        slide.Column.Gap(new Pt(16));
        new FeedbackTable(press, slide.Column, voices.Feedback, grid.Full).Set(rows, grid.TextArea.Height);
    }
}
