using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Shifts;

namespace Waymark.Marks.Pictures;

/// <summary>
/// Reads word shifts from measured words. Words that never move say how the page lies around each one that does; what is left over is its shift. The same words say how
/// far such left-overs stray by themselves, and a shift that does not stand out from that is an erasure.
/// </summary>
internal static class ShiftsInPicture
{
    /// <summary>
    /// Natural logarithm of how much likelier the bit read must be than its opposite. Weaker ones help in the mean, but cost a leak with few slots its certainty.
    /// </summary>
    private const double ClearLikelihood = 1;

    /// <summary>Points: where words stray so far by themselves, nothing is read at all.</summary>
    private const double WorstStray = 0.35;

    private const int FewestControls = 6;

    /// <summary>Square of what an exact fit is still wrong by, in points.</summary>
    private const double Floor = 0.0004;

    /// <summary>Points to the sides and down within which words that stay say most of how the page lies around a word: those of its own line on bent paper, many more on a flat screen.</summary>
    private static readonly (double X, double Y)[] Reaches = [(45, 10), (120, 25), (300, 80)];

    public static ImmutableArray<Reading> Read(PagePictureReading page, int number, Positions positions)
    {
        var slots = positions.Words.All.Where(shift => shift.Page == number).ToDictionary(shift => (shift.Line, shift.Piece));
        var aside = positions.Lines.All.Where(move => move.Page == number && !move.IsDown).Select(move => move.Line).ToHashSet();
        int[] controls = [.. Enumerable.Range(0, page.Words.Length).Where(i => !slots.ContainsKey((page.Words[i].Line.Id, page.Words[i].Placed.Piece)) && !aside.Contains(page.Words[i].Line.Id))];
        if (controls.Length < FewestControls) return [];
        var lies = LiesOf(page, controls);
        var readings = ImmutableArray.CreateBuilder<Reading>();
        for (var i = 0; i < page.Words.Length; i++)
        {
            if (!slots.TryGetValue((page.Words[i].Line.Id, page.Words[i].Placed.Piece), out var shift)) continue;
            if (lies.Select(lie => lie.OffOf(i)).FirstOrDefault(off => off is not null) is not var (moved, sigma)) continue;
            if (IsClear(moved, shift.Distance.Value, sigma)) readings.Add(new Reading(WordShifts.Carrier, shift.Slot, moved > 0) { Moved = moved });
        }

        return readings.ToImmutable();
    }

    /// <summary>
    /// Whether what was measured is one of two moves, and clearly the likelier one. Well measured and between the two is neither: copies whose positions were averaged have such words.
    /// </summary>
    /// <param name="moved">Points.</param>
    /// <param name="distance">Points of either move.</param>
    /// <param name="sigma">Standard deviation of the measurement.</param>
    public static bool IsClear(double moved, double distance, double sigma) =>
        Math.Abs(Math.Abs(moved) - distance) <= (3 * sigma) + 0.1 && 2 * Math.Abs(moved) * distance / (sigma * sigma) >= ClearLikelihood;

    /// <summary>
    /// How the page lies as the controls tell it, the lie that foretells them best first. The registration's field follows words that move a little way, which few words on a slide feel;
    /// without it, bent paper is left to the controls alone. Both are tried, with each reach.
    /// </summary>
    private static ImmutableArray<Lie> LiesOf(PagePictureReading page, int[] controls)
    {
        var consistent = DisplacementField.Consistent([.. controls.Select(i => SampleOf(page.Words[i]))], 0.5).ToHashSet();
        int[] kept = [.. controls.Where(i => consistent.Contains(SampleOf(page.Words[i])))];
        ImmutableArray<MeasuredWord> fromMap = [.. page.Words.Select(word => word with { MovedX = word.MovedX + page.Registration.Field.At(word.Placed.Middle, word.Y).X })];
        return
        [
            .. new[] { page.Words, fromMap }
                .SelectMany(words => Reaches.Select(reach => Lie.Of(words, kept, reach)))
                .Where(lie => lie.Stray.Of(lie.Stray.TypicalSigma) <= WorstStray)
                .OrderBy(lie => lie.Stray.Typical),
        ];
    }

    private static Displacement SampleOf(MeasuredWord word) => new(word.Placed.Middle, word.Y, word.MovedX, word.MovedY, 1 / ((word.Sigma * word.Sigma) + Floor));

    /// <summary>One guess at how the page lies between its controls.</summary>
    /// <param name="Stray">How far one control strays from what the others say.</param>
    private sealed record Lie(ImmutableArray<MeasuredWord> Words, DisplacementField Field, Stray Stray)
    {
        public static Lie Of(ImmutableArray<MeasuredWord> words, int[] controls, (double X, double Y) reach)
        {
            ImmutableArray<Displacement> samples = [.. controls.Select(i => SampleOf(words[i]))];
            var field = new DisplacementField(samples, reach.X, reach.Y);
            var off = DisplacementField.SpreadOf(samples.Select((sample, i) => sample.MovedX - field.At(sample.X, sample.Y, without: i).X));
            return new Lie(words, field, new Stray(off, DisplacementField.Median(controls.Select(i => words[i].Sigma))));
        }

        /// <summary>Points right of its place, and their standard deviation; null for a word that is far from all controls.</summary>
        public (double Moved, double Sigma)? OffOf(int word)
        {
            var (x, _, support) = Field.At(Words[word].Placed.Middle, Words[word].Y);
            return support < 1 ? null : (Words[word].MovedX - x, Stray.Of(Words[word].Sigma));
        }
    }
}
