using Waymark.Ledger.Records;

namespace Waymark.Ledger;

/// <summary>One entry of the log, with what it commits to.</summary>
/// <param name="Index">Zero-based.</param>
/// <param name="Kind">"log.genesis", "handout.publish", "handout.revoke", "payload.erase", "key.rotate", "site.publish".</param>
/// <param name="Time">Of the log's clock, whole seconds.</param>
/// <param name="Record">Null for kinds without a record, and where the record was erased.</param>
public sealed record LoggedEntry(long Index, string Kind, DateTimeOffset Time, LedgerRecord? Record)
{
    /// <summary>Index of the entry that withdrew this copy, or null.</summary>
    public long? RevokedBy { get; init; }

    /// <summary>Index of the entry that records the erasure of this one, or null.</summary>
    public long? ErasedBy { get; init; }

    /// <summary>What is still known of an erased handout, or null.</summary>
    public ErasureRecord? Erasure { get; init; }

    /// <summary>Id of the handout that the entry is about, or null.</summary>
    public string? HandoutId => Record switch
    {
        HandoutRecord handout => handout.Facts.Id,
        RevocationRecord revocation => revocation.Id,
        ErasureRecord erasure => erasure.Id,
        _ => Erasure?.Id,
    };
}
