using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Blocks;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Briefs;

/// <summary>"Stop and ask": the one interruption. A question in serif on a rust tint, without an answer beside it.</summary>
internal sealed class BriefQuestions(Press press, Column column, ImmutableArray<Question> questions, BriefGrid grid, BriefVoices voices)
{
    private static readonly Pt PaddingAcross = Pt.FromMillimetres(6);
    private static readonly Pt PaddingDown = Pt.FromMillimetres(5);
    private int _next;

    /// <summary>Questions not asked yet.</summary>
    public int Left => questions.Length - _next;

    /// <summary>Asks one question here, if there is one left; the last section may leave several to be asked together.</summary>
    public void SetNext()
    {
        if (_next < questions.Length) Set([questions[_next++]]);
    }

    /// <summary>Asks what is left at the end.</summary>
    public void SetRest()
    {
        if (_next < questions.Length) Set(questions[_next..]);
        _next = questions.Length;
    }

    private void Set(ImmutableArray<Question> asked)
    {
        column.Gap(Pt.FromMillimetres(9));
        column.Mark(new Anchor("ask:" + _next.ToString(CultureInfo.InvariantCulture), "Stop and ask", 1));
        using (press.Tags.Open(Role.Section))
        using (column.Along(new TintBand(grid.Full, Pt.Zero, press.Palette.AskTint, press.Palette.Ask)))
        {
            column.Add(new Strip(PaddingDown) { Asks = true });
            column.KeepWithNext();
            var label = SetLabel();
            var first = column.Strips.Count;
            foreach (var question in asked)
            {
                SetParagraph(question.Text, voices.Question);
                column.Gap(new Pt(3));
                SetParagraph(question.Why, voices.When);
                column.Gap(new Pt(9));
            }

            if (column.Strips.Count == first) column.Add(new Strip(voices.AskLabel.Leading));
            column.Strips[first].Lines.InsertRange(0, label);
            column.KeepWithNext();
            column.Add(new Strip(PaddingDown));
        }

        column.Gap(Pt.FromMillimetres(9));
    }

    private List<DraftLine> SetLabel()
    {
        using (press.Tags.Open(Role.Heading2))
        {
            var measure = new Measure(grid.Full.X + PaddingAcross, grid.When.Width);
            return new LineSetter(press).Set(new InlineReader(press, measure.Width).Read("Stop and ask", voices.AskLabel).Finish(), measure, voices.AskLabel);
        }
    }

    private void SetParagraph(ImmutableArray<Inline> words, TypeStyle style)
    {
        if (words.IsDefaultOrEmpty) return;
        var measure = grid.ItemToEdge with { Width = grid.ItemToEdge.Width - PaddingAcross, Raggedness = Raggedness.Balanced };
        using (press.Tags.Open(Role.Paragraph))
            column.Paragraph(new InlineReader(press, measure.Width).Read(words, style).Finish(), measure, style, BreakCosts.Unbroken);
    }
}
