using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>
/// Every state that a loss of power may leave of a recording, in the manner of ALICE (OSDI 2014): after each operation, with everything lost that
/// was not synced, with names but not bytes, with any one or two operations lost, with any one alone, with all lost from one on.
/// </summary>
internal sealed class PowerLoss(DiskImage start, IReadOnlyList<DiskImage.Step> steps)
{
    /// <summary>Distinct states, in the order of the operation after which the power went.</summary>
    /// <param name="from">Operations before this one are not the last.</param>
    /// <param name="withPairs">Whether to lose any two operations too, which is most of the states.</param>
    public IEnumerable<State> States(int from = 0, bool withPairs = false)
    {
        // Two states with the same files differ in what readers may have seen before.
        var seen = new HashSet<(Digest Files, int Renames)>();
        for (var count = from; count <= steps.Count; count++)
        {
            foreach (var state in StatesAfter(count, withPairs))
            {
                if (seen.Add((state.Fingerprint, state.Done.Count(step => step.Operation is DiskOperation.Rename)))) yield return state;
            }
        }
    }

    private IEnumerable<State> StatesAfter(int count, bool withPairs)
    {
        var (all, none) = (new HashSet<int>(Enumerable.Range(0, count)), new HashSet<DiskImage.Node>());
        var loose = Enumerable.Range(0, count).Where(i => steps[i].Bindings.Count > 0 && !IsDurable(i, count)).ToList();
        var unsynced = UnsyncedFiles(count);

        yield return Of(count, all, none, Unsynced.Whole, "nothing lost");
        yield return Of(count, all.Except(loose), unsynced, Unsynced.Empty, "all lost that was not synced");
        foreach (var fate in new[] { Unsynced.Empty, Unsynced.Zeros, Unsynced.Torn })
        {
            if (unsynced.Count > 0) yield return Of(count, all, unsynced, fate, $"names without bytes ({fate})");
        }

        foreach (var (one, place) in loose.Select((one, place) => (one, place)))
        {
            yield return Of(count, all.Where(i => i < one || !loose.Contains(i)), unsynced, Unsynced.Torn, $"lost from {steps[one].Operation} on");
            foreach (var other in loose.Skip(withPairs ? place + 1 : loose.Count))
                yield return Of(count, all.Where(i => i != one && i != other), none, Unsynced.Whole, $"{steps[one].Operation} and {steps[other].Operation} lost");
            yield return Of(count, all.Where(i => i != one), none, Unsynced.Whole, $"{steps[one].Operation} lost");
            yield return Of(count, all.Where(i => i == one || !loose.Contains(i)), unsynced, Unsynced.Empty, $"{steps[one].Operation} alone");
        }
    }

    private State Of(int count, IEnumerable<int> applied, HashSet<DiskImage.Node> unsynced, Unsynced fate, string what)
    {
        var image = start.After(applied.Order().Select(i => steps[i]));
        return new State([.. steps.Take(count)], image, unsynced, fate, image.Fingerprint(unsynced, fate), what);
    }

    private bool IsDurable(int index, int count)
    {
        var folder = steps[index].Bindings[^1].Folder;
        for (var i = index + 1; i < count; i++)
        {
            if (steps[i].Operation is DiskOperation.SyncFolder && steps[i].Subject == folder) return true;
        }

        return false;
    }

    private HashSet<DiskImage.Node> UnsyncedFiles(int count)
    {
        var files = new HashSet<DiskImage.Node>();
        foreach (var step in steps.Take(count))
        {
            if (step is { Operation: DiskOperation.Create { Bytes: not null }, Subject: { } created }) files.Add(created);
            else if (step is { Operation: DiskOperation.SyncFile, Subject: { } synced }) files.Remove(synced);
        }

        return files;
    }

    /// <param name="Done">Operations that had begun.</param>
    internal sealed record State(IReadOnlyList<DiskImage.Step> Done, DiskImage Image, IReadOnlySet<DiskImage.Node> Unsynced, Unsynced Fate, Digest Fingerprint, string What)
    {
        public Workspace Materialise() => Image.Materialise(Unsynced, Fate);
    }
}
