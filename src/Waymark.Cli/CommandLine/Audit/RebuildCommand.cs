using System.Collections.Immutable;
using System.CommandLine;
using Waymark.Cli.Auditing;
using Waymark.Cli.Making;
using Waymark.Ledger;

namespace Waymark.Cli.CommandLine.Audit;

/// <summary><c>waymark audit rebuild ID</c>: the same bytes again, from the ledger alone, whatever has become of content/.</summary>
internal static class RebuildCommand
{
    /// <param name="Directory">Where the files are: relative to the workspace, or as <c>--out</c> named it.</param>
    internal sealed record RebuildAnswer(string Id, long Index, string Directory, ImmutableArray<FileAnswer> Files);

    private static readonly Argument<string> Id = AuditCommand.HandoutId();
    private static readonly Option<string?> Out = new("--out") { Description = "Folder to write into, empty or new; where the copy was published unless given.", HelpName = "DIR" };

    public static Command Create(CommandHost host) => host.Bind(new Command("rebuild", "Give a copy back, byte for byte, from the ledger alone.") { Id, Out }, Run);

    private static ExitCode Run(CommandRun run)
    {
        var folder = run.Value(Out);
        var reader = LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        var (entry, record) = HandoutSearch.FindHeld(reader, run.Value(Id)!);
        if (folder is not null)
        {
            reader.Rebuild(entry, folder);
        }
        else
        {
            using var ledger = LedgerWriter.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
            ledger.Restore(entry);
        }

        run.Terminal.Say($"{folder ?? record.Directory}: {record.Files.Length} files as they were recorded, entry {entry.Index}.");
        run.Terminal.Answer(new RebuildAnswer(
            record.Facts.Id, entry.Index, folder ?? record.Directory, [.. record.Files.Select(file => new FileAnswer(file.Path, file.Bytes, file.Sha256.ToString()))]));
        return ExitCode.Done;
    }
}
