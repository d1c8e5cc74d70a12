using System.Collections.Immutable;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Pages;
using Waymark.Pages.Geometry;

namespace Waymark.Marks.Shifts;

/// <summary>
/// The strongest carrier of a page: words inside a line stand a quarter of a point further left or right than set, beside words that stay where they
/// are (Brassil, Low, Maxemchuk and O'Gorman, Electronic marking and identification techniques to discourage document copying, 1995). A reader sees nothing; a
/// scan is measured against the words that stay, so that scale, skew and curl cancel out.
/// </summary>
public sealed class WordShifts
{
    internal const string Carrier = "word-shift";

    private WordShifts(ImmutableArray<WordShift> all) => All = all;

    /// <summary>By line, then piece.</summary>
    public ImmutableArray<WordShift> All { get; }

    public static WordShifts Of(PageDocument document, CopyKey key) => Of(MovingLine.Of(document), key);

    internal static WordShifts Of(IEnumerable<MovingLine> lines, CopyKey key)
    {
        var shifts = ImmutableArray.CreateBuilder<WordShift>();
        var anchors = new LineAnchors();
        foreach (var moving in lines.Where(moving => !moving.Words.IsEmpty))
        {
            var named = anchors.Next(moving.Line);
            foreach (var (piece, left, right) in moving.Words)
            {
                shifts.Add(new WordShift(moving.Page, moving.Line.Id, piece, Slot.Of(key, Carrier, named, piece), moving.Aside) { Left = left, Right = right });
            }
        }

        return new WordShifts(shifts.ToImmutable());
    }

    /// <summary>The moves of one copy: right for a 1, left for a 0, none of them up or down.</summary>
    public ImmutableArray<Nudge> NudgesOf(CodeWord copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var bits = copy.BitsOf([.. All.Select(shift => shift.Slot)]);
        return [.. All.Select((shift, i) => shift.NudgeFor(bits[i]))];
    }
}

/// <param name="Page">Index of the page.</param>
/// <param name="Line">Id of the line.</param>
/// <param name="Piece">Index of the piece in the line.</param>
/// <param name="Distance">To either side.</param>
public readonly record struct WordShift(int Page, int Line, int Piece, Slot Slot, Pt Distance)
{
    /// <summary>The piece to its left that it is measured against, which stays where it is.</summary>
    public int Left { get; init; }

    /// <summary>Likewise to its right; null where the line ends before one.</summary>
    public int? Right { get; init; }

    internal Nudge NudgeFor(bool bit) => new(Line, Piece, bit ? Distance : -Distance, Pt.Zero);
}
