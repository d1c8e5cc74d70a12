using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>What the reader can do now, a line each, and the two sentences that hold for the whole deck.</summary>
internal sealed class NextStepsSlide(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    /// <summary>Above and below a line; the narrow one where that keeps all of it on one slide.</summary>
    private static readonly Pt Padding = new(12);
    private static readonly Pt NarrowPadding = new(8);

    /// <param name="saysAgain">Whether the title has said what holds for the whole deck: then it is left out here where it would stand on a slide by itself.</param>
    public void Set(Slide slide, bool saysAgain)
    {
        var notice = new Notice(press, edition, grid, voices);
        SetSteps(slide, Fits(Padding) ? Padding : NarrowPadding);
        if (!saysAgain || notice.FitsOn(slide)) notice.Set(slide);

        bool Fits(Pt padding)
        {
            var aside = press.Aside();
            var tried = new Slide(aside, grid, voices);
            new NextStepsSlide(aside, edition, grid, voices).SetSteps(tried, padding);
            return notice.FitsOn(tried);
        }
    }

    private void SetSteps(Slide slide, Pt padding)
    {
        slide.Kicker("Next steps");
        slide.Head("Where we go from here");
        slide.Column.Gap(new Pt(24));
        if (!edition.Questions.IsEmpty) SetStep(slide, padding, "Your answers", [new Words("They decide how we weigh what comes; tell us now, or write to us.")]);
        foreach (var item in edition.Sections.SelectMany(section => section.Items))
            if (item.Beta is { } beta) SetStep(slide, padding, "Early access", [new Strong([new Words($"{item.Title} · {beta.When}.")]), new Words(" "), .. beta.Note]);
        SetStep(slide, padding, "What is missing", [new Words("Tell us where this misses what you need: that is what the next edition is made from.")]);
    }

    private void SetStep(Slide slide, Pt padding, string lead, ImmutableArray<Inline> text)
    {
        var strip = new Strip(Pt.Zero);
        using (press.Tags.Open(Role.Paragraph))
        {
            var below = strip.Set(press, new InlineReader(press, grid.Lead.Width).Read(lead, voices.Step), grid.Lead, voices.Step, padding);
            below = Pt.Max(below, strip.Set(press, new InlineReader(press, grid.AfterLead.Width).Read(text, voices.Text), grid.AfterLead, voices.Text, padding));
            strip.Height = below + padding;
        }

        strip.Over.Add(grid.Hairline(press.Palette, strip.Height));
        slide.Column.Add(strip);
    }
}
