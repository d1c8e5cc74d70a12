namespace Waymark.Ledger.Tests;

/// <summary>Logs with many entries, made quickly: in publications as large as they may be.</summary>
internal static class SmallLog
{
    public static void Publish(Workspace workspace, int copies)
    {
        using var ledger = workspace.OpenWriter();
        for (var first = 0; first < copies; first += Publication.MostCopies)
        {
            using var publication = ledger.Begin();
            for (var number = first; number < Math.Min(first + Publication.MostCopies, copies); number++)
            {
                var copy = publication.Stage(Some.Handout(number), new Dictionary<string, byte[]>(StringComparer.Ordinal));
                File.WriteAllText(Path.Combine(copy.Folder, "brief.pdf"), $"brief {number}");
            }

            publication.Commit();
        }
    }
}
