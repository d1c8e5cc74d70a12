using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Shifts;
using Waymark.Pages;

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

    /// <summary>Points to the sides and down within which words that stay say most of how the page lies around a word.</summary>
    private static (double X, double Y) ReachOn(PageDocument document) => document.Movement == Movement.Slides ? (120, 25) : (45, 10);

    public static ImmutableArray<Reading> Read(PagePictureReading page, PageDocument document, int number, Positions positions)
    {
        var slots = positions.Words.All.Where(shift => shift.Page == number).ToDictionary(shift => (shift.Line, shift.Piece), shift => shift.Slot);
        var aside = positions.Lines.All.Where(move => move.Page == number && !move.IsDown).Select(move => move.Line).ToHashSet();
        var controls = page.Words.Where(word => !slots.ContainsKey((word.Line.Id, word.Placed.Piece)) && !aside.Contains(word.Line.Id)).ToImmutableArray();
        var (field, stray) = FieldOf(controls, ReachOn(document));
        if (controls.Length < FewestControls || stray.Of(stray.TypicalSigma) > WorstStray) return [];
        var readings = ImmutableArray.CreateBuilder<Reading>();
        foreach (var word in page.Words)
        {
            if (!slots.TryGetValue((word.Line.Id, word.Placed.Piece), out var slot)) continue;
            var (x, _, support) = field.At(word.Placed.Middle, word.Y);
            if (support < 1) continue;
            var (moved, sigma) = (word.MovedX - x, stray.Of(word.Sigma));
            if (IsClear(moved, WordShifts.Distance.Value, sigma)) readings.Add(new Reading(WordShifts.Carrier, slot, moved > 0) { Moved = moved });
        }

        return readings.ToImmutable();
    }

    /// <summary>Whether what was measured is one of two moves, and clearly the likelier one.</summary>
    /// <param name="moved">Points.</param>
    /// <param name="distance">Points of either move.</param>
    /// <param name="sigma">Standard deviation of the measurement.</param>
    public static bool IsClear(double moved, double distance, double sigma) =>
        Math.Abs(moved) <= distance + (3 * sigma) + 0.1 && 2 * Math.Abs(moved) * distance / (sigma * sigma) >= ClearLikelihood;

    /// <summary>The page's lie as the controls tell it, and how far one control strays from what the others say.</summary>
    private static (DisplacementField Field, Stray Stray) FieldOf(ImmutableArray<MeasuredWord> controls, (double X, double Y) reach)
    {
        ImmutableArray<Displacement> samples = [.. controls.Select(word => new Displacement(word.Placed.Middle, word.Y, word.MovedX, word.MovedY, 1 / ((word.Sigma * word.Sigma) + 0.0004)))];
        samples = DisplacementField.Consistent(samples, 0.5);
        var field = new DisplacementField(samples, reach.X, reach.Y);
        var strays = samples.Select((sample, i) => (Off: Math.Abs(sample.MovedX - field.At(sample.X, sample.Y, without: i).X), Sigma: Math.Sqrt(Math.Max(0, (1 / sample.Weight) - 0.0004)))).ToArray();
        // 1.4826 times the median of absolute values is the standard deviation, where they are Gaussian, and heeds no outlier.
        var typical = DisplacementField.Median(strays.Select(stray => stray.Sigma));
        return (field, new Stray(1.4826 * DisplacementField.Median(strays.Select(stray => stray.Off)), typical));
    }

    /// <param name="Typical">Points that a control strays, as a standard deviation.</param>
    /// <param name="TypicalSigma">What the fits say of the same.</param>
    private readonly record struct Stray(double Typical, double TypicalSigma)
    {
        /// <summary>Half of it is common to all words (the field's own error), half grows with how badly the word could be measured.</summary>
        public double Of(double sigma) => Math.Max(0.005, Typical * Math.Sqrt(0.5 + (0.5 * Math.Pow(sigma / Math.Max(1e-6, TypicalSigma), 2))));
    }
}
