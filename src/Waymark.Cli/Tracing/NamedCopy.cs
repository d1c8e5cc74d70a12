using System.Diagnostics;
using System.Globalization;
using Waymark.Ledger;
using Waymark.Ledger.Records;

namespace Waymark.Cli.Tracing;

/// <summary>A copy as a trace names it: a handout and whose it is, a build of a role's site and which role's, or an entry whose record was erased.</summary>
/// <param name="Id">Of the handout or build.</param>
/// <param name="Customer">The customer's id; null for a build and an erased copy.</param>
/// <param name="Recipient"><c>Name &lt;address&gt;</c>; the role for a build; null for an erased copy.</param>
/// <param name="Date">Of the copy; null for an erased one.</param>
/// <param name="Words">What follows "This is" in a sentence.</param>
internal sealed record NamedCopy(string Id, string? Customer, string? Recipient, string? Date, string Words, LoggedEntry Entry)
{
    public static NamedCopy Of(string id, LoggedEntry entry) => entry.Record switch
    {
        HandoutRecord { Facts: var facts } => Handout(facts, entry),
        SiteRecord { Facts: var facts } => new NamedCopy(id, null, facts.Role, Day(facts.Date), $"the internal site of the role {facts.Role}, built for {Day(facts.Date)}", entry),
        null when entry.Erasure is not null => new NamedCopy(id, null, null, null, string.Create(CultureInfo.InvariantCulture, $"the copy of an erased recipient, entry {entry.Index}"), entry),
        _ => throw new UnreachableException($"Entry {entry.Index} issued no copy."),
    };

    private static NamedCopy Handout(HandoutFacts facts, LoggedEntry entry)
    {
        var recipient = $"{facts.Recipient.Name} <{facts.Recipient.Address}>";
        return new NamedCopy(facts.Id, facts.Customer.Id, recipient, Day(facts.Date), $"the copy made for {recipient} on {Day(facts.Date)}", entry);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
