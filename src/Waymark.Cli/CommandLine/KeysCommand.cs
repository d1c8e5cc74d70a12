using System.Collections.Immutable;
using System.CommandLine;
using Waymark.Cli.Keys;
using Waymark.Cli.Making;
using Waymark.Cli.Workspaces;
using Waymark.Ledger;
using Waymark.Marks.Identity;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark keys</c>: custody of the keys. A lost key ends tracing.</summary>
internal static class KeysCommand
{
    internal sealed record ExportAnswer(string File, ImmutableArray<string> Keys, bool Sealed);

    internal sealed record ImportAnswer(string Folder, ImmutableArray<string> Added);

    internal sealed record RotateAnswer(int Generations, string? VerifierKey);

    private static readonly Argument<string> To = new("file") { Description = "The backup to write; it must not exist.", HelpName = "FILE" };
    private static readonly Argument<string> From = new("file") { Description = "A backup that `waymark keys export` wrote.", HelpName = "FILE" };
    private static readonly Option<string?> SealedWith = CommonOptions.PassphraseFrom("Seal the backup with the passphrase in FILE; - reads it from standard input, env from WAYMARK_PASSPHRASE.");
    private static readonly Option<string?> OpenedWith = CommonOptions.PassphraseFrom("What the backup was sealed with: FILE, - or env.");

    public static Command Create(CommandHost host) => new("keys", "Back the keys up, bring them back, or let new ones follow.")
    {
        host.Bind(new Command("export", "Write all keys into one file that only its owner can read.") { To, SealedWith }, Export),
        host.Bind(new Command("import", "Bring keys back from a backup. Nothing is written over.") { From, OpenedWith }, Import),
        host.Bind(new Command("rotate", "Let new keys mark and sign from now on; earlier copies stay traceable, and the log says that its key changed."), Rotate),
    };

    private static ExitCode Export(CommandRun run)
    {
        var (folder, passphrase) = (FolderOf(run.Workspace), Passphrase.From(run.Value(SealedWith)));
        var keys = folder.Read();
        if (keys.IsEmpty) throw new UsageException($"{folder.Folder} has no keys yet; they are made with the first handout.");
        SecretFile.WriteNew(Path.GetFullPath(run.Value(To)!), KeyBackup.Encode(keys, passphrase));
        folder.RememberExport();
        run.Terminal.Say($"{run.Value(To)}: {keys.Length} keys{(passphrase is null ? ". Whoever reads this file can compute the marks of every copy: keep it where you keep other secrets." : ", sealed with the passphrase. Without it they are lost.")}");
        run.Terminal.Answer(new ExportAnswer(run.Value(To)!, [.. keys.Select(key => key.Name)], passphrase is not null));
        return ExitCode.Done;
    }

    private static ExitCode Import(CommandRun run)
    {
        var path = Path.GetFullPath(run.Value(From)!);
        if (!File.Exists(path)) throw new UsageException($"there is no file {path}.");
        var folder = FolderOf(run.Workspace);
        var added = folder.Add(Decode(path, Passphrase.From(run.Value(OpenedWith))));
        if (!added.IsEmpty) folder.RememberExport();
        run.Terminal.Say(added.IsEmpty ? $"{folder.Folder} has all of these keys already." : $"{folder.Folder}: {string.Join(", ", added)}.");
        run.Terminal.Answer(new ImportAnswer(folder.Folder, added));
        return ExitCode.Done;
    }

    private static ImmutableArray<KeyFileBytes> Decode(string path, Passphrase? passphrase)
    {
        try
        {
            return KeyBackup.Decode(File.ReadAllBytes(path), passphrase);
        }
        catch (FormatException wrong)
        {
            throw new ContentException(new Diagnostic("WM3015", Severity.Error, SourceSpan.Whole(path), $"these keys cannot be brought back: {wrong.Message}") { Hint = "use a file that `waymark keys export` wrote, with its passphrase" });
        }
    }

    private static ExitCode Rotate(CommandRun run)
    {
        // The log's key first: where that fails, nothing has changed. The next handout is marked with the new copy key.
        using var ledger = LedgerWriter.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        var verifier = ledger.Reader.Size > 0 ? ledger.RotateKey().ToString() : null;
        var keys = CopyKeys.Rotate(run.Workspace.Keys);
        run.Terminal.Say($"New keys are in use; {(keys.All.Length == 2 ? "the earlier one stays" : $"{keys.All.Length - 1} earlier ones stay")} for tracing. Export them again: the last backup does not hold them.");
        if (verifier is not null) run.Terminal.Say($"The log is signed by {verifier} from now on, and says so in entry {ledger.Reader.Size - 1}.");
        run.Terminal.Answer(new RotateAnswer(keys.All.Length, verifier));
        return ExitCode.Done;
    }

    private static KeyFolder FolderOf(Workspace workspace) => new(workspace.Keys, workspace.State);
}
