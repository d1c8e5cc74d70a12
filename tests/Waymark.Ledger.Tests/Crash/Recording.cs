using Waymark.Ledger.Notes;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>A scenario that ran once, undisturbed: where it began, and what it did to the disk.</summary>
internal sealed record Recording(DiskImage Start, IReadOnlyList<DiskImage.Step> Steps)
{
    public static Recording Of(Scenario scenario)
    {
        using var workspace = new Workspace();
        scenario.Prepare(workspace);
        var start = DiskImage.Of(workspace);
        var disk = new RecordingDisk(workspace.Root).Knowing(Directory.EnumerateDirectories(workspace.Root, "*", SearchOption.AllDirectories));
        scenario.Run(workspace, disk);
        return new Recording(start, DiskImage.Resolve(start, disk.Operations));
    }

    /// <param name="steps">This recording's, or some of them, or in another order.</param>
    public PowerLoss Replay(IReadOnlyList<DiskImage.Step> steps) => new(Start, steps);

    /// <summary>What is wrong with a state before or after recovery, or null.</summary>
    public static string? Violation(PowerLoss.State state)
    {
        using var workspace = state.Materialise();
        try
        {
            if (PublishedTooEarly(workspace) is { } early) return early;
        }
        catch (FormatException e)
        {
            return $"a checkpoint or a proof {e.Message}";
        }

        if (Invariants.Violation(workspace) is { } violation) return violation;
        return Invariants.Continues(workspace, Exposed(state)) ? null : "a checkpoint that readers saw is not continued";
    }

    /// <summary>
    /// The protocol's parts: preparation, the intent, what the log consists of, last-signed, the checkpoint, publishing, and the intent's end.
    /// </summary>
    public List<List<DiskImage.Step>> Phases()
    {
        var phases = new List<List<DiskImage.Step>>();
        var start = 0;
        foreach (var place in new[] { "ledger/private/intents/", ".waymark/state/last-signed", "ledger/log/checkpoint" })
        {
            // A file is put in place by four kinds of calls: written, synced, renamed, its folders synced.
            var rename = Index(step => step.Operation is DiskOperation.Rename { To: var to } && to.StartsWith(place, StringComparison.Ordinal));
            var end = rename + 1;
            while (Steps[end].Operation is DiskOperation.SyncFolder) end++;
            phases.Add([.. Steps.Take(rename - 2).Skip(start)]);
            phases.Add([.. Steps.Take(end).Skip(rename - 2)]);
            start = end;
        }

        var last = Index(step => step.Operation is DiskOperation.Delete { Path: var path } && path.StartsWith("ledger/private/intents/", StringComparison.Ordinal));
        phases.Add([.. Steps.Take(last).Skip(start)]);
        phases.Add([.. Steps.Skip(last)]);
        return [.. phases.Where(phase => phase.Count > 0)];

        int Index(Func<DiskImage.Step, bool> isIt) => Steps.Select((step, i) => (step, i)).First(pair => isIt(pair.step)).i;
    }

    /// <summary>Checkpoints that stood in the log's folder at some moment before the power went.</summary>
    private static IEnumerable<Checkpoint> Exposed(PowerLoss.State state)
    {
        var written = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var step in state.Done)
        {
            if (step.Operation is DiskOperation.Create { Bytes: { } bytes } create) written[create.Path] = bytes;
            else if (step.Operation is DiskOperation.Rename { To: "ledger/log/checkpoint" } rename)
                yield return Checkpoint.Parse(SignedNote.Parse(written[rename.From]).Text);
        }
    }

    private static string? PublishedTooEarly(Workspace workspace)
    {
        var logged = File.Exists(workspace.Place.Checkpoint) ? Checkpoint.Parse(SignedNote.Parse(File.ReadAllBytes(workspace.Place.Checkpoint)).Text).Size : 0;
        foreach (var (path, bytes) in workspace.FilesBelow("output"))
        {
            if (path.EndsWith(".tlog-proof", StringComparison.Ordinal) && bytes.Length > 0 && TlogProof.Parse(bytes).Index >= logged)
                return $"{path} was published before the log had its entry";
        }

        return null;
    }
}
