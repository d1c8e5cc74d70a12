using System.Collections.Immutable;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Pages;

namespace Waymark.Marks.Shifts;

/// <summary>All that a copy of a document moves.</summary>
/// <param name="Words">To the sides, inside their lines.</param>
/// <param name="Lines">Up and down, and to the sides.</param>
public sealed record Positions(WordShifts Words, LineMoves Lines)
{
    public static Positions Of(PageDocument document, CopyKey key) => new(WordShifts.Of(document, key), LineMoves.Of(document, key));

    /// <summary>Words first, then lines: the order in which a copy's code word has them.</summary>
    public IEnumerable<Slot> Slots => Words.All.Select(shift => shift.Slot).Concat(Lines.All.Select(move => move.Slot));

    public int Count => Words.All.Length + Lines.All.Length;

    /// <summary>How many of them stand on a page.</summary>
    public int CountOn(int page) => Words.All.Count(shift => shift.Page == page) + Lines.All.Count(move => move.Page == page);

    /// <summary>The moves of one copy, as a copy layer has them: by line, the whole line before its words.</summary>
    public ImmutableArray<Nudge> NudgesOf(CodeWord copy) => [.. Words.NudgesOf(copy).Concat(Lines.NudgesOf(copy)).OrderBy(nudge => nudge.Line).ThenBy(nudge => nudge.Piece)];
}
