using Waymark.Marks.Codes;

namespace Waymark.Marks.Accusation;

/// <summary>How certain a trace can become from so many slots: told when a copy is made, because later would be too late to do something about it.</summary>
public static class Certainty
{
    /// <summary>Slots that a channel reads wrongly: text and screenshots have fewer, a bad photo more.</summary>
    public const double Misread = 0.05;

    /// <summary>
    /// The bound on accusing an innocent copy that a typical leak of one copy reaches: its symbols in their usual proportions, a twentieth of them read
    /// wrongly, against so many copies in one trace.
    /// </summary>
    public static double BoundFrom(int slots, int copies)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slots);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(copies);
        var even = slots / 3;
        var rare = (int)Math.Round((slots - even) * Biases.LowProbability);
        var wrong = (int)Math.Ceiling(slots * Misread);
        // Errors fall on the kinds of slots as these are frequent.
        var wrongEven = wrong / 3;
        var tally = new Tally(Math.Max(0, even - wrongEven), Math.Max(0, slots - even - (wrong - wrongEven)));
        return Math.Min(1, copies * new SymmetricScore(new SymbolCounts(even, rare, slots - even - rare)).ChanceOf(tally));
    }

    /// <summary>The fewest slots that reach a bound, at least as many as any accusation needs.</summary>
    public static int SlotsFor(double bound, int copies)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var slots = Judgement.FewestSlots;
        while (BoundFrom(slots, copies) > bound) slots++;
        return slots;
    }
}
