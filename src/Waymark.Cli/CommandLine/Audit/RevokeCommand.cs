using System.CommandLine;
using Waymark.Cli.Auditing;
using Waymark.Cli.Console;
using Waymark.Ledger;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine.Audit;

/// <summary><c>waymark audit revoke ID</c>: withdraws a copy, on the record.</summary>
internal static class RevokeCommand
{
    /// <param name="Index">Of the new entry.</param>
    /// <param name="Withdraws">Of the entry that issued the copy.</param>
    internal sealed record RevokeAnswer(long Index, string Time, string Id, long Withdraws, string Reason);

    private static readonly Argument<string> Id = AuditCommand.HandoutId();
    private static readonly Option<string> Reason = new("--reason") { Description = "Why, for the private record; the published log says only that and when.", HelpName = "TEXT", Required = true };

    public static Command Create(CommandHost host) => host.Bind(new Command("revoke", "Withdraw a copy, on the record.") { Id, Reason }, Run);

    private static ExitCode Run(CommandRun run)
    {
        var reason = run.Value(Reason)!.Trim();
        if (reason.Length == 0) throw new UsageException("--reason needs words: somebody will read them in a year.");
        using var ledger = LedgerWriter.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        var (entry, record) = HandoutSearch.FindHeld(ledger.Reader, run.Value(Id)!);
        if (entry.RevokedBy is { } earlier)
        {
            throw new ContentException(new Diagnostic("WM3012", Severity.Error, SourceSpan.Whole("ledger"), $"handout {record.Facts.Id} was withdrawn before, by entry {earlier}")
            {
                Hint = $"see it with: waymark audit show {record.Facts.Id}",
            });
        }

        var added = ledger.Revoke(record.Facts.Id, reason);
        run.Terminal.Say($"Entry {added.Index} withdraws the copy of {Mailbox.Of(record.Facts.Recipient)}, entry {entry.Index}. Its files stay; `waymark audit publish` lets everybody who checks its proof see it.");
        run.Terminal.Answer(new RevokeAnswer(added.Index, EntryAnswer.TimeOf(added), record.Facts.Id, entry.Index, reason));
        return ExitCode.Done;
    }
}
