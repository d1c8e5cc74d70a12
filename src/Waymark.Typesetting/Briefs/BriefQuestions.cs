using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Briefs;

/// <summary>"Stop and ask": the one interruption. A question in serif on a rust tint, without an answer beside it.</summary>
internal sealed class BriefQuestions(Press press, Column column, ImmutableArray<Question> questions, BriefGrid grid, BriefVoices voices)
{
    private static readonly Pt PaddingAcross = Pt.FromMillimetres(6);
    private static readonly Pt PaddingDown = Pt.FromMillimetres(5);
    private static readonly Pt EdgeWidth = new(2.5);
    private int _next;

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
        var measure = grid.ItemToEdge with { Width = grid.ItemToEdge.Width - PaddingAcross };
        var strip = new Strip(Pt.Zero) { Asks = true, BreakCost = Cost.Free };
        var setter = new LineSetter(press);
        var y = PaddingDown;
        using (press.Tags.Open(Role.Section))
        {
            using (press.Tags.Open(Role.Heading2))
            {
                var label = new Measure(grid.Full.X + PaddingAcross, grid.When.Width);
                strip.Lines.AddRange(setter.Set(new InlineReader(press, label.Width).Read("Stop and ask", voices.AskLabel).Finish(), label, voices.AskLabel).Select(line => line.Lower(y)));
            }

            foreach (var question in asked)
            {
                Place(question.Text, voices.Question);
                y += new Pt(3);
                Place(question.Why, voices.When);
                y += new Pt(7);
            }
        }

        strip.Height = y - new Pt(10) + PaddingDown;
        strip.Under.Add(new Box(new(grid.Full.X, Pt.Zero, grid.Full.Width, strip.Height), press.Palette.AskTint));
        strip.Under.Add(new Box(new(grid.Full.X, Pt.Zero, EdgeWidth, strip.Height), press.Palette.Ask));
        column.Gap(Pt.FromMillimetres(9));
        column.Mark(new Anchor("ask:" + _next.ToString(System.Globalization.CultureInfo.InvariantCulture), "Stop and ask", 1));
        column.Add(strip);
        column.Gap(Pt.FromMillimetres(9));

        void Place(ImmutableArray<Handouts.Text.Inline> words, TypeStyle style)
        {
            if (words.IsDefaultOrEmpty) return;
            using (press.Tags.Open(Role.Paragraph))
            {
                var lines = setter.Set(new InlineReader(press, measure.Width).Read(words, style).Finish(), measure with { Raggedness = Raggedness.Balanced }, style);
                strip.Lines.AddRange(lines.Select(line => line.Lower(y)));
                y += style.Leading * lines.Count;
            }
        }
    }
}
