using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Decks;

/// <summary>
/// What was shown before a question, small at its foot: who thinks about an answer has it before their eyes. It also gives a slide of one sentence the words
/// that a copy is told by.
/// </summary>
internal sealed class Recap(Press press, DeckGrid grid, DeckVoices voices)
{
    public const int Columns = 3;
    private static readonly Pt Gutter = new(36);
    private static readonly Pt LeastAbove = new(24);
    private static readonly Pt AfterRule = new(12);
    private static readonly Pt AfterLabel = new(6);
    private static readonly Pt BetweenRows = new(10);
    private static readonly Pt BlazeHeight = new(9);
    private static readonly Pt BlazeRoom = Blaze.WidthFor(BlazeHeight) + new Pt(6);

    /// <summary>As many entries of each part as there is room for; nothing where the question leaves none.</summary>
    public void Set(Slide slide, ImmutableArray<RecapPart> parts)
    {
        for (var most = parts.IsEmpty ? 0 : Math.Max(1, parts.Max(part => part.Entries.Length)); most > 0; most--)
        {
            RecapPart[] some = [.. parts.Select(part => part with { Entries = [.. part.Entries.Take(most)] })];
            if (HeightOf(some) > slide.Room - LeastAbove) continue;
            var strip = new Strip(Pt.Zero);
            Draw(some, strip, isRepeated: true);
            slide.AddAtFoot(strip);
            return;
        }
    }

    /// <summary>Sets the parts on the side, in tags that nobody reads, to learn how high they are.</summary>
    private Pt HeightOf(RecapPart[] parts)
    {
        var strip = new Strip(Pt.Zero);
        new Recap(press.Aside(), grid, voices).Draw(parts, strip, isRepeated: false);
        return strip.Height;
    }

    /// <param name="isRepeated">Whether the passages stand on slides before this one.</param>
    private void Draw(RecapPart[] parts, Strip strip, bool isRepeated)
    {
        strip.Over.Add(grid.Hairline(press.Palette, Pt.Zero));
        var width = (grid.Full.Width - (Gutter * (Columns - 1))) / Columns;
        var y = AfterRule;
        using (press.Tags.Open(Role.Paragraph)) y = strip.Set(press, new InlineReader(press, grid.Full.Width).Read("So far", voices.Caveat), grid.Full, voices.Caveat, y) + AfterLabel;
        using (press.Tags.Open(new Element(Role.List, []) { Numbering = ListNumbering.None }))
        {
            foreach (var row in parts.Chunk(Columns))
            {
                var bottom = y;
                for (var column = 0; column < row.Length; column++) bottom = Pt.Max(bottom, DrawPart(row[column], new Measure(grid.Full.X + ((width + Gutter) * column), width), y));
                y = bottom + BetweenRows;
            }
        }

        strip.Height = y - BetweenRows;

        Pt DrawPart(RecapPart part, Measure measure, Pt top)
        {
            press.Place = part.Place ?? press.Place;
            using (press.Tags.Open(Role.ListItem))
            using (press.Tags.Open(Role.ListBody))
            {
                top = DrawLine(part.Head, measure, voices.CaveatLead, top);
                foreach (var entry in part.Entries) top = DrawLine(entry, measure, voices.Caveat, top);
                return top;
            }
        }

        Pt DrawLine(RecapLine line, Measure measure, TypeStyle style, Pt top)
        {
            if (line.HasBlaze)
            {
                strip.Over.AddRange(Blaze.Draw(line.Stage, new(measure.X, top + ((style.Leading - BlazeHeight) / 2)), BlazeHeight, press.Palette.Accent, press.Palette.AskTint));
                measure = measure with { X = measure.X + BlazeRoom, Width = measure.Width - BlazeRoom };
            }

            using (press.Tags.Open(Role.Paragraph)) return strip.Set(press, new InlineReader(press, measure.Width) { IsRepeated = isRepeated, WidestSlot = measure.Width }.Read(line.Words, style), measure, style, top);
        }
    }
}
