using System.Collections.Immutable;

namespace Waymark.Marks.Tracing;

/// <summary>What a trace may say. It names copies, never persons.</summary>
public enum Verdict
{
    /// <summary>One copy, with at most one chance in a million that an innocent one is named, and no other nearly as likely.</summary>
    Identified,

    /// <summary>A copy worth looking into, with at most one chance in a thousand; not enough to accuse.</summary>
    Lead,

    /// <summary>The text is ours, and does not tell whose copy it is.</summary>
    Inconclusive,

    /// <summary>More than one copy passes: several copies were mixed, or marks were moved from one to another.</summary>
    Conflict,

    /// <summary>The text does not come from any edition that was handed out.</summary>
    Foreign,
}

/// <summary>The outcome of a trace, with everything that is needed to compute its bound again.</summary>
/// <param name="Suspects">Copies that pass the bound of the verdict, likeliest first; empty for inconclusive and foreign.</param>
/// <param name="Compared">Copies that were compared: every chance is multiplied by this number.</param>
/// <param name="Evidence">What each carrier says about the first suspect, or about the best copy where there is none.</param>
/// <param name="Needs">What would help, in words; empty where a copy is identified.</param>
public sealed record TraceResult(Verdict Verdict, ImmutableArray<Suspect> Suspects, int Compared, ImmutableArray<CarrierEvidence> Evidence, ImmutableArray<string> Needs)
{
    /// <summary>Where the leak differs from the identified copy; empty for every other verdict.</summary>
    public ImmutableArray<Edit> Edits { get; init; } = [];
}

/// <param name="Bound">Chance that any innocent copy agrees so well, corrected for all copies compared; at most 1.</param>
public sealed record Suspect(string CopyId, string Version, double Bound);

/// <param name="Bound">As if this carrier were all there is.</param>
public sealed record CarrierEvidence(string Carrier, int Slots, int Agreements, double Bound);
