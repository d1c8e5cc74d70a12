using System.Collections.Immutable;
using Waymark.Cli.Making;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Ledger;
using Waymark.Ledger.Records;

namespace Waymark.Cli.Auditing;

/// <summary>What one copy told its reader about an item.</summary>
/// <param name="Said">The item as it stands in the copy.</param>
/// <param name="Now">The item as the same reader would be told of it today, or null.</param>
/// <param name="CorrectedBy">Id of a later copy for the same person that is right today, or null.</param>
internal sealed record Telling(LoggedEntry Entry, HandoutFacts Facts, Item Said, Item? Now, Standing Standing, string? CorrectedBy)
{
    /// <summary>Whether somebody still has to be told: the copy is wrong, was not withdrawn, and nothing later put it right.</summary>
    public bool IsOpen => Standing.IsWrong() && Entry.RevokedBy is null && CorrectedBy is null;
}

/// <summary>
/// Reads what was told about an item out of the handouts that the ledger keeps, and compares it with what the content of today would tell. Editions
/// are read once a version and disclosed once an audience, however many people got them.
/// </summary>
internal sealed class Tellings(LedgerReader ledger, Roadmap roadmap, DateOnly today)
{
    private readonly Dictionary<string, Edition> _issued = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Customer, string Viewer, string Sharer), (bool Known, Edition? Edition)> _current = [];

    /// <summary>Oldest first; copies that say nothing of the item are left out.</summary>
    public ImmutableArray<Telling> About(string itemId)
    {
        var told = new List<Telling>();
        foreach (var entry in ledger.ReadEntries())
        {
            if (entry.Record is HandoutRecord record && ItemIn(IssuedEdition(record), itemId) is { } said) told.Add(Compare(entry, record.Facts, said, itemId));
        }

        return [.. told.Select((telling, at) => telling with { CorrectedBy = telling.Standing.IsWrong() ? CorrectionOf(telling, told.Skip(at + 1)) : null })];
    }

    private Telling Compare(LoggedEntry entry, HandoutFacts facts, Item said, string itemId)
    {
        var (known, edition) = Current(facts);
        var now = edition is null ? null : ItemIn(edition, itemId);
        return new Telling(entry, facts, said, now, known ? Standings.Of(said, now) : Standing.Unknown, null);
    }

    private static string? CorrectionOf(Telling telling, IEnumerable<Telling> later) => later.LastOrDefault(other =>
        (other.Facts.Customer.Id, other.Facts.Recipient.Address) == (telling.Facts.Customer.Id, telling.Facts.Recipient.Address)
        && other.Facts.Date >= telling.Facts.Date && !other.Standing.IsWrong())?.Facts.Id;

    private Edition IssuedEdition(HandoutRecord record)
    {
        if (_issued.TryGetValue(record.Facts.Version, out var known)) return known;
        var kept = ledger.ReadKept(record, HandoutPress.KeptEdition) ?? throw new LedgerException(LedgerFault.Broken, $"the ledger kept no edition with handout {record.Facts.Id}");
        return _issued[record.Facts.Version] = EditionEncoding.DecodeEdition(kept);
    }

    /// <summary>What the same sharer would tell the same viewer today; no edition where that would be nothing at all.</summary>
    private (bool Known, Edition? Edition) Current(HandoutFacts facts)
    {
        var audience = (facts.Customer.Id, facts.Viewer, facts.Sharer.Role);
        if (_current.TryGetValue(audience, out var known)) return known;
        var exists = roadmap.Customers.Any(customer => customer.Id == facts.Customer.Id)
            && roadmap.Policy.Find(facts.Viewer) is { Customer: true } && roadmap.Policy.Find(facts.Sharer.Role) is { Customer: false };
        return _current[audience] = (exists, exists ? Disclose.Edition(roadmap, new Audience(facts.Customer.Id, facts.Viewer, facts.Sharer.Role, today)).Edition : null);
    }

    private static Item? ItemIn(Edition edition, string id) => edition.Sections.SelectMany(section => section.Items).FirstOrDefault(item => item.Id == id);
}
