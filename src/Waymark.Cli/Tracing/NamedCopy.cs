using System.Diagnostics;
using Waymark.Cli.Console;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Vocabulary.Time;

namespace Waymark.Cli.Tracing;

/// <summary>A copy as a trace names it: a handout and whose it is, a build of a role's site and which role's, or an entry whose record was erased.</summary>
/// <param name="Id">Of the handout or build.</param>
/// <param name="Customer">The customer's id; null for a build and an erased copy.</param>
/// <param name="Recipient"><c>Name &lt;address&gt;</c>; the role for a build; "erased recipient, entry N" for an erased copy.</param>
/// <param name="Date">Of the copy; null for an erased one.</param>
/// <param name="Words">What follows "This is" in a sentence.</param>
internal sealed record NamedCopy(string Id, string? Customer, string? Recipient, string? Date, string Words, LoggedEntry Entry)
{
    public static NamedCopy Of(string id, LoggedEntry entry) => entry.Record switch
    {
        HandoutRecord { Facts: var facts } => Handout(facts, entry),
        SiteRecord { Facts: var facts } => new NamedCopy(id, null, facts.Role, IsoDay.Of(facts.Date), $"the internal site of the role {facts.Role}, built for {IsoDay.Of(facts.Date)}", entry),
        null when entry.Erasure is not null => new NamedCopy(id, null, $"erased recipient, entry {entry.Index}", null, $"the copy of an erased recipient, entry {entry.Index}", entry),
        _ => throw new UnreachableException($"Entry {entry.Index} issued no copy."),
    };

    private static NamedCopy Handout(HandoutFacts facts, LoggedEntry entry)
    {
        var recipient = Mailbox.Of(facts.Recipient);
        return new NamedCopy(facts.Id, facts.Customer.Id, recipient, IsoDay.Of(facts.Date), $"the copy made for {recipient} on {IsoDay.Of(facts.Date)}", entry);
    }
}
