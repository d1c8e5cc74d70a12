using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>
/// Whole lines that stand a quarter of a point higher or lower than set (Brassil, Low and Maxemchuk call it line shift), and on slides also lines to the
/// left or right: the bullet, label or heading of a block against the blocks that stay. What moves up or down is never measured by what moves to a side:
/// the words of a line keep their distances from each other.
/// </summary>
public sealed class LineMoves
{
    /// <summary>As far as a word, in each direction alone; 0.30 pt is the most allowed.</summary>
    public static readonly Pt Distance = new(0.25);

    internal const string DownCarrier = "line-shift";
    internal const string AcrossCarrier = "line-offset";

    private LineMoves(ImmutableArray<LineMove> all) => All = all;

    /// <summary>By line, up and down before to the sides.</summary>
    public ImmutableArray<LineMove> All { get; }

    public static LineMoves Of(PageDocument document, CopyKey key)
    {
        ArgumentNullException.ThrowIfNull(document);
        var moves = ImmutableArray.CreateBuilder<LineMove>();
        var anchors = new LineAnchors();
        for (var page = 0; page < document.Pages.Length; page++)
        {
            var lines = document.Pages[page].Lines;
            var down = document.Movement switch
            {
                Movement.WordsAndLines => Inside(lines),
                Movement.Slides => Most(lines),
                _ => [],
            };
            foreach (var line in lines)
            {
                var across = document.Movement == Movement.Slides && FaceOf(line) is not null && !WordShifts.CarriersOf(line, document.Movement).Any();
                if (!across && !down.Contains(line.Id)) continue;
                var named = anchors.Next(line);
                if (down.Contains(line.Id)) moves.Add(MoveOf(page, line, isDown: true, named, key));
                if (across) moves.Add(MoveOf(page, line, isDown: false, named, key));
            }
        }

        return new LineMoves(moves.ToImmutable());
    }

    /// <summary>The moves of one copy: down or right for a 1. A line that moves to a side does so piece by piece.</summary>
    public ImmutableArray<Nudge> NudgesOf(CodeWord copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var bits = copy.BitsOf([.. All.Select(move => move.Slot)]);
        return [.. All.SelectMany((move, i) => NudgesOf(move, bits[i] ? Distance : -Distance))];
    }

    private static IEnumerable<Nudge> NudgesOf(LineMove move, Pt by) =>
        move.IsDown ? [new Nudge(move.Line, -1, Pt.Zero, by)] : Enumerable.Range(0, move.Pieces).Select(piece => new Nudge(move.Line, piece, by, Pt.Zero));

    /// <summary>The face and size that a line is measured in: those of its first word of letters that are text. Null for a line without.</summary>
    internal static (FaceRole Face, Pt Size)? FaceOf(TextLine line) =>
        line.Pieces.OfType<Word>().FirstOrDefault(word => word.Content is not null && word.Rise == Pt.Zero && !word.IsRightToLeft && word.Text.Any(char.IsLetter)) is { } first ? (first.Face, first.Size) : null;

    private static LineMove MoveOf(int page, TextLine line, bool isDown, string named, CopyKey key)
    {
        var id = SlotId.Of(key, isDown ? DownCarrier : AcrossCarrier, named, 0);
        return new LineMove(page, line.Id, line.Pieces.Length, isDown, new Slot(id, Biases.Of(key, id)));
    }

    /// <summary>Lines of running text with a line of their paragraph above and below that stays.</summary>
    private static HashSet<int> Inside(ImmutableArray<TextLine> lines)
    {
        var moving = new HashSet<int>();
        foreach (var line in lines)
            if (line.IsInterior && !moving.Contains(line.Id - 1) && FaceOf(line) is not null) moving.Add(line.Id);
        return moving;
    }

    /// <summary>
    /// Up to two lines of three. Lines of one face and size are taken in turn, the first of them stays: programs that write a file again may change by how
    /// much a face's boxes reach below its baseline, and a line can then be measured against its like alone.
    /// </summary>
    private static HashSet<int> Most(ImmutableArray<TextLine> lines)
    {
        const int InARow = 2;
        var moving = new HashSet<int>();
        var inARow = 0;
        foreach (var alike in lines.Select(line => (line.Id, Face: FaceOf(line))).Where(line => line.Face is not null).GroupBy(line => line.Face!.Value).OrderBy(group => group.Key.Face).ThenBy(group => group.Key.Size))
        {
            var ids = alike.Select(line => line.Id).ToArray();
            if (ids.Length > 1) inARow = InARow;
            foreach (var id in ids)
            {
                if (inARow < InARow) moving.Add(id);
                inARow = inARow < InARow ? inARow + 1 : 0;
            }
        }

        return moving;
    }
}

/// <param name="Page">Index of the page.</param>
/// <param name="Line">Id of the line.</param>
/// <param name="Pieces">Of the line.</param>
/// <param name="IsDown">Whether it moves up or down; otherwise to a side.</param>
public readonly record struct LineMove(int Page, int Line, int Pieces, bool IsDown, Slot Slot);
