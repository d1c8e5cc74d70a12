namespace Waymark.Ledger.Tests;

/// <summary>Logs with many entries, made quickly: in publications as large as they may be.</summary>
internal static class SmallLog
{
    /// <param name="first">Number of the first copy.</param>
    public static void Publish(Workspace workspace, int copies, int first = 0)
    {
        using var ledger = workspace.OpenWriter();
        for (var start = first; start < first + copies; start += Publication.MostCopies)
        {
            using var publication = ledger.Begin();
            for (var number = start; number < Math.Min(start + Publication.MostCopies, first + copies); number++)
            {
                var copy = publication.Stage(Some.Handout(number), new Dictionary<string, byte[]>(StringComparer.Ordinal));
                File.WriteAllText(Path.Combine(copy.Folder, "brief.pdf"), $"brief {number}");
            }

            publication.Commit();
        }
    }
}
