using System.Diagnostics;
using System.Globalization;
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
/// <param name="Title">The same where its address stands elsewhere.</param>
internal sealed record NamedCopy(string Id, string? Customer, string? Recipient, string? Date, string Words, string Title, LoggedEntry Entry)
{
    public static NamedCopy Of(string id, LoggedEntry entry) => entry.Record switch
    {
        HandoutRecord { Facts: var facts } => Handout(facts, entry),
        SiteRecord { Facts: var facts } => Build(id, facts, entry),
        null when entry.Erasure is not null => Erased(id, $"erased recipient, entry {entry.Index}", entry),
        _ => throw new UnreachableException($"Entry {entry.Index} issued no copy."),
    };

    private static NamedCopy Handout(HandoutFacts facts, LoggedEntry entry)
    {
        var recipient = Mailbox.Of(facts.Recipient);
        var title = $"the copy made for {facts.Recipient.Name}, {facts.Customer.Name}, on {DayInWords(facts.Date)}";
        return new NamedCopy(facts.Id, facts.Customer.Id, recipient, IsoDay.Of(facts.Date), $"the copy made for {recipient} on {IsoDay.Of(facts.Date)}", title, entry);
    }

    private static NamedCopy Build(string id, SiteFacts facts, LoggedEntry entry) => new(
        id, null, facts.Role, IsoDay.Of(facts.Date),
        $"the internal site of the role {facts.Role}, built for {IsoDay.Of(facts.Date)}", $"the internal site of the role {facts.Role}, built for {DayInWords(facts.Date)}", entry);

    private static NamedCopy Erased(string id, string recipient, LoggedEntry entry) =>
        new(id, null, recipient, null, $"the copy of an {recipient}", $"the copy of an {recipient}", entry);

    private static string DayInWords(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
