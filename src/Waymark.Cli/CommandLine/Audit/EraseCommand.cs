using System.Collections.Immutable;
using System.CommandLine;
using Waymark.Cli.Auditing;
using Waymark.Cli.Making;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine.Audit;

/// <summary><c>waymark audit erase RECIPIENT</c>: forgets a person, and says on the record that it did.</summary>
internal static class EraseCommand
{
    /// <param name="Entries">The erasures, in order.</param>
    internal sealed record EraseAnswer(ImmutableArray<ErasedAnswer> Entries);

    /// <param name="Index">Of the new entry.</param>
    /// <param name="Id">Of the handout; it names nobody any more.</param>
    internal sealed record ErasedAnswer(long Index, string Time, string Id, string Version);

    private static readonly Argument<string> Address = new("recipient") { Description = "Mail address of the person.", HelpName = "ADDRESS" };
    private static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask." };

    public static Command Create(CommandHost host) =>
        host.Bind(new Command("erase", "Erase a recipient: names, salts, stored bytes and published copies. The log keeps its entries, and old proofs still hold.") { Address, Yes }, Run);

    private static ExitCode Run(CommandRun run)
    {
        var address = run.Value(Address)!;
        using var ledger = LedgerWriter.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        var copies = ledger.Reader.ReadEntries().Select(entry => entry.Record).OfType<HandoutRecord>()
            .Where(record => string.Equals(record.Facts.Recipient.Address, address, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (copies.Length == 0)
        {
            throw new ContentException(new Diagnostic("WM3013", Severity.Error, SourceSpan.Whole("ledger"), $"nothing is recorded of {address}")
            {
                Hint = "list the recipients with: waymark audit list",
            });
        }

        foreach (var copy in copies) run.Terminal.Say($"{copy.Directory}: {copy.Files.Length} files, version {copy.Facts.Version}");
        if (!run.Value(Yes) && !run.Terminal.Confirm($"Erase {Count(copies.Length)} of {address}? Files and names cannot be brought back."))
            throw new UsageException($"nothing was erased: it takes a yes, or --yes where nobody can be asked. {Count(copies.Length)} would go.");

        var erased = ledger.Erase(address, HandoutPress.KeptOfEveryCopy);
        run.Terminal.Say($"Erased {Count(copies.Length)}; {(erased.Count == 1 ? "entry" : "entries")} {string.Join(", ", erased.Select(entry => entry.Index))} of the log {(erased.Count == 1 ? "says" : "say")} so. Audit pages of internal sites were removed: `waymark site` makes them again. Not touched: content/, backups, and what was sent.");
        run.Terminal.Answer(new EraseAnswer([.. erased.Select(entry => new ErasedAnswer(entry.Index, EntryAnswer.TimeOf(entry), entry.HandoutId!, EntryAnswer.VersionOf(entry)!))]));
        return ExitCode.Done;
    }

    private static string Count(int copies) => copies == 1 ? "1 copy" : $"{copies} copies";
}
