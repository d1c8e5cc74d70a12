using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Blocks;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Parts;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Briefs;

/// <summary>One item: when, its blaze, what it is, and beside it why it matters to this reader.</summary>
internal sealed class BriefItem(Press press, Column column, Edition edition, BriefGrid grid, BriefVoices voices, RailBand rail)
{
    private static readonly Pt BlazeHeight = Pt.FromMillimetres(3.8);

    /// <summary>Of the page: with a figure of the greatest height beside its end, and a heading above, a note still fits.</summary>
    private const double HighestNote = 0.25;
    private const double HighestShortItem = 0.28;
    private const double LongItemBreaks = 0.06;
    private static readonly Pt BlazeRoom = Pt.FromMillimetres(1);

    public void Set(Item item)
    {
        press.Place = Places.Of(item) ?? press.Place;
        press.Footnotes.Begin(item.Body.Notes);
        var first = column.Strips.Count;
        using (press.Tags.Open(Role.ListItem))
        using (press.Tags.Open(Role.ListBody))
        {
            var when = SetWhen(item.Timing);
            SetTitle(item);
            SetText(item, marginIsFree: item.Relevance.IsDefaultOrEmpty && item.AskedFor is null);
            var note = SetNote(item);
            Hang(item, column.Strips[first], when);
            note.SetBeside(column, first, voices.WhenLead.Leading * when.Count, grid.TextArea.Height * HighestNote);
            EaseBreaks(first);
        }
    }

    private List<DraftLine> SetWhen(Timing timing)
    {
        using (press.Tags.Open(Role.Paragraph))
        {
            var setter = new LineSetter(press);
            var reader = new InlineReader(press, grid.When.Width);
            var lines = setter.Set(reader.Read(timing.Lead, voices.WhenLead).Finish(), grid.When, voices.WhenLead);
            var below = voices.WhenLead.Leading * lines.Count;
            if (timing.Rest.Length > 0)
                lines.AddRange(setter.Set(new InlineReader(press, grid.When.Width).Read(timing.Rest, voices.When).Finish(), grid.When, voices.When).Select(line => line.Lower(below)));
            return lines;
        }
    }

    private void SetTitle(Item item)
    {
        column.Mark(new Anchor(item.Id, item.Title, 2));
        using (press.Tags.Open(Role.Heading3))
            column.Paragraph(new InlineReader(press, grid.Item.Width).Read(item.Title, voices.ItemTitle).Finish(), grid.Item with { Raggedness = Raggedness.Balanced }, voices.ItemTitle, BreakCosts.Unbroken with { BetweenParagraphs = Cost.Free });
        column.KeepWithNext();
        column.Gap(Pt.FromMillimetres(0.6));
    }

    private void SetText(Item item, bool marginIsFree)
    {
        var look = voices.ItemProse(grid, marginIsFree);
        SetParagraph(item.Problem, voices.Text);
        column.Gap(look.ParagraphGap);
        new ProseSetter(press, column, edition.Assets).Set(item.Body, look);
        if (!item.Story.IsDefaultOrEmpty)
        {
            column.Gap(look.ParagraphGap);
            SetParagraph(item.Story, voices.Story);
        }

        if (item.Beta is { } beta)
        {
            column.Gap(look.ParagraphGap);
            SetParagraph([new Strong([new Words("Early access · " + beta.When + ".")]), new Words(" "), .. beta.Note], voices.Text);
        }

        SetLabel(item);
    }

    private void SetParagraph(ImmutableArray<Inline> inlines, TypeStyle style)
    {
        if (inlines.IsDefaultOrEmpty) return;
        using (press.Tags.Open(Role.Paragraph))
            column.Paragraph(new InlineReader(press, grid.Item.Width).Read(inlines, style).Finish(), grid.Item, style, BreakCosts.Item);
    }

    /// <summary>The theme's icon and name, and the products that the item belongs to.</summary>
    private void SetLabel(Item item)
    {
        var theme = edition.Themes.FirstOrDefault(theme => theme.Id == item.ThemeId);
        var words = string.Join(" · ", item.Products.Prepend(theme?.Name).Where(part => !string.IsNullOrEmpty(part)));
        if (words.Length == 0) return;
        var iconSide = new Pt(9.5);
        var indent = theme is null ? Pt.Zero : iconSide + new Pt(3.5);
        column.Gap(new Pt(3.5));
        column.BreakBefore(Cost.Never);
        var first = column.Strips.Count;
        using (press.Tags.Open(Role.Paragraph))
        {
            var measure = grid.Item with { X = grid.Item.X + indent, Width = grid.Item.Width - indent };
            column.Paragraph(new InlineReader(press, measure.Width).Read(words, voices.Label).Finish(), measure, voices.Label, BreakCosts.Unbroken);
        }

        if (theme is not null)
            column.Strips[first].Over.AddRange(Icon.Draw(theme.Icon, new(grid.Item.X, (voices.Label.Leading - iconSide) / 2), iconSide, press.Palette.Faint));
    }

    /// <summary>What is said to this customer alone: that they asked, and why it matters to them.</summary>
    private MarginNote SetNote(Item item)
    {
        var note = new MarginNote(press, grid.Note, voices.Note);
        if (item.AskedFor is { } asked) note.AddLabel(asked);
        if (!item.Relevance.IsDefaultOrEmpty) note.Add("For " + edition.Customer.ShortName, item.Relevance);
        return note;
    }

    private void Hang(Item item, Strip strip, List<DraftLine> when)
    {
        // Timing words share the title's baseline.
        var lower = Meter.BaselineIn(voices.ItemTitle) - Meter.BaselineIn(voices.WhenLead);
        strip.Lines.InsertRange(0, when.Select(line => line.Lower(lower)));
        var top = (voices.ItemTitle.Leading - BlazeHeight) / 2;
        strip.Over.AddRange(Blaze.Draw(item.Stage, new(grid.Rail - (Blaze.WidthFor(BlazeHeight) / 2), top), BlazeHeight, press.Palette.Accent, press.Palette.Paper));
        rail.Open(strip, top - BlazeRoom, top + BlazeHeight + BlazeRoom);
    }

    /// <summary>An item of several paragraphs may go on to the next page rather than leave half of this one white; a short one never does.</summary>
    private void EaseBreaks(int first)
    {
        var strips = column.Strips.Skip(first).ToArray();
        var height = strips.Skip(1).Aggregate(strips[0].Height, (sum, strip) => sum + strip.Before + strip.Height);
        if (height < grid.TextArea.Height * HighestShortItem) return;
        foreach (var strip in strips.Skip(1))
            if (strip.BreakCost < Cost.Never) strip.BreakCost *= LongItemBreaks;
    }
}
