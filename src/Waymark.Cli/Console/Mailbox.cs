using Waymark.Handouts;
using Waymark.Ledger.Records;

namespace Waymark.Cli.Console;

/// <summary>People as answers, messages and <c>--to</c> name them: <c>Jane Doe &lt;jane@acme.example&gt;</c>, what RFC 5322 calls a mailbox.</summary>
internal static class Mailbox
{
    public static string Of(Recipient recipient) => Of(recipient.Name, recipient.Address);

    public static string Of(Person person) => Of(person.Name, person.Address);

    private static string Of(string name, string address) => $"{name} <{address}>";
}
