using System.CommandLine;
using Waymark.Cli.Auditing;
using Waymark.Ledger;

namespace Waymark.Cli.CommandLine.Audit;

/// <summary><c>waymark audit prove ID</c>: a file that shows to anybody that the copy is in the log, without Waymark.</summary>
internal static class ProveCommand
{
    /// <param name="Path">Of the proof that was written.</param>
    /// <param name="Size">Entries of the log that the proof's checkpoint covers.</param>
    /// <param name="Key">The log's verifier key, which the person who checks wants to have from another source too.</param>
    /// <param name="Opened">Whether the proof says what the entry committed to; after an erasure it cannot.</param>
    internal sealed record ProveAnswer(string Id, long Index, long Size, string Path, string Key, bool Opened);

    private static readonly Argument<string> Id = AuditCommand.HandoutId();
    private static readonly Option<string?> Out = new("--out") { Description = "File to write; the copy's id with the ending .tlog-proof unless given.", HelpName = "FILE" };

    public static Command Create(CommandHost host) => host.Bind(new Command("prove", "Write a proof of one copy that a third party can check with openssl and a short script.") { Id, Out }, Run);

    private static ExitCode Run(CommandRun run)
    {
        var reader = LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        var entry = HandoutSearch.Find(reader, run.Value(Id)!);
        var proof = reader.Prove(entry.Index);
        var (path, key) = (run.Value(Out) ?? $"{entry.HandoutId}.tlog-proof", reader.VerifierKey!.ToString());
        File.WriteAllBytes(path, proof.Encode());
        run.Terminal.Say(entry.Record is null
            ? $"{path}: entry {entry.Index} in a log of {reader.Size}. What the entry committed to was erased, and is not in the proof."
            : $"{path}: entry {entry.Index} in a log of {reader.Size}. It names the recipient: it is for them, and for whoever has to decide.");
        run.Terminal.Say($"Verifier key of the log: {key}");
        run.Terminal.Say("How to check it without Waymark: docs/how-to/check-a-proof.md");
        run.Terminal.Answer(new ProveAnswer(entry.HandoutId!, entry.Index, reader.Size, path, key, entry.Record is not null));
        return ExitCode.Done;
    }
}
