using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Waymark.Cli.Console;
using Waymark.Cli.Making;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark audit</c>: who received which version.</summary>
internal static class AuditCommand
{
    private sealed record ListAnswer(long Size, string Root, ImmutableArray<EntryAnswer> Entries);

    private sealed record EntryAnswer(long Index, string Kind, string Time, string? Id, string? Customer, string? Recipient, string? Version, ImmutableArray<IssuedAnswer> Files);

    private sealed record IssuedAnswer(string Path, string Sha256);

    private static readonly Option<string?> Customer = new("--customer") { Description = "Only this customer.", HelpName = "C" };
    private static readonly Option<string?> Recipient = new("--recipient") { Description = "Only this address.", HelpName = "ADDRESS" };
    private static readonly Argument<string> Id = new("id") { Description = "Id of a handout; its first characters are enough.", HelpName = "ID" };

    public static Command Create(CommandHost host) => new("audit", "The audit log: who received which version.")
    {
        host.Bind(new Command("list", "List the entries of the log.") { Customer, Recipient }, List),
        AuditLogCommands.Verify(host),
        AuditLogCommands.Publish(host),
        host.Bind(new Command("show", "Show one handout: to whom, which version, every file.") { Id }, Show),
    };

    private static ExitCode List(CommandRun run)
    {
        var reader = LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        var entries = reader.ReadEntries().Where(entry => Matches(entry, run.Value(Customer), run.Value(Recipient))).ToImmutableArray();
        var table = new Table().Border(TableBorder.Simple).AddColumns("Entry", "Time", "Kind", "Copy", "Customer", "Recipient", "Version");
        foreach (var entry in entries)
        {
            var answer = AnswerOf(entry);
            table.AddRow(new[] { $"{answer.Index}", answer.Time, answer.Kind, Short(answer.Id), answer.Customer ?? "", answer.Recipient ?? "", Short(answer.Version) }.Select(Markup.Escape).ToArray());
        }

        run.Terminal.People.Write(table);
        run.Terminal.Say($"{reader.Size} entries, root {reader.Root}.");
        run.Terminal.Answer(new ListAnswer(reader.Size, reader.Root.ToString(), [.. entries.Select(AnswerOf)]));
        return ExitCode.Done;
    }

    private static ExitCode Show(CommandRun run)
    {
        var reader = LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        var asked = run.Value(Id)!.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        var found = reader.ReadEntries().Where(entry => entry.Record is HandoutRecord && entry.HandoutId!.StartsWith(asked, StringComparison.Ordinal)).ToArray();
        if (found.Length != 1)
        {
            throw new ContentException(new Diagnostic("WM3007", Severity.Error, SourceSpan.Whole("ledger"), found.Length == 0 ? $"no handout has an id that begins with '{asked}'" : $"{found.Length} handouts have ids that begin with '{asked}'")
            {
                Hint = found.Length == 0 ? "list them with: waymark audit list" : "give more of the id",
            });
        }

        var entry = found[0];
        var record = (HandoutRecord)entry.Record!;
        var facts = record.Facts;
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "");
        void Row(string what, string value) => table.AddRow(Markup.Escape(what), Markup.Escape(value));
        Row("Copy", facts.Id);
        Row("Customer", $"{facts.Customer.Name} ({facts.Customer.Id})");
        Row("Recipient", $"{facts.Recipient.Name} <{facts.Recipient.Address}>");
        Row("Viewer, sharer", $"{facts.Viewer}, {facts.Sharer.Role}{(facts.Sharer.Name is { } name ? $" ({name})" : "")}");
        Row("Date", facts.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Row("Version", facts.Version);
        if (facts.PreviousId is { } previous) Row("Copy before", previous);
        Row("Made by", facts.Producer);
        Row("Entry", $"{entry.Index}, {TimeOf(entry)}{(entry.RevokedBy is { } revoked ? $", withdrawn by entry {revoked}" : "")}");
        foreach (var file in record.Files) Row(record.Directory + "/" + file.Path, $"{file.Bytes} bytes, sha256 {file.Sha256}");
        run.Terminal.People.Write(table);
        run.Terminal.Answer(AnswerOf(entry));
        return ExitCode.Done;
    }

    private static bool Matches(LoggedEntry entry, string? customer, string? recipient)
    {
        if (customer is null && recipient is null) return true;
        return entry.Record is HandoutRecord { Facts: var facts }
            && (customer is null || facts.Customer.Id == customer)
            && (recipient is null || string.Equals(facts.Recipient.Address, recipient, StringComparison.OrdinalIgnoreCase));
    }

    private static EntryAnswer AnswerOf(LoggedEntry entry)
    {
        var facts = (entry.Record as HandoutRecord)?.Facts;
        return new EntryAnswer(
            entry.Index,
            entry.Kind,
            TimeOf(entry),
            entry.HandoutId,
            facts?.Customer.Id,
            facts is null ? null : $"{facts.Recipient.Name} <{facts.Recipient.Address}>",
            facts?.Version ?? (entry.Record as SiteRecord)?.Facts.Version,
            entry.Record is IssuedRecord issued ? [.. issued.Files.Select(file => new IssuedAnswer(file.Path, file.Sha256.ToString()))] : []);
    }

    private static string TimeOf(LoggedEntry entry) => entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Short(string? id) => id is { Length: > 8 } ? id[..8] : id ?? "";
}
