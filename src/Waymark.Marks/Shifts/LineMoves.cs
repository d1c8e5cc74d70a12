using System.Collections.Immutable;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Pages;
using Waymark.Pages.Geometry;

namespace Waymark.Marks.Shifts;

/// <summary>
/// Whole lines that stand a fifth of a point higher or lower than set (Brassil, Low and Maxemchuk call it line shift), and on slides also lines to the
/// left or right: the bullet, label or heading of a block against the blocks that stay. What moves up or down is never measured by what moves to a side:
/// the words of a line keep their distances from each other.
/// </summary>
public sealed class LineMoves
{
    internal const string DownCarrier = "line-shift";
    internal const string AcrossCarrier = "line-offset";

    private LineMoves(ImmutableArray<LineMove> all) => All = all;

    /// <summary>By line, up and down before to the sides.</summary>
    public ImmutableArray<LineMove> All { get; }

    public static LineMoves Of(PageDocument document, CopyKey key) => Of(MovingLine.Of(document), key);

    internal static LineMoves Of(IEnumerable<MovingLine> lines, CopyKey key)
    {
        var moves = ImmutableArray.CreateBuilder<LineMove>();
        var anchors = new LineAnchors();
        foreach (var moving in lines.Where(moving => moving.IsDown || moving.IsAside))
        {
            var named = anchors.Next(moving.Line);
            if (moving.IsDown) moves.Add(new LineMove(moving.Page, moving.Line.Id, moving.Line.Pieces.Length, IsDown: true, Slot.Of(key, DownCarrier, named, 0), moving.DownBy));
            if (moving.IsAside) moves.Add(new LineMove(moving.Page, moving.Line.Id, moving.Line.Pieces.Length, IsDown: false, Slot.Of(key, AcrossCarrier, named, 0), moving.Aside));
        }

        return new LineMoves(moves.ToImmutable());
    }
}

/// <param name="Page">Index of the page.</param>
/// <param name="Line">Id of the line.</param>
/// <param name="Pieces">Of the line.</param>
/// <param name="IsDown">Whether it moves up or down; otherwise to a side.</param>
/// <param name="Distance">Either way.</param>
public readonly record struct LineMove(int Page, int Line, int Pieces, bool IsDown, Slot Slot, Pt Distance)
{
    /// <summary>What a copy moves for it: down or right for a 1. A line that moves to a side does so piece by piece.</summary>
    internal IEnumerable<Nudge> NudgesFor(bool bit)
    {
        var (line, by) = (Line, bit ? Distance : -Distance);
        return IsDown ? [new Nudge(line, -1, Pt.Zero, by)] : Enumerable.Range(0, Pieces).Select(piece => new Nudge(line, piece, by, Pt.Zero));
    }
}
