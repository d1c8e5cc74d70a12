using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>
/// Which words of a brief's line carry a bit: up to three of four, and in small type every second. Two that move towards each other close their space by half a
/// point, a quarter of it in text of 10 pt; of the 1.6 pt of a label of 8 pt it is a third, and the words look like one.
/// </summary>
internal static class BriefWords
{
    /// <summary>Type below it is small: labels, notes and the line under an item.</summary>
    private static readonly Pt Small = new(9);

    public static IEnumerable<(int Piece, int Left, int? Right)> CarriersOf(TextLine line) =>
        LineFace.Of(line) is { } measured && measured.Size < Small ? SecondWords.CarriersOf(line) : MostWords.CarriersOf(line);
}
