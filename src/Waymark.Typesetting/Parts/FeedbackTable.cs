using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Drawings;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Paragraphs;
using Waymark.Typesetting.Tables;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Parts;

/// <summary>"Your feedback in action": what was asked, when, where it stands, what happens next.</summary>
internal sealed class FeedbackTable(Press press, Column column, FeedbackLook look, Measure measure)
{
    public const string Heading = "Your feedback in action";
    private static readonly ImmutableArray<string> Heads = ["You asked for", "When", "Where it stands", "What happens next"];

    public void Set(ImmutableArray<FeedbackRow> rows, Pt pageHeight)
    {
        using (press.Tags.Open(Role.Table))
            new TableSetter(press, column).Set(Read(rows), measure, look.RowPadding, pageHeight, BreakCosts.Text);
    }

    private TableText Read(ImmutableArray<FeedbackRow> rows)
    {
        RowText head;
        using (press.Tags.Open(Role.TableHead))
        using (press.Tags.Open(Role.TableRow))
        {
            head = new([.. Heads.Select(words =>
            {
                using (press.Tags.Open(new Element(Role.HeaderCell, []) { Scope = HeaderScope.Column }))
                    return new CellText(new InlineReader(press, measure.Width).Read(words, look.Head).Finish(), look.Head);
            })]);
        }

        RowText repeated = new([.. Heads.Select(words => new CellText(new InlineReader(press, measure.Width) { IsArtifact = true }.Read(words, look.Head).Finish(), look.Head))]);
        using (press.Tags.Open(Role.TableBody))
            return new([.. Heads.Select(_ => Alignment.Start)], head, repeated, [.. rows.Select(ReadRow)]);
    }

    private RowText ReadRow(FeedbackRow row)
    {
        press.Place = Places.Of(row.Asked) ?? press.Place;
        using (press.Tags.Open(Role.TableRow))
        {
            ImmutableArray<Inline> status = row.ItemId is { } item ? [new Link("", item, [new Words(row.Status)])] : [new Words(row.Status)];
            return new(
            [
                Cell(row.Asked, look.Lead),
                Cell([new Words(row.When.Replace(' ', '\u00A0'))], look.Cell),
                Cell(status, look.Cell) with { Indent = Blaze.WidthFor(look.BlazeHeight) + (look.BlazeHeight * 0.5), Mark = at => Blaze.Draw(row.Stage, new(at.X, at.Y + ((look.Cell.Leading - look.BlazeHeight) / 2)), look.BlazeHeight, press.Palette.Accent, press.Palette.Paper) },
                Cell(row.Next, look.Cell),
            ]);
        }
    }

    private CellText Cell(ImmutableArray<Inline> words, TypeStyle style)
    {
        using (press.Tags.Open(Role.DataCell))
            return CellText.Read(press, words, style, usesSlots: true);
    }
}

internal sealed record FeedbackLook(TypeStyle Head, TypeStyle Lead, TypeStyle Cell, Pt BlazeHeight, Pt RowPadding);
