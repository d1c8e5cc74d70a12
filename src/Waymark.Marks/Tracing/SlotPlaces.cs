using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Shifts;
using Waymark.Marks.Wording;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Says at which of its places each slot that was read is shown. A line that stands in the brief and on a slide has the same slots in both, so a leaked slide would be explained
/// with pages that it never showed: the page with the most of what was read has them first, then the page with the most of what is left.
/// </summary>
internal sealed class SlotPlaces
{
    private readonly ILookup<SlotId, SlotPlace> _places;

    public SlotPlaces(ImmutableArray<(PageDocument Document, Positions Positions)> documents, WordingSlots wording) =>
        _places = documents.SelectMany((set, at) => Of(at, set.Document, set.Positions, wording)).ToLookup(found => found.Slot, found => found.Place);

    /// <returns>One for each reading; null for a slot that no page has, such as one of a site.</returns>
    public SlotPlace?[] Of(ImmutableArray<Reading> readings)
    {
        var placed = new SlotPlace?[readings.Length];
        var left = Enumerable.Range(0, placed.Length).Where(at => _places.Contains(readings[at].Slot.Id)).ToList();
        while (left.Count > 0)
        {
            var page = left.SelectMany(PagesOf).GroupBy(page => page).OrderByDescending(page => page.Count()).ThenBy(page => page.Key).First().Key;
            foreach (var at in left.Where(at => PagesOf(at).Contains(page))) placed[at] = _places[readings[at].Slot.Id].First(place => (place.Document, place.Page) == page);
            left.RemoveAll(at => placed[at] is not null);
        }

        return placed;

        IEnumerable<(int Document, int Page)> PagesOf(int at) => _places[readings[at].Slot.Id].Select(place => (place.Document, place.Page)).Distinct();
    }

    private static IEnumerable<(SlotId Slot, SlotPlace Place)> Of(int number, PageDocument document, Positions positions, WordingSlots wording)
    {
        foreach (var shift in positions.Words.All) yield return (shift.Slot.Id, new SlotPlace(number, shift.Page, shift.Line, shift.Piece));
        foreach (var move in positions.Lines.All) yield return (move.Slot.Id, new SlotPlace(number, move.Page, move.Line, SlotPlace.WholeLine));
        for (var page = 0; page < document.Pages.Length; page++)
            foreach (var line in document.Pages[page].Lines)
                for (var piece = 0; piece < line.Pieces.Length; piece++)
                    if (line.Pieces[piece] is WordChoice choice)
                        foreach (var bit in wording.All[choice.Slot].Bits) yield return (bit.Id, new SlotPlace(number, page, line.Id, piece));
    }
}
