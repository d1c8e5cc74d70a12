using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Tables;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Blocks;

/// <summary>Sets disclosed blocks into a column.</summary>
internal sealed class ProseSetter(Press press, Column column, ImmutableArray<Asset> assets)
{
    /// <summary>What a page break costs that leaves the first or the last entry of a list by itself.</summary>
    private const double LonelyEntry = 250;

    /// <summary>A footnote higher than this part of the page is set after its text instead of at the foot.</summary>
    private const double HighestNote = 0.35;

    /// <summary>Sets a text and its footnotes. <see cref="Footnotes.Begin"/> has numbered them.</summary>
    public void Set(Prose prose, ProseLook look)
    {
        Set(prose.Blocks, look);
        foreach (var note in prose.Notes) SetNote(note, look);
    }

    public void Set(ImmutableArray<Block> blocks, ProseLook look)
    {
        foreach (var block in blocks)
        {
            var place = press.Place;
            press.Place = press.PlaceOf(block);
            column.Gap(look.ParagraphGap);
            Set(block, look);
            press.Place = place;
        }
    }

    private void Set(Block block, ProseLook look)
    {
        switch (block)
        {
            case Heading heading:
                SetHeading(heading, look);
                break;
            case Paragraph paragraph:
                SetParagraph(paragraph.Children, look);
                break;
            case ListBlock list:
                SetList(list, look);
                break;
            case TableBlock table:
                new TableSetter(press, column).Set(table, look);
                break;
            case CodeBlock code:
                new CodeSetter(press, column).Set(code, look);
                break;
            case QuoteBlock quote:
                SetQuote(quote, look);
                break;
            case CalloutBlock callout:
                SetCallout(callout, look);
                break;
            case FigureBlock figure:
                new FigureSetter(press, column, assets).Set(figure, look);
                break;
            default:
                throw new UnreachableException($"{block.GetType().Name} is no block.");
        }
    }

    private void SetHeading(Heading heading, ProseLook look)
    {
        column.Gap(look.ParagraphGap * 2.2);
        using (press.Tags.Open(Roles.HeadingOf(look.HeadingDepth + heading.Level)))
        {
            var atoms = new InlineReader(press, look.Measure.Width).Read(heading.Children, look.Heading).Finish();
            column.Paragraph(atoms, look.Measure with { Raggedness = Raggedness.Balanced }, look.Heading, look.Breaks with { BetweenLines = Cost.Never });
        }

        column.KeepWithNext();
    }

    private void SetParagraph(ImmutableArray<Inline> children, ProseLook look)
    {
        using (press.Tags.Open(Role.Paragraph))
            column.Paragraph(new InlineReader(press, look.Measure.Width).Read(children, look.Text).Finish(), look.Measure, look.Text, look.Breaks);
    }

    private void SetList(ListBlock list, ProseLook look)
    {
        var numbered = list.Start is not null;
        var last = ((list.Start ?? 0) + list.Entries.Length - 1).ToString(CultureInfo.InvariantCulture) + ".";
        var gutter = numbered ? Pt.Max(new Pt(13), press.Meter.WidthOf(last, look.Text) + new Pt(5)) : new Pt(11);
        var inner = look.Inset(gutter) with { ParagraphGap = look.ParagraphGap * 0.6 };
        using (press.Tags.Open(new Element(Role.List, []) { Numbering = numbered ? ListNumbering.Decimal : ListNumbering.Disc }))
        {
            for (var index = 0; index < list.Entries.Length; index++)
            {
                if (index > 0) column.Gap(inner.ParagraphGap);
                // One entry alone on a page is no list any more.
                if (index == 1 || (index > 0 && index == list.Entries.Length - 1)) column.BreakBefore(Math.Max(look.Breaks.BetweenParagraphs, LonelyEntry));
                var number = list.Start is { } start ? (start + index).ToString(CultureInfo.InvariantCulture) + "." : null;
                SetEntry(list.Entries[index], number, inner, new Measure(look.Measure.X, gutter - new Pt(3)));
            }
        }
    }

    private void SetEntry(ListEntry entry, string? number, ProseLook look, Measure gutter)
    {
        using (press.Tags.Open(Role.ListItem))
        {
            var first = column.Strips.Count;
            var marker = MarkerOf(entry, number, look, gutter);
            using (press.Tags.Open(Role.ListBody)) Set(entry.Blocks, look);
            if (column.Strips.Count == first) column.Add(new Strip(look.Text.Leading) { BreakCost = look.Breaks.BetweenParagraphs });
            marker(column.Strips[first]);
        }
    }

    /// <summary>Tags the marker now, in reading order; it joins the entry's first strip once that is set.</summary>
    private Action<Strip> MarkerOf(ListEntry entry, string? number, ProseLook look, Measure gutter)
    {
        using (press.Tags.Open(Role.Label))
        {
            if (entry.Done is { } done)
            {
                using (press.Tags.Open(new Element(Role.Figure, []) { Alternative = done ? "Done" : "To do" }))
                {
                    var box = TaskBox.Draw(done, gutter.X, Meter.BaselineIn(look.Text), look.Text.Size, press.Palette, press.Tags.NewContent());
                    return strip => strip.Over.AddRange(box);
                }
            }

            var measure = gutter with { Alignment = number is null ? Alignment.Start : Alignment.End };
            var line = new LineSetter(press).Set(new InlineReader(press, gutter.Width).Read(number ?? "•", look.Text).Finish(), measure, look.Text)[0];
            return strip => strip.Lines.Insert(0, strip.Lines.Count > 0 ? line with { Baseline = strip.Lines[0].Baseline } : line);
        }
    }

    private void SetQuote(QuoteBlock quote, ProseLook look)
    {
        using (press.Tags.Open(Role.BlockQuote))
        using (column.Along(new EdgeBand(look.Measure.X, new Stroke(press.Palette.Edge, new Pt(1)))))
            Set(quote.Blocks, look.Inset(new Pt(11)) with { Text = look.Quote });
    }

    private void SetCallout(CalloutBlock callout, ProseLook look)
    {
        var padding = new Pt(9);
        column.Gap((look.ParagraphGap * 1.4) + padding);
        var inner = look.Inset(padding + new Pt(2));
        inner = inner with
        {
            Measure = inner.Measure with { Width = inner.Measure.Width - padding },
            WideMeasure = inner.Measure with { Width = inner.Measure.Width - padding },
        };
        using (press.Tags.Open(Role.Division))
        using (column.Along(new TintBand(look.Measure, padding * 0.8, press.Palette.Tint, press.Palette.Accent)))
        {
            using (press.Tags.Open(Role.Paragraph))
            {
                var label = look.Label with { Ink = press.Palette.Accent };
                column.Paragraph(new InlineReader(press, inner.Measure.Width).Read(callout.Kind.ToString(), label).Finish(), inner.Measure, label, look.Breaks);
            }

            column.KeepWithNext();
            Set(callout.Blocks, inner with { Text = look.Text with { Ink = press.Palette.Ink } });
        }

        column.Gap((look.ParagraphGap * 1.4) + padding);
    }

    private void SetNote(Footnote note, ProseLook look)
    {
        var number = press.Footnotes.NumberOf(note.Number) ?? throw new UnreachableException($"Footnote {note.Number} is not numbered.");
        var foot = new Column(press);
        foot.Mark(new Anchor(Footnotes.AnchorOf(number), null, 0));
        using (press.Tags.Open(new Element(Role.Note, []) { Id = $"note-{number}" }))
        {
            var gutter = new Measure(look.NoteMeasure.X, new Pt(12));
            var small = look with
            {
                Text = look.Note,
                Measure = look.NoteMeasure with { X = look.NoteMeasure.X + gutter.Width, Width = look.NoteMeasure.Width - gutter.Width },
                WideMeasure = look.NoteMeasure with { X = look.NoteMeasure.X + gutter.Width, Width = look.NoteMeasure.Width - gutter.Width },
                ParagraphGap = new Pt(2),
            };
            List<DraftLine> label;
            using (press.Tags.Open(Role.Label))
                label = new LineSetter(press).Set(new InlineReader(press, gutter.Width).Read(number.ToString(CultureInfo.InvariantCulture), look.Note).Finish(), gutter, look.Note);
            new ProseSetter(press, foot, assets).Set(note.Blocks, small);
            if (foot.Strips.Count > 0) foot.Strips[0].Lines.Insert(0, label[0]);
        }

        if (foot.Height > look.PageHeight * HighestNote)
        {
            column.Gap(look.ParagraphGap);
            foreach (var strip in foot.Strips) column.Add(strip);
            return;
        }

        press.Footnotes.Texts[number] = new FootnoteText(number, [.. foot.Strips]);
    }
}
