using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Shifts;

namespace Waymark.Marks.Pictures;

/// <summary>
/// Reads lines that stand higher, lower or further to a side than set, from measured words. Words that never move in that direction say how the page lies around a line; what
/// is left over, in the mean of the line's words, is its move. How far a line that stays is from what the others say of it is the picture's own error, and a line that does not
/// stand out from that is an erasure. Where letters were set on whole rows of pixels, rows are counted instead (<see cref="PixelRows"/>).
/// </summary>
internal static class LinesInPicture
{
    /// <summary>
    /// Points to the sides and down within which lines that stay say most of how the page lies: few lines of bent paper, or many of a flat picture. Whichever foretells the lines
    /// that stay better is the page's.
    /// </summary>
    private static readonly (double X, double Y)[] Reaches = [(120, 40), (400, 160)];

    /// <summary>Points, as a standard deviation: where lines stray so far by themselves, moves of a fifth of a point are guesses.</summary>
    private const double WorstStray = 0.125;

    /// <summary>Pixels by which a line's two ends may differ in height for it to lie on a row.</summary>
    private const double Level = 0.15;

    private const int FewestStill = 4;

    public static IEnumerable<Reading> Read(PagePictureReading page, int number, Positions positions)
    {
        var moves = positions.Lines.All.Where(move => move.Page == number).ToArray();
        if (moves.Length == 0) return [];
        var shifted = positions.Words.All.Where(shift => shift.Page == number).Select(shift => (shift.Line, shift.Piece)).ToHashSet();
        var down = moves.Where(move => move.IsDown).ToDictionary(move => move.Line);
        var across = moves.Where(move => !move.IsDown).ToDictionary(move => move.Line);
        ImmutableArray<Sample> words = [.. page.Words.Select(word => new Sample(word, page.Registration))];
        if (words.IsEmpty) return [];
        return ReadDown(words, down, page.Registration).Concat(Read(LineMoves.AcrossCarrier, across, words, words.RemoveAll(word => across.ContainsKey(word.Line) || shifted.Contains((word.Line, word.Piece))), sample => sample.Across));
    }

    private static IEnumerable<Reading> ReadDown(ImmutableArray<Sample> words, Dictionary<int, LineMove> down, Registration registration)
    {
        if (down.Count == 0) return [];
        var levelled = Levelled(words, registration);
        return RowsOf(levelled, down) is { } rows
            ? ReadRows(rows, levelled, down)
            : Read(LineMoves.DownCarrier, down, words, words.RemoveAll(word => down.ContainsKey(word.Line)), sample => sample.Down);
    }

    private static PixelRows? RowsOf(ImmutableArray<SeenWord> words, Dictionary<int, LineMove> down)
    {
        var ends = words.GroupBy(word => word.Line).Where(line => line.Count() > 1).Select(line => (First: line.MinBy(word => word.X), Last: line.MaxBy(word => word.X))).ToArray();
        if (ends.Length == 0 || DisplacementField.Median(ends.Select(line => Math.Abs(line.Last.V - line.First.V))) > Level) return null;
        var lines = SeenLines(words);
        return PixelRows.Of(lines, lines.RemoveAll(line => down.ContainsKey(line.Id)), ScaleAcross(words));
    }

    /// <summary>Words where the picture has them, turned so that lines run along rows.</summary>
    private static ImmutableArray<SeenWord> Levelled(ImmutableArray<Sample> words, Registration registration)
    {
        ImmutableArray<SeenWord> seen = [.. words.Select(word => word.Seen(registration) is var (u, v) ? new SeenWord(word.Line, word.X, word.Y, u, v) : default)];
        var (cross, square) = (0.0, 0.0);
        foreach (var line in seen.GroupBy(word => word.Line))
        {
            var (u, v) = (line.Average(word => word.U), line.Average(word => word.V));
            foreach (var word in line) (cross, square) = (cross + ((word.U - u) * (word.V - v)), square + ((word.U - u) * (word.U - u)));
        }

        var (sin, cos) = Math.SinCos(Math.Atan2(cross, square));
        return [.. seen.Select(word => word with { U = (word.U * cos) + (word.V * sin), V = (word.V * cos) - (word.U * sin) })];
    }

    /// <summary>Pixels to the point, by a straight line through where words were set and seen.</summary>
    private static double ScaleAcross(ImmutableArray<SeenWord> words)
    {
        var (x, u) = (words.Average(word => word.X), words.Average(word => word.U));
        return words.Sum(word => (word.X - x) * (word.U - u)) / words.Sum(word => (word.X - x) * (word.X - x));
    }

    private static IEnumerable<Reading> ReadRows(PixelRows rows, ImmutableArray<SeenWord> words, Dictionary<int, LineMove> down)
    {
        foreach (var line in SeenLines(words).Where(line => down.ContainsKey(line.Id)))
            if (rows.IsLower(line, down[line.Id].Distance.Value) is { } lower) yield return new Reading(LineMoves.DownCarrier, down[line.Id].Slot, lower);
    }

    private static ImmutableArray<SeenLine> SeenLines(ImmutableArray<SeenWord> words) =>
        [.. words.GroupBy(word => word.Line).Select(line => new SeenLine(line.Key, line.First().Y, DisplacementField.Median(line.Select(word => word.V))))];

    /// <param name="direction">The displacement of a word in one direction, with its weight there.</param>
    private static IEnumerable<Reading> Read(
        string carrier, Dictionary<int, LineMove> moves, ImmutableArray<Sample> words, ImmutableArray<Sample> still, Func<Sample, (double Moved, double Weight)> direction)
    {
        if (moves.Count == 0 || still.Select(word => word.Line).Distinct().Count() < FewestStill) yield break;
        var (stray, reach) = Reaches.Select(reach => (Stray: StrayOf(still, direction, reach), Reach: reach)).MinBy(tried => tried.Stray);
        if (stray > WorstStray) yield break;
        var field = FieldOf(still, direction, reach);
        (LineMove Move, double Moved)[] found =
        [
            .. words.Where(word => moves.ContainsKey(word.Line)).GroupBy(word => word.Line)
                .SelectMany(line => Off(line, field, direction) is { } moved ? ((LineMove, double)[])[(moves[line.Key], moved)] : []),
        ];
        var sigma = Math.Max(0.01, Math.Max(stray, ApartOf(found)));
        foreach (var (move, moved) in found)
            if (ShiftsInPicture.IsClear(moved, move.Distance.Value, sigma)) yield return new Reading(carrier, move.Slot, moved > 0);
    }

    /// <summary>
    /// How far lines that move stand from the nearer of their two places, as <see cref="StrayOf"/> counts. They are often more than the lines that stay, and know better how well
    /// this picture can be measured: rounding to rows that were turned or resized since leaves some of them between their places.
    /// </summary>
    private static double ApartOf((LineMove Move, double Moved)[] found) =>
        DisplacementField.SpreadOf(found.Select(line => Math.Abs(line.Moved) - line.Move.Distance.Value));

    /// <summary>Standard deviation of how far a line that stays is from what the others say of it, in points.</summary>
    private static double StrayOf(ImmutableArray<Sample> still, Func<Sample, (double Moved, double Weight)> direction, (double X, double Y) reach)
    {
        var strays = still.GroupBy(word => word.Line).Select(line => Off(line, FieldOf(still.RemoveAll(word => word.Line == line.Key), direction, reach), direction)).OfType<double>().ToArray();
        return strays.Length < FewestStill ? double.PositiveInfinity : DisplacementField.SpreadOf(strays);
    }

    private static DisplacementField FieldOf(ImmutableArray<Sample> still, Func<Sample, (double Moved, double Weight)> direction, (double X, double Y) reach) => new(
        DisplacementField.Consistent([.. still.Select(word => new Displacement(word.X, word.Y, direction(word).Moved, 0, direction(word).Weight))], 0.7), reach.X, reach.Y);

    /// <summary>Points by which a line's words stand from where the field has them, in the mean; null where the field knows nothing of them.</summary>
    private static double? Off(IEnumerable<Sample> line, DisplacementField field, Func<Sample, (double Moved, double Weight)> direction)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var word in line)
        {
            var (there, _, support) = field.At(word.X, word.Y);
            if (support < 0.5) continue;
            var (moved, weight) = direction(word);
            (sum, weights) = (sum + (weight * (moved - there)), weights + weight);
        }

        return weights == 0 ? null : sum / weights;
    }

    /// <summary>A word in pixels of the picture.</summary>
    /// <param name="X">Points of the page, like <paramref name="Y"/>.</param>
    private readonly record struct SeenWord(int Line, double X, double Y, double U, double V);

    /// <summary>A word's whole displacement from where the page's map has it: the registration follows lines that move a little way, and must not hide them.</summary>
    private readonly struct Sample(MeasuredWord word, Registration registration)
    {
        /// <summary>Square of what an exact fit is still wrong by, in points.</summary>
        private const double Floor = 0.0004;

        private readonly (double X, double Y, double Support) _field = registration.Field.At(word.Placed.Middle, word.Y);

        public int Line => word.Line.Id;

        public int Piece => word.Placed.Piece;

        public double X => word.Placed.Middle;

        public double Y => word.Y;

        /// <summary>Pixels of the picture at which the word was measured.</summary>
        public (double U, double V) Seen(Registration registration) => registration.ToPicture.Apply(X + Across.Moved, Y + Down.Moved);

        public (double Moved, double Weight) Down => (word.MovedY + _field.Y, 1 / ((word.SigmaY * word.SigmaY) + Floor));

        public (double Moved, double Weight) Across => (word.MovedX + _field.X, 1 / ((word.Sigma * word.Sigma) + Floor));
    }
}
