using System.Collections.Immutable;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>
/// The strongest carrier of a page: words inside a line stand a quarter of a point further left or right than set, beside words that stay where they
/// are (Brassil, Low and Maxemchuk; MARKS.md 5 and 7.3). A reader sees nothing; a scan is measured against the words that stay, so that scale, skew
/// and curl cancel out.
/// </summary>
public sealed class WordShifts
{
    /// <summary>0.25 pt, about a 1/288 inch: 0 bit errors of 291 in the cited print and photo channels; 0.30 pt is the most allowed.</summary>
    public static readonly Pt Distance = new(0.25);

    internal const string Carrier = "word-shift";

    private WordShifts(ImmutableArray<WordShift> all) => All = all;

    /// <summary>By line, then piece.</summary>
    public ImmutableArray<WordShift> All { get; }

    public static WordShifts Of(PageDocument document, CopyKey key)
    {
        ArgumentNullException.ThrowIfNull(document);
        var shifts = ImmutableArray.CreateBuilder<WordShift>();
        var anchors = new LineAnchors();
        for (var page = 0; page < document.Pages.Length; page++)
        {
            foreach (var line in document.Pages[page].Lines)
            {
                var carriers = CarriersOf(line, document.Movement).ToArray();
                if (carriers.Length == 0) continue;
                var named = anchors.Next(line);
                foreach (var carrier in carriers)
                {
                    var id = SlotId.Of(key, Carrier, named, carrier.Piece);
                    shifts.Add(new WordShift(page, line.Id, carrier.Piece, new Slot(id, Biases.Of(key, id))) { Left = carrier.Left, Right = carrier.Right });
                }
            }
        }

        return new WordShifts(shifts.ToImmutable());
    }

    /// <summary>The moves of one copy: right for a 1, left for a 0, none of them up or down.</summary>
    public ImmutableArray<Nudge> NudgesOf(CodeWord copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var bits = copy.BitsOf([.. All.Select(shift => shift.Slot)]);
        return [.. All.Select((shift, i) => new Nudge(shift.Line, shift.Piece, bits[i] ? Distance : -Distance, Pt.Zero))];
    }

    /// <summary>The words of a line that carry a bit in a document of this kind, each with the pieces that it is measured against.</summary>
    internal static IEnumerable<(int Piece, int Left, int? Right)> CarriersOf(TextLine line, Movement movement) =>
        // In a filled line the spaces differ from copy to copy, by more than a shift where a slot's wordings differ much.
        line.IsFilled ? [] : movement == Movement.Slides ? MostWords.CarriersOf(line) : EverySecondWord(line);

    /// <summary>
    /// Words that may move: each with a whole word before and after it on its line, none of them moving, a wording slot or in another face.
    /// Figures never move, because columns of them would show it.
    /// </summary>
    private static IEnumerable<(int Piece, int Left, int? Right)> EverySecondWord(TextLine line)
    {
        for (var piece = 1; piece + 1 < line.Pieces.Length; piece++)
        {
            if (line.Pieces[piece - 1] is not Word { SpaceAfter: true } before || line.Pieces[piece] is not Word { SpaceAfter: true } word || line.Pieces[piece + 1] is not Word after) continue;
            if (before.X >= word.X || word.X >= after.X) continue; // text that runs from right to left
            if (!IsRunningText(before, word) || !IsRunningText(after, word)) continue;
            yield return (piece, piece - 1, piece + 1);
            // The word after is this one's fixed neighbour; it can be the next one's too.
            piece++;
        }
    }

    private static bool IsRunningText(Word neighbour, Word word) =>
        neighbour.Content is not null && word.Content is not null
        && neighbour.Face == word.Face && neighbour.Size == word.Size && neighbour.Rise == Pt.Zero && word.Rise == Pt.Zero
        && word.Text.Any(char.IsLetter);
}

/// <param name="Page">Index of the page.</param>
/// <param name="Line">Id of the line.</param>
/// <param name="Piece">Index of the piece in the line.</param>
public readonly record struct WordShift(int Page, int Line, int Piece, Slot Slot)
{
    /// <summary>The piece to its left that it is measured against, which stays where it is.</summary>
    public int Left { get; init; }

    /// <summary>Likewise to its right; null where the line ends before one.</summary>
    public int? Right { get; init; }
}
