using Waymark.Marks.Codes;

namespace Waymark.Marks.Accusation;

/// <summary>One slot that could be read, and the bit that stands there.</summary>
/// <param name="Carrier">Such as <c>wording</c> or <c>word-shift</c>.</param>
public readonly record struct Reading(string Carrier, Slot Slot, bool Bit)
{
    /// <summary>How probable this bit is in a copy that has nothing to do with the leak.</summary>
    public double InnocentAgreement => Bit ? Slot.Bias.Probability() : 1 - Slot.Bias.Probability();
}
