using System.Collections.Concurrent;
using Waymark.Ledger;
using Waymark.Ledger.Records;

namespace Waymark.Cli.Making;

/// <summary>What the ledger has issued so far, by id and by recipient.</summary>
internal sealed class IssuedCopies
{
    private readonly ConcurrentDictionary<string, LoggedEntry> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Customer, string Address), List<HandoutFacts>> _byRecipient = new();

    public static IssuedCopies Read(LedgerReader reader)
    {
        var issued = new IssuedCopies();
        foreach (var entry in reader.ReadEntries()) issued.Add(entry);
        return issued;
    }

    public void Add(LoggedEntry entry)
    {
        if (entry.Record is not HandoutRecord { Facts: var facts }) return;
        _byId[facts.Id] = entry;
        _byRecipient.GetOrAdd((facts.Customer.Id, facts.Recipient.Address), _ => []).Add(facts);
    }

    public LoggedEntry? EntryOf(string id) => _byId.GetValueOrDefault(id);

    /// <summary>This recipient's last handout of an earlier date, or null: issuing again on one day changes nothing.</summary>
    public HandoutFacts? PreviousOf(Order order) =>
        _byRecipient.GetValueOrDefault((order.Audience.CustomerId, order.Recipient.Address))?
            .Where(facts => facts.Date < order.Audience.Date)
            .OrderBy(facts => facts.Date)
            .ThenBy(facts => facts.Id, StringComparer.Ordinal)
            .LastOrDefault();
}
