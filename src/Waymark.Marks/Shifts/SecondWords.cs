using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>
/// Which words of a line move in small type, and moved in all of a brief up to output format 4: each with a whole word before and after it on its line, none of them moving, a wording slot or in another face.
/// Figures never move, because columns of them would show it.
/// </summary>
internal static class SecondWords
{
    public static IEnumerable<(int Piece, int Left, int? Right)> CarriersOf(TextLine line)
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
