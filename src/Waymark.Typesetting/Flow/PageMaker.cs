using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Paragraphs;

namespace Waymark.Typesetting.Flow;

/// <summary>Makes pages of a column.</summary>
/// <param name="area">Text area of every page.</param>
/// <param name="hairline">The line above footnotes.</param>
internal sealed class PageMaker(Rectangle area, Stroke hairline)
{
    private static readonly Pt NoteSeparator = new(15);
    private static readonly Pt NoteRuleWidth = Pt.FromMillimetres(24);

    public ImmutableArray<Sheet> Make(Column column)
    {
        var strips = column.Strips;
        var starts = Paginator.Divide(strips, area.Height, NoteSeparator);
        var bands = ExtentOfBands(strips);
        var sheets = ImmutableArray.CreateBuilder<Sheet>(starts.Count);
        for (var page = 0; page < starts.Count; page++)
        {
            var sheet = new Sheet();
            var end = page + 1 < starts.Count ? starts[page + 1] : strips.Count;
            Fill(sheet, strips, starts[page], end);
            sheet.DrawBands(bands);
            sheets.Add(sheet);
        }

        return sheets.MoveToImmutable();
    }

    private void Fill(Sheet sheet, IReadOnlyList<Strip> strips, int start, int end)
    {
        var y = area.Y;
        if (strips[start].RepeatedHead is { } head)
        {
            sheet.Repeat(head, y, strips[start]);
            y += head.Height;
        }

        var notes = new List<FootnoteText>();
        for (var index = start; index < end; index++)
        {
            var strip = strips[index];
            if (index > start) y += strip.Before;
            sheet.Place(strip, y);
            y += strip.Height;
            notes.AddRange(strip.Notes);
        }

        if (notes.Count > 0) PlaceNotes(sheet, notes);
    }

    private void PlaceNotes(Sheet sheet, List<FootnoteText> notes)
    {
        var y = area.Bottom - notes.Aggregate(Pt.Zero, (sum, note) => sum + note.Height);
        sheet.Over.Add(new Rule(new(area.X, y - (NoteSeparator / 2)), new(area.X + NoteRuleWidth, y - (NoteSeparator / 2)), hairline));
        foreach (var strip in notes.SelectMany(note => note.Strips))
        {
            y += strip.Before;
            sheet.Place(strip, y);
            y += strip.Height;
        }
    }

    private static Dictionary<Band, (Strip First, Strip Last)> ExtentOfBands(IReadOnlyList<Strip> strips)
    {
        var extents = new Dictionary<Band, (Strip First, Strip Last)>(ReferenceEqualityComparer.Instance);
        foreach (var strip in strips)
        foreach (var band in strip.Bands)
            extents[band] = extents.TryGetValue(band, out var extent) ? (extent.First, strip) : (strip, strip);
        return extents;
    }
}
