using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Decks;

/// <summary>One thought of a deck while it is set. One that does not fit goes on to the next slide.</summary>
internal sealed class Slide(Press press, DeckGrid grid, DeckVoices voices)
{
    private static readonly Pt BlazeHeight = new(12.5);

    /// <summary>Sums of lengths are not exact, and what ends a hair below the text area begins another slide.</summary>
    private static readonly Pt Hair = new(0.1);

    public Column Column { get; } = new(press);

    /// <summary>Whether the whole slide is the question's surface.</summary>
    public bool Asks { get; init; }

    /// <summary>Height that is left below what stands on the slide.</summary>
    public Pt Room => grid.TextArea.Height - Column.Height;

    /// <summary>Adds what ends the slide, however little stands above it.</summary>
    public void AddAtFoot(Strip strip)
    {
        strip.BreakCost = Cost.Never;
        Column.Gap(Pt.Max(Pt.Zero, Room - strip.Height - Hair));
        Column.Add(strip);
    }

    /// <summary>The small line above a title, with the blaze of its stage.</summary>
    public void Kicker(string words, Stage? stage = null)
    {
        var indent = stage is null ? Pt.Zero : Blaze.WidthFor(BlazeHeight) + new Pt(7);
        using (press.Tags.Open(Role.Paragraph))
        {
            var measure = grid.Full with { X = grid.Full.X + indent, Width = grid.Full.Width - indent };
            Column.Paragraph(new InlineReader(press, measure.Width).Read(words, Asks ? voices.AskLabel : voices.Kicker).Finish(), measure, voices.Kicker, BreakCosts.Unbroken);
        }

        if (stage is { } some)
            Column.Strips[0].Over.AddRange(Blaze.Draw(some, new(grid.Full.X, (voices.Kicker.Leading - BlazeHeight) / 2), BlazeHeight, press.Palette.Accent, press.Palette.Paper));
        Column.KeepWithNext();
    }

    public void Head(string words, string? name = null)
    {
        Column.Gap(new Pt(6));
        Column.Mark(new Anchor(name ?? "slide:" + words, words, 1));
        using (press.Tags.Open(Role.Heading2))
            Column.Paragraph(new InlineReader(press, grid.Head.Width).Read(words, voices.Head).Finish(), grid.Head, voices.Head, BreakCosts.Unbroken);
        Column.KeepWithNext();
    }

    public void Paragraph(ImmutableArray<Inline> words, in Measure measure, in TypeStyle style)
    {
        if (words.IsDefaultOrEmpty) return;
        using (press.Tags.Open(Role.Paragraph))
            Column.Paragraph(new InlineReader(press, measure.Width).Read(words, style).Finish(), measure, style, BreakCosts.Text);
    }

    public void Paragraph(string words, in Measure measure, in TypeStyle style) => Paragraph([new Words(words)], measure, style);
}
