using Waymark.Ledger.Records;
using Waymark.Ledger.Tests.Crash;
using Waymark.Ledger.Tree;
using Waymark.Ledger.Verification;

namespace Waymark.Ledger.Tests.Shared;

/// <summary>The invariants of docs/formats/ledger-protocol.md for a team, checked after something happened to one of its people.</summary>
internal static class TeamInvariants
{
    /// <summary>A colleague goes on at once; then the one who was interrupted comes back, and goes on too.</summary>
    /// <param name="before">The log before it happened.</param>
    /// <returns>What is violated, or null.</returns>
    public static string? Violation(Office office, Workspace interrupted, (long Size, Digest Root) before)
    {
        try
        {
            var colleague = office.Join();
            using (var ledger = colleague.OpenWriter())
            {
                var size = ledger.Reader.Size;
                if (Workspace.Publish(ledger, 50).Index != Math.Max(size, 1)) return "a colleague's entry has not the next index";
            }

            interrupted = office.Reopen(interrupted);
            if (Unsoundness(colleague) is { } hers) return hers;
            interrupted.OpenWriter().Dispose();
            if (office.Select<string>("select path from waymark.file where path like '%/intents/%'").Count > 0) return "an intent is left in the database";
            if (interrupted.FilesBelow("ledger").Count > 0) return "something unfinished is left in the workspace";
            if (Unsoundness(interrupted) is { } his) return his;

            var reader = interrupted.OpenReader();
            if (before.Size > 0 && (reader.Size < before.Size || MerkleTree.Root(before.Size, reader.Tiles.Subtree) != before.Root)) return "a checkpoint that readers saw is not continued";
            var entries = reader.ReadEntries().ToList();
            var twice = entries.Where(entry => entry.Kind == "handout.publish").Select(entry => entry.HandoutId!).CountBy(id => id, StringComparer.Ordinal).FirstOrDefault(count => count.Value > 1);
            if (twice.Value > 0) return $"{twice.Key} is recorded {twice.Value} times";

            var unpublished = entries.FirstOrDefault(entry => entry is { Record: HandoutRecord handout } && handout.Facts.Id != Some.Id(50)
                && !File.Exists(interrupted.At($"{handout.Directory}/handout.zip")));
            if (unpublished is not null) return $"entry {unpublished.Index} was not published";
            interrupted.Publish(77);
            return Unsoundness(interrupted) ?? Unsoundness(office.Export());
        }
        catch (Exception e) when (e is LedgerException or IOException)
        {
            return e.ToString();
        }
    }

    public static (long Size, Digest Root) Head(Workspace workspace)
    {
        var reader = workspace.OpenReader();
        return (reader.Size, reader.Root);
    }

    private static string? Unsoundness(Workspace workspace)
    {
        var report = LedgerVerification.Verify(workspace.Place, workspace.Time);
        return report.IsSound ? null : string.Join('\n', report.Problems.Select(problem => $"{problem.Path} {problem.What}"));
    }
}
