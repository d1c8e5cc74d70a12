using Waymark.Ledger.Records;
using Waymark.Ledger.Tree;
using Waymark.Ledger.Verification;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>The invariants of docs/formats/ledger-protocol.md, checked on what a fault left behind.</summary>
internal static class Invariants
{
    /// <summary>Recovers, checks everything, publishes once more and checks again.</summary>
    /// <returns>What is violated, or null.</returns>
    public static string? Violation(Workspace workspace)
    {
        try
        {
            workspace.OpenWriter().Dispose();
            var once = Snapshot(workspace);
            workspace.OpenWriter().Dispose();
            if (!once.SequenceEqual(Snapshot(workspace))) return "recovering twice is not recovering once";
            if (Unsoundness(workspace) is { } before) return before;

            var reader = workspace.OpenReader();
            if (reader.ReadEntries().FirstOrDefault(entry => !IsPublished(workspace, reader, entry)) is { } missing) return $"entry {missing.Index} was not published";

            using (var ledger = workspace.OpenWriter())
            {
                var index = Workspace.Publish(ledger, 77).Index;
                if (index != Math.Max(reader.Size, 1)) return $"the next entry has index {index}, after {reader.Size} entries";
            }

            return workspace.Mentions("output", "PRIVATE KEY") ? "a private key was published" : Unsoundness(workspace);
        }
        catch (Exception e) when (e is LedgerException or IOException)
        {
            return e.Message;
        }
    }

    /// <summary>Whether the log continues every checkpoint that was ever to be seen.</summary>
    public static bool Continues(Workspace workspace, IEnumerable<Notes.Checkpoint> exposed)
    {
        var reader = workspace.OpenReader();
        return exposed.All(seen => seen.Size <= reader.Size && MerkleTree.Root(seen.Size, reader.Tiles.Subtree) == seen.Root);
    }

    private static bool IsPublished(Workspace workspace, LedgerReader reader, LoggedEntry entry) =>
        entry.Record is not IssuedRecord issued || !Workspace.IsLatest(reader, entry)
        || issued.Files.All(file => File.Exists(workspace.At($"{issued.Directory}/{file.Path}")));

    private static string? Unsoundness(Workspace workspace)
    {
        var report = LedgerVerification.Verify(workspace.Place, workspace.Time);
        return report.IsSound ? null : string.Join('\n', report.Problems.Select(problem => $"{problem.Path} {problem.What}"));
    }

    private static List<string> Snapshot(Workspace workspace) => [.. workspace.FilesBelow(".").Select(file => $"{file.Key} {Digest.Of(file.Value)}")];
}
