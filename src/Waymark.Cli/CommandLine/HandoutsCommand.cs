using System.Collections.Immutable;
using System.CommandLine;
using System.IO.Enumeration;
using Spectre.Console;
using Waymark.Cli.Console;
using Waymark.Cli.Making;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark handouts</c>: every recipient of every customer, in one run.</summary>
internal static class HandoutsCommand
{
    internal sealed record HandoutsAnswer(ImmutableArray<HandoutAnswer> Handouts);

    private static readonly Option<string> Customers = new("--customers", "--customer") { Description = "Only customers whose id matches.", HelpName = "GLOB", DefaultValueFactory = _ => "*" };
    private static readonly Option<string?> Date = CommonOptions.Date("Day of the handouts; today in the workspace's time zone unless given.");
    private static readonly Option<string?> Format = new("--format") { Description = "site, brief, deck, or several separated by commas; the workspace's formats unless given.", HelpName = "F" };

    private static readonly Option<string?> PassphraseFrom = CommonOptions.PassphraseFrom(
        "Passphrase for the customers whose files say protect: true: a file; - reads standard input, env reads WAYMARK_PASSPHRASE.");

    public static Command Create(CommandHost host) => host.Bind(
        new Command("handouts", "Make the handout of every recipient of every customer.") { Customers, Date, Format, PassphraseFrom },
        RunAsync);

    private static async Task<ExitCode> RunAsync(CommandRun run)
    {
        var asked = Formats.Parse(run.Value(Format));
        var passphrase = Passphrase.From(run.Value(PassphraseFrom));
        using var making = MakingSession.Open(run);
        var date = making.DateOf(run.Value(Date));
        var orders = (from customer in making.Roadmap.Customers
                      where FileSystemName.MatchesSimpleExpression(run.Value(Customers), customer.Id)
                      let own = customer.Protect ? passphrase : null
                      let formats = Protecting.FormatsOf(customer, asked, making.Roadmap.Settings, own)
                      from recipient in customer.Recipients
                      select new Order(
                          new Audience(customer.Id, customer.Viewer.Value, Sharers.Of(customer, asked: null), date),
                          new Recipient(recipient.Name.Value.Normalize(), recipient.Address.Value.ToLowerInvariant()),
                          formats) { Passphrase = own }).ToArray();
        if (orders.Length == 0)
        {
            throw new ContentException(new Diagnostic("WM3004", Severity.Error, SourceSpan.Whole("content/customers"), $"no customer that matches '{run.Value(Customers)}' has a recipient")
            {
                Hint = "write recipients: in the customer's file, or name another customer",
            });
        }

        var answers = await run.Terminal.WithProgressAsync("Handouts", orders.Length, tick => making.Press.MakeAsync(orders, (_, _) => tick()));
        var table = new Table().Border(TableBorder.Simple).AddColumns("Customer", "Recipient", "Pages", "Wording", "Shifts", "Entry", "Folder");
        foreach (var (order, answer) in orders.Zip(answers))
        {
            var print = making.Press.PrintOf(order);
            table.AddRow(Markup.Escape(answer.Customer), Markup.Escape(order.Recipient.Name), $"{order.Paged.Sum(format => print.In(format).Pages)}", $"{print.WordingBits}", $"{order.Paged.Sum(format => print.In(format).Positions.Count)}", $"{answer.LedgerIndex}", Markup.Escape(answer.Directory));
        }

        run.Terminal.People.Write(table);
        run.Terminal.Say($"{(answers.Length == 1 ? "1 handout, recorded" : $"{answers.Length} handouts, all recorded")}. Wording and Shifts are the bits that identify a copy.");
        foreach (var order in orders.DistinctBy(order => order.Audience.CustomerId)) run.Terminal.WarnOfText(order, making.Press.PrintOf(order));
        run.Terminal.Answer(new HandoutsAnswer(answers));
        return ExitCode.Done;
    }
}
