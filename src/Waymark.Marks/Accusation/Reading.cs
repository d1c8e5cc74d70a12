using Waymark.Marks.Codes;

namespace Waymark.Marks.Accusation;

/// <summary>One slot that could be read, and the bit that stands there.</summary>
/// <param name="Carrier">Such as <c>wording</c> or <c>word-shift</c>.</param>
public readonly record struct Reading(string Carrier, Slot Slot, bool Bit)
{
    /// <summary>Page of the leak that it was read on, from 0 over all its files; null where a slot is read from text alone.</summary>
    public int? Page { get; init; }

    /// <summary>Points right of its place at which a moved word was found; null for every other carrier. For people to look at: it decides nothing.</summary>
    public double? Moved { get; init; }

    /// <summary>How probable this bit is in a copy that has nothing to do with the leak.</summary>
    public double InnocentAgreement => Bit ? Slot.Bias.Probability() : 1 - Slot.Bias.Probability();
}
