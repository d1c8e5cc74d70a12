using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>
/// Which words of a line carry a bit. The fewer words a leak has, the more of them must: so the first of a run stays, then up to three move for each that stays; the last of a
/// line may move, for what is before it tells where it belongs. Figures stay, as everywhere.
/// </summary>
internal static class MostWords
{
    /// <summary>Words in a row that move: more would leave a photo of a bent page too few that stay.</summary>
    private const int InARow = 3;

    public static IEnumerable<(int Piece, int Left, int? Right)> CarriersOf(TextLine line)
    {
        foreach (var (first, last) in RunsOf(line))
        {
            var moving = new List<int>();
            var left = first;
            for (var piece = first + 1; piece <= last; piece++)
            {
                if (moving.Count < InARow && ((Word)line.Pieces[piece]).Text.Any(char.IsLetter))
                {
                    moving.Add(piece);
                    continue;
                }

                foreach (var carrier in moving) yield return (carrier, left, piece);
                moving.Clear();
                left = piece;
            }

            foreach (var carrier in moving) yield return (carrier, left, null);
        }
    }

    /// <summary>Whole words that follow each other in one face, with the first and last piece of each run; a run of one is none.</summary>
    private static IEnumerable<(int First, int Last)> RunsOf(TextLine line)
    {
        for (var first = 0; first < line.Pieces.Length; first++)
        {
            if (!IsWhole(line, first)) continue;
            var last = first;
            while (last + 1 < line.Pieces.Length && IsWhole(line, last + 1) && Follows((Word)line.Pieces[last], (Word)line.Pieces[last + 1])) last++;
            if (last > first) yield return (first, last);
            first = last;
        }
    }

    /// <summary>Whether programs that read the file see the piece as a word of its own: a comma after a wording is part of it.</summary>
    private static bool IsWhole(TextLine line, int piece) =>
        line.Pieces[piece] is Word { Content: not null, SpaceAfter: true } word && word.Rise == Pt.Zero
        && (piece == 0 || line.Pieces[piece - 1] is Word { SpaceAfter: true } or WordChoice { Options: [[.., { SpaceAfter: true }], ..] });

    private static bool Follows(Word word, Word next) => word.Face == next.Face && word.Size == next.Size && word.X < next.X;
}
