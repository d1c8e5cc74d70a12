using System.Collections.Immutable;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Records;

/// <summary>What an entry commits to: kept below <c>ledger/private/</c>, erasable, and given to nobody but the recipient it is about.</summary>
public abstract record LedgerRecord;

/// <summary>A record of files that were given out.</summary>
/// <param name="Directory">Where they were published, relative to the workspace, with forward slashes.</param>
/// <param name="Files">Every file in it, in ordinal order of path; the proof and the archive are in no such list.</param>
/// <param name="Kept">What else is kept to understand the copy later, in ordinal order of name.</param>
public abstract record IssuedRecord(string Directory, ImmutableArray<IssuedFile> Files, ImmutableArray<KeptFile> Kept) : LedgerRecord
{
    /// <summary>Of all that is kept to give the copy back.</summary>
    internal IEnumerable<Digest> Digests => Files.Select(file => file.Sha256).Concat(Kept.Select(kept => kept.Sha256));
}

/// <summary>One copy of a handout, made for one recipient.</summary>
public sealed record HandoutRecord(HandoutFacts Facts, string Directory, ImmutableArray<IssuedFile> Files, ImmutableArray<KeptFile> Kept)
    : IssuedRecord(Directory, Files, Kept);

/// <summary>One build of a role's internal site.</summary>
public sealed record SiteRecord(SiteFacts Facts, string Directory, ImmutableArray<IssuedFile> Files, ImmutableArray<KeptFile> Kept)
    : IssuedRecord(Directory, Files, Kept);

/// <summary>A copy was withdrawn.</summary>
/// <param name="Id">Of the handout.</param>
/// <param name="Entry">Leaf hash of the entry that recorded it.</param>
public sealed record RevocationRecord(string Id, Digest Entry, string Reason) : LedgerRecord;

/// <summary>A record was erased. What stays names nobody.</summary>
/// <param name="Id">Of the handout.</param>
/// <param name="Entry">Leaf hash of the entry that recorded it.</param>
/// <param name="Version">Of the edition that the copy was one of.</param>
/// <param name="Kept">What is kept of the copy, because it is every recipient's: without it a leak of this copy would look like a stranger's.</param>
public sealed record ErasureRecord(string Id, Digest Entry, string Version, ImmutableArray<KeptFile> Kept) : LedgerRecord;

/// <param name="Path">Relative to the record's directory, with forward slashes.</param>
/// <param name="Bytes">Length.</param>
public sealed record IssuedFile(string Path, long Bytes, Digest Sha256);

/// <param name="Name">What it is: "handout", "pages".</param>
public sealed record KeptFile(string Name, long Bytes, Digest Sha256);
