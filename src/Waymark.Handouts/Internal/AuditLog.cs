using System.Collections.Immutable;

namespace Waymark.Handouts.Internal;

/// <summary>The audit log as the ledger holds it, in plain words: what an audit page is disclosed from. Builds of internal sites are not in it.</summary>
/// <param name="State">What the tree of these entries hashes to.</param>
/// <param name="Entries">In the order of the log.</param>
/// <param name="Editions">What was told, by version; a version that nobody holds any more may be missing.</param>
public sealed record AuditLog(LogState State, ImmutableArray<AuditEntry> Entries, ImmutableDictionary<string, Edition> Editions);

/// <param name="Origin">Name of the log; null where nothing was recorded yet.</param>
/// <param name="Size">Entries up to the last one that is not a build of an internal site.</param>
/// <param name="Root">Base64 of the root of the tree over them.</param>
public sealed record LogState(string? Origin, long Size, string Root);

public enum AuditKind { Began, Issued, Withdrawn, Erased, KeyChanged }

/// <summary>One entry of the log.</summary>
/// <param name="Time">Of the log's clock, in UTC.</param>
/// <param name="CopyId">The handout that it is about, or null.</param>
/// <param name="Copy">Who got it; null where nobody did, or the record was erased.</param>
public sealed record AuditEntry(long Index, DateTimeOffset Time, AuditKind Kind, string? CopyId, AuditedCopy? Copy)
{
    /// <summary>The entry that withdrew this copy, or null.</summary>
    public long? WithdrawnBy { get; init; }

    /// <summary>The entry that says that this one's record was erased, or null.</summary>
    public long? ErasedBy { get; init; }
}

/// <param name="Customer">Id and name of the customer, as they were then.</param>
/// <param name="Date">The day that the copy bears.</param>
/// <param name="Sharer">Id of the role that shared it.</param>
/// <param name="Formats">"brief", "deck", "site", in ordinal order.</param>
public sealed record AuditedCopy(AuditedCustomer Customer, string Recipient, DateOnly Date, string Version, string Sharer, ImmutableArray<string> Formats);

/// <param name="Id">One segment of a path.</param>
public sealed record AuditedCustomer(string Id, string Name);
