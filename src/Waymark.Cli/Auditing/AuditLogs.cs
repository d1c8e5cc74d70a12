using System.Collections.Immutable;
using Waymark.Cli.Making;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Internal;
using Waymark.Ledger;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;

namespace Waymark.Cli.Auditing;

/// <summary>The ledger in the plain words that audit pages are disclosed from.</summary>
internal static class AuditLogs
{
    /// <summary>
    /// Builds of internal sites are left out, so that publishing a page that shows the log does not change what it shows. Every record is compared
    /// with its commitment on the way, and the root with what the entries hash to.
    /// </summary>
    /// <param name="read">All entries of that ledger, oldest first.</param>
    /// <exception cref="LedgerException">Something does not agree.</exception>
    public static AuditLog Of(LedgerReader ledger, IEnumerable<LoggedEntry> read)
    {
        var (entries, editions) = (ImmutableArray.CreateBuilder<AuditEntry>(), ImmutableDictionary.CreateBuilder<string, Edition>(StringComparer.Ordinal));
        foreach (var entry in read)
        {
            if (Of(entry) is not { } shown) continue;
            entries.Add(shown);
            if (entry.Record is HandoutRecord { Facts.Version: var version } record && !editions.ContainsKey(version) && ledger.ReadKept(record, HandoutPress.KeptEdition) is { } kept)
                editions.Add(version, EditionEncoding.DecodeEdition(kept));
        }

        var size = entries.Count == 0 ? 0 : entries[^1].Index + 1;
        var origin = ledger.Checkpoint is { } note ? Checkpoint.Parse(note.Text).Origin : null;
        return new AuditLog(new LogState(origin, size, ledger.DeriveRoot(size).ToBase64()), entries.DrainToImmutable(), editions.ToImmutable());
    }

    /// <summary>Null for kinds that tell of no copy and of no key.</summary>
    private static AuditEntry? Of(LoggedEntry entry)
    {
        AuditKind? kind = entry.Kind switch
        {
            "log.genesis" => AuditKind.Began,
            "handout.publish" => AuditKind.Issued,
            "handout.revoke" => AuditKind.Withdrawn,
            "payload.erase" => AuditKind.Erased,
            "key.rotate" => AuditKind.KeyChanged,
            _ => null,
        };
        return kind is not { } known ? null : new AuditEntry(entry.Index, entry.Time, known, entry.HandoutId, entry.Record is HandoutRecord record ? CopyOf(record.Facts) : null)
        {
            WithdrawnBy = entry.RevokedBy,
            ErasedBy = entry.ErasedBy,
        };
    }

    private static AuditedCopy CopyOf(HandoutFacts facts) =>
        new(new AuditedCustomer(facts.Customer.Id, facts.Customer.Name), facts.Recipient.Name, facts.Date, facts.Version, facts.Sharer.Role, facts.Formats);
}
