using System.Collections.Immutable;

namespace Waymark.Handouts.Internal;

/// <summary>
/// What a trace found, for somebody who must be able to check it: everything that the bound is computed from, and the entry of the log that says whose
/// copy it is. docs/formats/trace-report.md has it as JSON.
/// </summary>
public sealed record TraceReport
{
    public const string Format = "waymark/trace-report/v1";

    /// <summary>Program and version: <c>waymark 0.1.0</c>.</summary>
    public required string Tool { get; init; }

    /// <summary><c>identified</c>, <c>lead</c>, <c>inconclusive</c>, <c>conflict</c> or <c>foreign</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict in one sentence; names a copy, never a person's act.</summary>
    public required string Headline { get; init; }
    public required ImmutableArray<ReportFile> Files { get; init; }

    /// <summary>How the programs that read the files were confined.</summary>
    public required string Confinement { get; init; }

    /// <summary>The copy that agrees best: the one that the slots and the arithmetic are about. Null where nothing of ours was read.</summary>
    public required ReportCopy? Copy { get; init; }

    /// <summary>Copies that the verdict names, likeliest first.</summary>
    public required ImmutableArray<ReportSuspect> Named { get; init; }
    public required ReportArithmetic? Arithmetic { get; init; }
    public required ImmutableArray<ReportSlot> Slots { get; init; }
    public required ImmutableArray<ReportEdit> Edits { get; init; }

    /// <summary>What the leak says beside its marks, in sentences: printed ids, passages that the copy never had.</summary>
    public required ImmutableArray<string> Remarks { get; init; }

    /// <summary>What would help, in words.</summary>
    public required ImmutableArray<string> Needs { get; init; }
    public required ReportEntry? Entry { get; init; }
}

/// <param name="Name">File name without its folder; <c>-</c> for standard input.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ReportFile(string Name, long Bytes, string Sha256);

/// <param name="Customer">Null for a build of an internal site and for an erased copy; so are the next two for the latter.</param>
/// <param name="Words">What follows "This is" in a sentence.</param>
public sealed record ReportCopy(string Id, string Version, string? Customer, string? Recipient, string? Date, string Words);

/// <param name="Bound">Chance that any innocent copy agrees so well, corrected for everything tried.</param>
public sealed record ReportSuspect(string Id, string Words, double Bound);

/// <summary>The bound, step by step. Counts are those of <see cref="TraceReport.Slots"/>.</summary>
/// <param name="Even">Slots whose symbol every copy has with probability 1/2.</param>
/// <param name="Rare">Slots in which the rarer of two symbols was read.</param>
/// <param name="Common">Slots in which the commoner one was read.</param>
/// <param name="EvenAgreements">Of the first kind, those in which the copy has what was read.</param>
/// <param name="OtherAgreements">Of the other two.</param>
/// <param name="Chance">That one unrelated copy scores at least so high.</param>
/// <param name="Copies">Copies compared.</param>
/// <param name="Tried">Scores computed: every chance is multiplied by this.</param>
/// <param name="Bound">Of naming any wrong copy, at most; at most 1.</param>
/// <param name="Limit">Above which nobody is named.</param>
public sealed record ReportArithmetic(int Even, int Rare, int Common, int EvenAgreements, int OtherAgreements, double Chance, int Copies, long Tried, double Bound, double Limit)
{
    public int Slots => Even + Rare + Common;

    public int Agreements => EvenAgreements + OtherAgreements;
}

/// <param name="Carrier">Such as <c>word-shift</c>.</param>
/// <param name="Id">128 bits in lower-case hexadecimal.</param>
/// <param name="One">Probability of a 1 in any copy: 1/2 or 1/2 ± √3/6.</param>
/// <param name="Read">What the leak has.</param>
/// <param name="Copy">What the copy has.</param>
/// <param name="Page">1-based number over all pages of the copy's PDFs; null where no page has the slot.</param>
public sealed record ReportSlot(string Carrier, string Id, double One, int Read, int Copy, int? Page);

/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Page">Of the leak, from 1 over all its files; null where it has no pages.</param>
public sealed record ReportEdit(string Kind, string Issued, string Found, int? Page);

/// <summary>The entry of the log that recorded the copy, and the proof that the log holds it.</summary>
/// <param name="Root">Of the log's tree, base64.</param>
/// <param name="Proof">In the form of docs/formats/ledger-proof.md; null for a log without a signed tree.</param>
/// <param name="Key">The log's verifier key.</param>
public sealed record ReportEntry(long Index, string Kind, string Time, long LogSize, string Root, string? Proof, string? Key);

/// <summary>A page as it was issued to the copy, with the slots that were read.</summary>
/// <param name="Svg">The drawing, which loads nothing.</param>
/// <param name="Width">Of its view box, in points.</param>
public sealed record ReportPicture(string Title, string Svg, int Width, int Height)
{
    /// <summary>The same for paper, from top to bottom: what is written on the page without its margins, a high page in two parts. Empty for what is small enough.</summary>
    public ImmutableArray<ReportPicture> Parts { get; init; } = [];
}

/// <summary>A picture in pixels.</summary>
/// <param name="Png">The file.</param>
/// <param name="Width">Pixels.</param>
public sealed record ReportPhoto(string Title, ReadOnlyMemory<byte> Png, int Width, int Height)
{
    /// <inheritdoc cref="ReportPicture.Parts"/>
    public ImmutableArray<ReportPhoto> Parts { get; init; } = [];
}

/// <summary>A page of the leak beside the page as it was issued.</summary>
/// <param name="Issued">As the copy has it, with a bar under each slot.</param>
/// <param name="Leaked">The leaked picture laid flat on the same page, with the same bars; null where the leak is no picture.</param>
/// <param name="Together">One laid over the other; null likewise.</param>
/// <param name="Measured">How far each word was found from its place; null where no positions were read.</param>
public sealed record ReportSheet(string Title, ReportPicture Issued, ReportPhoto? Leaked, ReportPhoto? Together, ReportPicture? Measured);

/// <summary>A leaked picture, as it was found.</summary>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
public sealed record LeakedPicture(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>A report with what only its pages show.</summary>
/// <param name="Vendor">Whose log it is.</param>
/// <param name="Json">The report's encoding, which the page carries.</param>
public sealed record TraceReportView(TraceReport Report, Vendor Vendor, string Json, ImmutableArray<ReportSheet> Sheets, ImmutableArray<LeakedPicture> Leaked);
