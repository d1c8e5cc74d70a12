using System.Collections.Immutable;
using System.Globalization;
using Waymark.Cli.Console;
using Waymark.Ledger;
using Waymark.Ledger.Records;

namespace Waymark.Cli.Auditing;

/// <summary>One entry of the log, as <c>audit list --json</c> prints it.</summary>
/// <param name="Time">Of the log's clock, UTC: <c>2026-11-20T09:30:00Z</c>.</param>
/// <param name="Id">Of the handout that the entry is about, or null.</param>
/// <param name="Recipient"><c>Name &lt;address&gt;</c>; null where nobody received anything, or the recipient was erased.</param>
internal sealed record EntryAnswer(
    long Index, string Kind, string Time, string? Id, string? Customer, string? Recipient, string? Version, ImmutableArray<IssuedAnswer> Files)
{
    public static EntryAnswer Of(LoggedEntry entry)
    {
        var facts = (entry.Record as HandoutRecord)?.Facts;
        return new EntryAnswer(
            entry.Index,
            entry.Kind,
            TimeOf(entry),
            entry.HandoutId,
            facts?.Customer.Id,
            facts is null ? null : Mailbox.Of(facts.Recipient),
            VersionOf(entry),
            entry.Record is IssuedRecord issued ? [.. issued.Files.Select(file => new IssuedAnswer(file.Path, file.Sha256.ToString()))] : []);
    }

    public static string TimeOf(LoggedEntry entry) => entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What was issued; of an erased copy too, since a version names nobody.</summary>
    public static string? VersionOf(LoggedEntry entry) => entry.Record switch
    {
        HandoutRecord handout => handout.Facts.Version,
        SiteRecord site => site.Facts.Version,
        ErasureRecord erasure => erasure.Version,
        _ => entry.Erasure?.Version,
    };
}

/// <param name="Path">Relative to where the copy was published.</param>
internal sealed record IssuedAnswer(string Path, string Sha256);
