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
    private static readonly Pt Padding = new(12);

    public void Set(Slide slide)
    {
        slide.Kicker("Next steps");
        slide.Head("Where we go from here");
        slide.Column.Gap(new Pt(24));
        if (!edition.Questions.IsEmpty) SetStep(slide, "Your answers", [new Words("They decide how we weigh what comes; tell us now, or write to us.")]);
        foreach (var item in edition.Sections.SelectMany(section => section.Items))
            if (item.Beta is { } beta) SetStep(slide, "Early access", [new Strong([new Words($"{item.Title} · {beta.When}.")]), new Words(" "), .. beta.Note]);
        SetStep(slide, "What is missing", [new Words("Tell us where this misses what you need: that is what the next edition is made from.")]);
        slide.Column.Gap(new Pt(26));
        foreach (var sentence in new[] { edition.ForwardLooking, edition.Confidentiality })
        {
            if (!string.IsNullOrWhiteSpace(sentence)) slide.Paragraph(sentence, grid.Full with { Width = new Pt(620) }, voices.Caveat);
            slide.Column.Gap(new Pt(6));
        }
    }

    private void SetStep(Slide slide, string lead, ImmutableArray<Inline> text)
    {
        var (setter, strip) = (new LineSetter(press), new Strip(Pt.Zero));
        using (press.Tags.Open(Role.Paragraph))
        {
            Place(new InlineReader(press, grid.Lead.Width).Read(lead, voices.Step), grid.Lead, voices.Step);
            Place(new InlineReader(press, grid.AfterLead.Width).Read(text, voices.Text), grid.AfterLead, voices.Text);
        }

        strip.Height += Padding * 2;
        strip.Over.Add(grid.Hairline(press.Palette, strip.Height));
        slide.Column.Add(strip);

        void Place(InlineReader reader, Measure measure, TypeStyle style)
        {
            var lines = setter.Set(reader.Finish(), measure, style);
            strip.Lines.AddRange(lines.Select(line => line.Lower(Padding)));
            strip.Height = Pt.Max(strip.Height, style.Leading * lines.Count);
        }
    }
}
