using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Pictures;

namespace Waymark.Marks.Tracing;

/// <summary>What a trace may say. It names copies, never persons.</summary>
public enum Verdict
{
    /// <summary>
    /// One copy, with at most one chance in a million that an innocent one is named, and no other nearly as likely; or members of a coalition, each of
    /// them as certain.
    /// </summary>
    Identified,

    /// <summary>A copy worth looking into, with at most one chance in a thousand; not enough to accuse.</summary>
    Lead,

    /// <summary>The text is ours, and does not tell whose copy it is.</summary>
    Inconclusive,

    /// <summary>Parts of the leak are certain of different copies: pages, files or marks of one were put to another's.</summary>
    Conflict,

    /// <summary>The text does not come from any edition that was handed out.</summary>
    Foreign,
}

/// <summary>The outcome of a trace, with everything that is needed to compute its bound again.</summary>
/// <param name="Suspects">Copies that pass the bound of the verdict, likeliest first; empty for inconclusive and foreign.</param>
/// <param name="Compared">Copies that were compared.</param>
/// <param name="Evidence">What each carrier says about the first suspect, or about the best copy where there is none.</param>
/// <param name="Needs">What would help, in words; empty where a copy is identified.</param>
public sealed record TraceResult(Verdict Verdict, ImmutableArray<Suspect> Suspects, int Compared, ImmutableArray<CarrierEvidence> Evidence, ImmutableArray<string> Needs)
{
    /// <summary>Where the leak differs from the identified copy; empty for every other verdict.</summary>
    public ImmutableArray<Edit> Edits { get; init; } = [];

    /// <summary>Scores that were computed: every chance is multiplied by this number to become a bound.</summary>
    public long Tried { get; init; }

    /// <summary>What was read in the edition of the first suspect, or of the best copy: with <see cref="Best"/>, all that its chance is computed from.</summary>
    public SymbolCounts Read { get; init; }

    public Tally Best { get; init; }

    /// <summary>The copy that <see cref="Best"/> and <see cref="Slots"/> are about: the first suspect, or the best copy where there is none.</summary>
    public string? BestCopy { get; init; }

    /// <summary>Every slot that was read in that edition, and what the first suspect, or the best copy, has in it.</summary>
    public ImmutableArray<ReadSlot> Slots { get; init; } = [];

    /// <summary>Which page of the leak comes from which copy, where they come from several; empty otherwise.</summary>
    public ImmutableArray<LeakedPageSource> Pages { get; init; } = [];

    /// <summary>Pages of that edition laid on each other with the pictures that show them; of a leak without pictures none.</summary>
    public ImmutableArray<AlignedPage> Aligned { get; init; } = [];

    /// <summary>First words of passages that the leak has and the first suspect never received.</summary>
    public ImmutableArray<string> NeverReceived { get; init; } = [];

    /// <summary>Ids that are printed in the leak, for everybody to see and to forge.</summary>
    public ImmutableArray<string> VisibleIds { get; init; } = [];
}

/// <summary>A page that is certain of one copy.</summary>
/// <param name="Number">From 0, over all files of the leak.</param>
/// <param name="Name">How it is called, such as <c>scan.pdf, page 2</c>.</param>
/// <param name="Bound">Chance that any innocent copy agrees with this page so well, corrected for everything tried; at most 1.</param>
public sealed record LeakedPageSource(int Number, string Name, string CopyId, int Slots, int Agreements, double Bound);

/// <param name="Bound">Chance that any innocent copy agrees so well, corrected for everything tried; at most 1.</param>
public sealed record Suspect(string CopyId, string Version, double Bound);

/// <param name="Bound">As if this carrier were all there is.</param>
public sealed record CarrierEvidence(string Carrier, int Slots, int Agreements, double Bound);
