using System.CommandLine;
using System.Globalization;
using Waymark.Cli.Console;
using Waymark.Cli.Making;
using Waymark.Cli.Workspaces;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark handout</c>: one customer's copy for one person.</summary>
internal static class HandoutCommand
{
    private static readonly Option<string> Customer = new("--customer") { Description = "Whom it is about: the stem of a file in content/customers/.", HelpName = "C", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "Who receives it: \"Name <address>\", or an address that the customer's file knows.", HelpName = "R", Required = true };
    private static readonly Option<string?> As = new("--as") { Description = "Role that shares it; the customer's shared-by unless given.", HelpName = "ROLE" };
    private static readonly Option<string?> Date = CommonOptions.Date("Day of the handout; today in the workspace's time zone unless given.");
    private static readonly Option<string?> Format = new("--format") { Description = "site, brief, deck, or several separated by commas; the workspace's formats unless given.", HelpName = "F" };
    private static readonly Option<string?> PassphraseFrom = CommonOptions.PassphraseFrom("Encrypt its PDFs (AES-256) with the passphrase in this file; - reads standard input, env reads WAYMARK_PASSPHRASE.");
    private static readonly Option<string?> Out = new("--out") { Description = "Also copy the finished handout into this folder.", HelpName = "DIR" };

    public static Command Create(CommandHost host) => host.Bind(
        new Command("handout", "Make a customer's handout for one person: redacted, marked, recorded.") { Customer, To, As, Date, Format, PassphraseFrom, Out },
        RunAsync);

    private static async Task<ExitCode> RunAsync(CommandRun run)
    {
        var formats = Formats.Parse(run.Value(Format));
        var passphrase = Passphrase.From(run.Value(PassphraseFrom));
        using var making = MakingSession.Open(run);
        var customer = making.Roadmap.Customer(run.Value(Customer)!);
        var recipient = RecipientArgument.Parse(run.Value(To)!, customer);
        if (RecipientArgument.CheckDomain(recipient, customer) is { } warning) run.Terminal.SayAll([warning]);
        var made = Protecting.FormatsOf(customer, formats, making.Roadmap.Settings, passphrase);
        var order = new Order(new Audience(customer.Id, customer.Viewer.Value, Sharers.Of(customer, run.Value(As)), making.DateOf(run.Value(Date))), recipient, made) { Passphrase = passphrase };
        var answers = await making.Press.MakeAsync([order], (made, print) => run.Terminal.SayStrength(made, print));
        var answer = answers[0];
        if (making.Press.PreviousOf(order) is { } previous && previous.Version == answer.Version) run.Terminal.SayAll([Repeats(customer, previous.Date)]);
        if (run.Value(Out) is { } folder) OutputFiles.CopyFolder(Path.Combine(run.Workspace.Root, answer.Directory), folder);
        if (passphrase is not null) run.Terminal.Say("Protected with the passphrase; one that was issued before keeps its first. Printing is allowed; that the rest is not done is a request, which a reader's program can ignore.");
        run.Terminal.Say($"{answer.Directory}: {answer.Files.Length} files for {answer.Recipient}, entry {answer.LedgerIndex} of the log.");
        run.Terminal.Answer(answer);
        return ExitCode.Done;
    }

    private static Diagnostic Repeats(CustomerDocument customer, DateOnly last) => new("WM4011", Severity.Warning, customer.Span, string.Create(CultureInfo.InvariantCulture, $"this handout says the same as the one of {last:yyyy-MM-dd}"))
    {
        Hint = "say what has shipped, moved or been decided since, or talk about something else",
    };
}
