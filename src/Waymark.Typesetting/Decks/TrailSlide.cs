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

namespace Waymark.Typesetting.Decks;

/// <summary>A few items on one slide, hung on the trail; where they are one or two, with what we do about each.</summary>
internal sealed class TrailSlide(Press press, Edition edition, DeckGrid grid, DeckVoices voices)
{
    private static readonly Pt BlazeHeight = new(17);
    private static readonly Pt BlazeRoom = new(4);
    private static readonly Pt ItemGap = new(20);
    private static readonly Pt OpeningGap = new(6);
    private static readonly Pt HeadRoom = new(95);
    private static readonly Pt CaveatRoom = new(36);
    private const int MostItems = 4;

    /// <summary>So many items on a slide are told, and not listed: each also says what it begins with in the brief.</summary>
    private const int MostTold = 2;

    /// <summary>Divides items among as few slides as hold them, and as evenly as that allows.</summary>
    public static IEnumerable<Item[]> Divide(IReadOnlyList<Item> items, Press press, Edition edition, DeckGrid grid, DeckVoices voices)
    {
        var room = RoomFor(grid, hasCaveat: true);
        var heights = items.Select(item => HeightOf(item, press.Aside(), edition, grid, voices, isTold: false)).ToArray();
        var slides = 1;
        while (slides < items.Count && !Even(slides).All(Fits)) slides++;
        return Even(slides).Select(part => items.Take(part).ToArray());

        IEnumerable<Range> Even(int parts) => Enumerable.Range(0, parts).Select(part => (items.Count * part / parts)..(items.Count * (part + 1) / parts));

        bool Fits(Range part) => heights[part] is var some && some.Length <= MostItems && some.Aggregate(Pt.Zero, (sum, height) => sum + height) <= room;
    }

    /// <summary>For items and the space below each, that below the last aside.</summary>
    private static Pt RoomFor(DeckGrid grid, bool hasCaveat) => grid.TextArea.Height - HeadRoom - (hasCaveat ? CaveatRoom : Pt.Zero) + ItemGap;

    /// <summary>Sets the item on the side, in tags that nobody reads, to learn how high it and the space below it are.</summary>
    private static Pt HeightOf(Item item, Press aside, Edition edition, DeckGrid grid, DeckVoices voices, bool isTold)
    {
        var column = new Column(aside);
        new TrailSlide(aside, edition, grid, voices).SetItem(column, item, new RailBand(item.Stage, grid.Rail, ItemGap / 2, voices.Palette.Accent), isTold);
        return column.Height + ItemGap;
    }

    /// <param name="endsSection">Whether the section's caveat stands below these items.</param>
    public void Set(Slide slide, StageSection section, Item[] items, bool endsSection)
    {
        var column = slide.Column;
        if (section.Lead.Length > 0) slide.Kicker(section.Lead, section.Stage);
        slide.Head(section.Heading, $"section:{section.Heading}:{items[0].Id}");
        column.Gap(new Pt(28));
        var rail = new RailBand(section.Stage, grid.Rail, ItemGap / 2, press.Palette.Accent);
        var caveat = endsSection ? section.Caveat : null;
        var areTold = items.Length <= MostTold && Told() <= RoomFor(grid, caveat is not null);
        using (press.Tags.Open(new Element(Role.List, []) { Numbering = ListNumbering.None }))
        using (column.Along(rail))
        {
            foreach (var item in items)
            {
                SetItem(column, item, rail, areTold);
                column.Gap(ItemGap);
            }
        }

        if (caveat is not null) CaveatLine.Set(press, column, grid.Item with { Width = grid.Full.Right - grid.Item.X }, voices.Caveat, caveat);

        Pt Told() => items.Aggregate(Pt.Zero, (sum, item) => sum + HeightOf(item, press.Aside(), edition, grid, voices, isTold: true));
    }

    private void SetItem(Column column, Item item, RailBand rail, bool isTold)
    {
        press.Place = Places.Of(item) ?? press.Place;
        var first = column.Strips.Count;
        using (press.Tags.Open(Role.ListItem))
        using (press.Tags.Open(Role.ListBody))
        {
            var when = SetWhen(item.Timing);
            column.Mark(new Anchor(item.Id, item.Title, 2));
            using (press.Tags.Open(Role.Heading3))
                column.Paragraph(new InlineReader(press, grid.Item.Width).Read(item.Title, voices.ItemTitle).Finish(), grid.Item, voices.ItemTitle, BreakCosts.Unbroken with { BetweenParagraphs = Cost.Free });
            column.KeepWithNext();
            column.Gap(new Pt(2));
            if (!item.Problem.IsDefaultOrEmpty) SetText(column, item.Problem);
            if (isTold && Opening.Of(item.Body) is { } opening)
            {
                column.Gap(OpeningGap);
                SetText(column, opening.Children);
            }

            var note = new MarginNote(press, grid.ItemNote, voices.ItemNote);
            if (item.AskedFor is { } asked) note.AddLabel(asked);
            if (!item.Relevance.IsDefaultOrEmpty) note.Add("For " + edition.Customer.ShortName, item.Relevance);
            Hang(column.Strips[first], item, when, rail);
            note.SetBeside(column, first, voices.WhenLead.Leading * (when.Count + 1), grid.TextArea.Height * 0.5);
        }
    }

    private void SetText(Column column, ImmutableArray<Inline> words)
    {
        using (press.Tags.Open(Role.Paragraph))
            column.Paragraph(new InlineReader(press, grid.Item.Width).Read(words, voices.ItemText).Finish(), grid.Item, voices.ItemText, BreakCosts.Unbroken);
    }

    private List<DraftLine> SetWhen(Timing timing)
    {
        using (press.Tags.Open(Role.Paragraph))
        {
            var setter = new LineSetter(press);
            var lines = setter.Set(new InlineReader(press, grid.When.Width).Read(timing.Lead, voices.WhenLead).Finish(), grid.When, voices.WhenLead);
            var below = voices.WhenLead.Leading * lines.Count;
            if (timing.Rest.Length > 0)
                lines.AddRange(setter.Set(new InlineReader(press, grid.When.Width).Read(timing.Rest, voices.When).Finish(), grid.When, voices.When).Select(line => line.Lower(below)));
            return lines;
        }
    }

    private void Hang(Strip strip, Item item, List<DraftLine> when, RailBand rail)
    {
        var lower = Meter.BaselineIn(voices.ItemTitle) - Meter.BaselineIn(voices.WhenLead);
        strip.Lines.InsertRange(0, when.Select(line => line.Lower(lower)));
        var top = (voices.ItemTitle.Leading - BlazeHeight) / 2;
        strip.Over.AddRange(Blaze.Draw(item.Stage, new(grid.Rail - (Blaze.WidthFor(BlazeHeight) / 2), top), BlazeHeight, press.Palette.Accent, press.Palette.Paper));
        rail.Open(strip, top - BlazeRoom, top + BlazeHeight + BlazeRoom);
    }
}
