using System.Collections.Immutable;
using Waymark.Marks.Codes;
using Waymark.Marks.Shifts;
using Waymark.Marks.Tracing;
using Waymark.Marks.Wording;
using Waymark.Pages.Text;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>
/// Says on which page each slot that was read is shown. A line that stands in the brief and on a slide has the same slots in both, so a leaked slide would be explained
/// with pages that it never showed: the page with the most of what was read has them first, then the page with the most of what is left.
/// </summary>
internal sealed class SlotPages
{
    private readonly Dictionary<SlotId, List<SlotPlace>> _places = [];

    public SlotPages(IssuedEdition edition, ImmutableArray<Positions> positions, WordingSlots wording)
    {
        for (var at = 0; at < positions.Length; at++)
        {
            foreach (var shift in positions[at].Words.All) Add(shift.Slot.Id, new SlotPlace(at, shift.Page, shift.Line, shift.Piece));
            foreach (var move in positions[at].Lines.All) Add(move.Slot.Id, new SlotPlace(at, move.Page, move.Line, SlotPlace.WholeLine));
            for (var page = 0; page < edition.Documents[at].Pages.Length; page++)
                foreach (var line in edition.Documents[at].Pages[page].Lines)
                    for (var piece = 0; piece < line.Pieces.Length; piece++)
                        if (line.Pieces[piece] is WordChoice choice)
                            foreach (var bit in wording.All[choice.Slot].Bits) Add(bit.Id, new SlotPlace(at, page, line.Id, piece));
        }
    }

    /// <returns>The same slots in the same order.</returns>
    public ImmutableArray<ReadSlot> Place(ImmutableArray<ReadSlot> slots)
    {
        var placed = slots.ToArray();
        var left = Enumerable.Range(0, placed.Length).Where(at => _places.ContainsKey(placed[at].Reading.Slot.Id)).ToList();
        while (left.Count > 0)
        {
            var page = left.SelectMany(PagesOf).GroupBy(page => page).OrderByDescending(page => page.Count()).ThenBy(page => page.Key).First().Key;
            foreach (var at in left) if (PagesOf(at).Contains(page)) placed[at] = placed[at] with { Place = _places[placed[at].Reading.Slot.Id].First(place => (place.Document, place.Page) == page) };
            left.RemoveAll(at => PagesOf(at).Contains(page));
        }

        return [.. placed];

        IEnumerable<(int Document, int Page)> PagesOf(int at) => _places[placed[at].Reading.Slot.Id].Select(place => (place.Document, place.Page)).Distinct();
    }

    private void Add(SlotId id, SlotPlace place)
    {
        if (_places.TryGetValue(id, out var places)) places.Add(place);
        else _places.Add(id, [place]);
    }
}
