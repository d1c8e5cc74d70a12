namespace Waymark.Marks.Accusation;

/// <summary>How often a copy agrees with what was read: all that its chance is computed from, so that anybody can compute it again.</summary>
/// <param name="Even">Agreements in slots that are fair coins.</param>
/// <param name="Collusion">Agreements in the other slots.</param>
public readonly record struct Tally(int Even, int Collusion)
{
    public int Agreements => Even + Collusion;
}

/// <summary>What was read, as far as chances depend on it: how many slots have a symbol of which probability.</summary>
/// <param name="Even">Fair coins.</param>
/// <param name="Rare">Other slots in which the rarer symbol was read: an innocent copy has it with probability <see cref="Codes.Biases.LowProbability"/>.</param>
/// <param name="Common">Other slots in which the commoner one was read.</param>
public readonly record struct SymbolCounts(int Even, int Rare, int Common)
{
    public int Slots => Even + Rare + Common;

    public static SymbolCounts Of(IReadOnlyCollection<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var even = readings.Count(reading => reading.Slot.Bias == Codes.Bias.Even);
        var rare = readings.Count(reading => reading.Slot.Bias != Codes.Bias.Even && reading.InnocentAgreement < 0.5);
        return new SymbolCounts(even, rare, readings.Count - even - rare);
    }
}
