using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Pages;

namespace Waymark.Marks.Shifts;

/// <summary>All that a copy of a document moves.</summary>
/// <param name="Words">To the sides, inside their lines.</param>
/// <param name="Lines">Up and down, and to the sides.</param>
public sealed record Positions(WordShifts Words, LineMoves Lines)
{
    private readonly ImmutableArray<Slot> _slots = [.. Words.All.Select(shift => shift.Slot), .. Lines.All.Select(move => move.Slot)];

    /// <summary>What each bit moves, sorted as copy layers are: the order is the same in every copy, and so are all moves but for their side.</summary>
    private readonly ImmutableArray<Move> _moves =
    [
        .. Words.All.Select((shift, slot) => new Move(slot, shift.NudgeFor(true), shift.NudgeFor(false)))
            .Concat(Lines.All.SelectMany((move, slot) => move.NudgesFor(true).Zip(move.NudgesFor(false), (one, zero) => new Move(Words.All.Length + slot, one, zero))))
            .OrderBy(move => move.One.Line).ThenBy(move => move.One.Piece),
    ];

    public static Positions Of(PageDocument document, CopyKey key)
    {
        MovingLine[] lines = [.. MovingLine.Of(document)];
        return new Positions(WordShifts.Of(lines, key), LineMoves.Of(lines, key));
    }

    /// <summary>Words first, then lines: the order in which a copy's code word has them.</summary>
    public IEnumerable<Slot> Slots => _slots;

    public int Count => _slots.Length;

    /// <summary>How many of them stand on a page.</summary>
    public int CountOn(int page) => Words.All.Count(shift => shift.Page == page) + Lines.All.Count(move => move.Page == page);

    /// <summary>The moves of one copy, as a copy layer has them: by line, the whole line before its words.</summary>
    public ImmutableArray<Nudge> NudgesOf(CodeWord copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var bits = copy.BitsOf(_slots.AsSpan());
        var nudges = new Nudge[_moves.Length];
        for (var i = 0; i < nudges.Length; i++)
        {
            ref readonly var move = ref _moves.ItemRef(i);
            nudges[i] = bits[move.Slot] ? move.One : move.Zero;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(nudges);
    }

    /// <summary>One piece, or one line, that a slot's bit moves one way or the other.</summary>
    private readonly record struct Move(int Slot, Nudge One, Nudge Zero);
}
