using System.Collections.Immutable;
using System.CommandLine;
using Spectre.Console;
using Waymark.Cli.Auditing;
using Waymark.Cli.Workspaces;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Vocabulary.Time;

namespace Waymark.Cli.CommandLine.Audit;

/// <summary><c>waymark audit list</c>: the entries, as a table, as JSON, or as CSV.</summary>
internal static class ListCommand
{
    internal sealed record ListAnswer(long Size, string Root, ImmutableArray<EntryAnswer> Entries);

    private static readonly Option<string?> Customer = new("--customer") { Description = "Only this customer.", HelpName = "C" };
    private static readonly Option<string?> Recipient = new("--recipient") { Description = "Only this address.", HelpName = "ADDRESS" };
    private static readonly Option<string?> Since = new("--since") { Description = "Only what was recorded on this day (UTC) or later.", HelpName = "YYYY-MM-DD" };
    private static readonly Option<string?> Until = new("--until") { Description = "Only what was recorded on this day (UTC) or before.", HelpName = "YYYY-MM-DD" };
    private static readonly Option<string?> Date = new("--date") { Description = "Only copies that bear this day.", HelpName = "YYYY-MM-DD" };
    private static readonly Option<string?> Version = new("--version") { Description = "Only this version; its first characters are enough.", HelpName = "V" };
    private static readonly Option<bool> Csv = new("--csv") { Description = "Print CSV on standard output, safe to open in a spreadsheet." };

    public static Command Create(CommandHost host) =>
        host.Bind(new Command("list", "List the entries of the log.") { Customer, Recipient, Date, Since, Until, Version, Csv }, Run);

    private static ExitCode Run(CommandRun run)
    {
        if (run.Value(Csv) && run.Terminal.Json) throw new UsageException("--csv and --json both want standard output: give one of them.");
        var wanted = FilterOf(run);
        var reader = LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        ImmutableArray<LoggedEntry> entries = [.. reader.ReadEntries().Where(wanted)];
        if (run.Value(Csv)) run.Terminal.Print(Rows(entries));
        else run.Terminal.People.Write(TableOf(entries));
        run.Terminal.Say(entries.Length == reader.Size ? $"{reader.Size} entries, root {reader.Root}." : $"{entries.Length} of {reader.Size} entries, root {reader.Root}.");
        run.Terminal.Answer(new ListAnswer(reader.Size, reader.Root.ToString(), [.. entries.Select(EntryAnswer.Of)]));
        return ExitCode.Done;
    }

    /// <summary>An entry without a record is of no customer, of no recipient, and of no version.</summary>
    private static Func<LoggedEntry, bool> FilterOf(CommandRun run)
    {
        var (customer, recipient, version) = (run.Value(Customer), run.Value(Recipient), run.Value(Version));
        var since = run.Value(Since) is { } first ? Workspace.ParseDate(first) : DateOnly.MinValue;
        var until = run.Value(Until) is { } last ? Workspace.ParseDate(last) : DateOnly.MaxValue;
        var date = run.Value(Date) is { } asked ? Workspace.ParseDate(asked) : (DateOnly?)null;
        return entry =>
            DateOnly.FromDateTime(entry.Time.UtcDateTime) is var day && day >= since && day <= until
            && (customer is null || FactsOf(entry)?.Customer.Id == customer)
            && (recipient is null || string.Equals(FactsOf(entry)?.Recipient.Address, recipient, StringComparison.OrdinalIgnoreCase))
            && (date is null || DateOf(entry) == date)
            && (version is null || EntryAnswer.VersionOf(entry)?.StartsWith(version, StringComparison.Ordinal) == true);
    }

    /// <summary>The day that a copy bears, or that a site speaks of.</summary>
    private static DateOnly? DateOf(LoggedEntry entry) => entry.Record switch
    {
        HandoutRecord handout => handout.Facts.Date,
        SiteRecord site => site.Facts.Date,
        _ => null,
    };

    private static HandoutFacts? FactsOf(LoggedEntry entry) => (entry.Record as HandoutRecord)?.Facts;

    private static Table TableOf(ImmutableArray<LoggedEntry> entries)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Entry", "Recorded (UTC)", "Kind", "Copy", "Date", "Customer", "Recipient", "Version");
        foreach (var entry in entries)
        {
            var answer = EntryAnswer.Of(entry);
            table.AddRow(new[]
            {
                $"{answer.Index}", answer.Time, answer.Kind, Short(answer.Id), DateOf(entry) is { } date ? IsoDay.Of(date) : "", answer.Customer ?? "", RecipientOf(entry, answer), Short(answer.Version),
            }.Select(Markup.Escape).ToArray());
        }

        return table;
    }

    /// <summary>Who got it; and what became of it, which a person who looks for a copy should not have to look for too.</summary>
    private static string RecipientOf(LoggedEntry entry, EntryAnswer answer) => entry switch
    {
        { ErasedBy: { } erasure } => $"erased by entry {erasure}",
        { RevokedBy: { } withdrawal } => $"{answer.Recipient}, withdrawn by entry {withdrawal}",
        { Record: SiteRecord site } => $"role {site.Facts.Role}",
        _ => answer.Recipient ?? "",
    };

    private static IEnumerable<string> Rows(ImmutableArray<LoggedEntry> entries)
    {
        yield return SpreadsheetText.Row(["entry", "time", "kind", "copy", "customer", "name", "address", "date", "viewer", "sharer", "version", "withdrawn by", "erased by", "files"]);
        foreach (var entry in entries)
        {
            var facts = FactsOf(entry);
            yield return SpreadsheetText.Row(
            [
                $"{entry.Index}", EntryAnswer.TimeOf(entry), entry.Kind, entry.HandoutId ?? "", facts?.Customer.Id ?? "", facts?.Recipient.Name ?? "", facts?.Recipient.Address ?? "",
                DateOf(entry) is { } date ? IsoDay.Of(date) : "", facts?.Viewer ?? "", facts?.Sharer.Role ?? "", EntryAnswer.VersionOf(entry) ?? "",
                $"{entry.RevokedBy}", $"{entry.ErasedBy}", entry.Record is IssuedRecord issued ? $"{issued.Files.Length}" : "",
            ]);
        }
    }

    private static string Short(string? id) => id is { Length: > 8 } ? id[..8] : id ?? "";
}
