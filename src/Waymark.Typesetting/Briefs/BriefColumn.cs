using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Blocks;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Briefs;

/// <summary>The text of a brief from its title to its last sentence, in one column before pages are made.</summary>
internal sealed class BriefColumn(Press press, Edition edition, BriefGrid grid, BriefVoices voices)
{
    /// <summary>One date alone needs no picture.</summary>
    private const int FewestBars = 2;
    private readonly Column _column = new(press);

    public Column Set()
    {
        SetTitle();
        new BriefThemes(press, _column, edition, grid, voices).Set();
        SetTimeline();
        var asks = new BriefQuestions(press, _column, edition.Questions, grid, voices);
        var trail = new BriefTrail(press, _column, edition, grid, voices);
        // A question after each section that looks ahead; one more after an earlier section, if otherwise some would be left for the end.
        var places = edition.Sections.Count(LooksAhead);
        foreach (var section in edition.Sections)
        {
            trail.Set(section);
            if (LooksAhead(section)) places--;
            else if (asks.Left <= places) continue;
            asks.SetNext();
        }

        SetFeedback();
        asks.SetRest();
        SetClosing();
        return _column;
    }

    private static bool LooksAhead(StageSection section) => section.Stage is Stage.ComingSoon or Stage.Horizon;

    private void SetTitle()
    {
        _column.Mark(new Anchor("title", edition.Title, 1));
        _column.Add(new Strip(Pt.FromMillimetres(5)));
        using (press.Tags.Open(Role.Heading1))
        {
            var measure = grid.Full with { Width = Pt.FromMillimetres(150), Raggedness = Raggedness.Balanced };
            _column.Paragraph(new InlineReader(press, measure.Width).Read(edition.Title, voices.Title).Finish(), measure, voices.Title, BreakCosts.Unbroken);
        }

        if (edition.Strategy is not { } strategy) return;
        _column.Gap(Pt.FromMillimetres(3));
        using (press.Tags.Open(Role.Paragraph))
            _column.Paragraph(new InlineReader(press, grid.Address.Width).Read(strategy.Goal, voices.Goal).Finish(), grid.Address, voices.Goal, BreakCosts.Unbroken);
        if (strategy.Body.IsEmpty) return;
        _column.Gap(Pt.FromMillimetres(6));
        press.Footnotes.Begin(strategy.Body.Notes);
        new ProseSetter(press, _column, edition.Assets).Set(strategy.Body, voices.StrategyProse(grid));
    }

    private void SetTimeline()
    {
        var bars = Timeline.BarsOf(edition.Sections);
        if (bars.Length < FewestBars || !Timeline.Fits(bars)) return;
        using (press.Tags.Open(Role.Section))
        {
            SectionHead.Set(press, _column, voices, grid.Full, "When to expect what");
            _column.Gap(Pt.FromMillimetres(2.5));
            var timeline = new Timeline(press, voices.Timeline, grid.Full, Timeline.TitlesOf(bars, press, voices.Timeline));
            timeline.Draw(bars, bars, _column);
        }
    }

    private void SetFeedback()
    {
        if (edition.Feedback.IsEmpty) return;
        using (press.Tags.Open(Role.Section))
        {
            SectionHead.Set(press, _column, voices, grid.Full, FeedbackTable.Heading);
            _column.Gap(Pt.FromMillimetres(2));
            new FeedbackTable(press, _column, voices.Feedback, grid.Full).Set(edition.Feedback, grid.TextArea.Height);
        }
    }

    /// <summary>The two sentences that hold for the whole document, in the workspace's own words.</summary>
    private void SetClosing()
    {
        _column.Gap(Pt.FromMillimetres(9));
        foreach (var sentence in new[] { edition.ForwardLooking, edition.Confidentiality })
        {
            if (string.IsNullOrWhiteSpace(sentence)) continue;
            using (press.Tags.Open(Role.Paragraph))
                _column.Paragraph(new InlineReader(press, grid.ItemToEdge.Width).Read(sentence, voices.Caveat).Finish(), grid.ItemToEdge, voices.Caveat, BreakCosts.Text with { BetweenLines = Cost.Never });
            _column.Gap(new Pt(5));
        }
    }
}
