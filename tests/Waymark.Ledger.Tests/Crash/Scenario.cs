using Waymark.Ledger.Storage;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>Something that a writer does, on a disk of the test's choice.</summary>
internal sealed record Scenario(Action<Workspace> Prepare, Action<Workspace, Disk> Run)
{
    public static readonly IReadOnlyDictionary<string, Scenario> All = new Dictionary<string, Scenario>(StringComparer.Ordinal)
    {
        ["first publication"] = new(_ => { }, (workspace, disk) => Publish(workspace, disk, 1)),
        ["second publication"] = new(workspace => workspace.Publish(1), (workspace, disk) => Publish(workspace, disk, 2)),
        ["two copies at once"] = new(workspace => workspace.Publish(1), (workspace, disk) => Publish(workspace, disk, 2, 3)),
        ["withdrawal"] = new(workspace => workspace.Publish(1), (workspace, disk) =>
        {
            using var ledger = Open(workspace, disk);
            ledger.Revoke(Some.Id(1), "sent to the wrong person");
        }),
        ["recovery of what was begun"] = new(workspace => Interrupt(workspace, ".waymark/state/last-signed"), (workspace, disk) => Open(workspace, disk).Dispose()),
        ["recovery of what was signed"] = new(workspace => Interrupt(workspace, "output/handouts/"), (workspace, disk) => Open(workspace, disk).Dispose()),
        ["erasure"] = new(workspace => workspace.Publish(1, 2), (workspace, disk) =>
        {
            using var ledger = Open(workspace, disk);
            ledger.Erase("jane@acme.example");
        }),
        ["change of keys"] = new(workspace => workspace.Publish(1), (workspace, disk) =>
        {
            using var ledger = Open(workspace, disk);
            ledger.RotateKey();
        }),
        ["site in place of another"] = new(workspace => PublishSite(workspace, new Disk(), "old"), (workspace, disk) => PublishSite(workspace, disk, "new")),
    };

    private static void Publish(Workspace workspace, Disk disk, params ReadOnlySpan<int> numbers)
    {
        using var ledger = Open(workspace, disk);
        using var publication = ledger.Begin();
        foreach (var number in numbers) publication.Stage(Some.Handout(number), Some.Kept(number)).Write(number);
        publication.Commit();
    }

    private static void PublishSite(Workspace workspace, Disk disk, string text)
    {
        using var ledger = Open(workspace, disk);
        using var publication = ledger.Begin();
        File.WriteAllText(Path.Combine(publication.Stage(Some.Site(), new Dictionary<string, byte[]>(StringComparer.Ordinal)).Folder, "index.html"), text);
        publication.Commit();
    }

    /// <summary>Leaves a publication where a writer died, right before it put something into its place.</summary>
    private static void Interrupt(Workspace workspace, string place)
    {
        workspace.Publish(1);
        Outcome.Of(() => Publish(workspace, new StoppingDisk(workspace.At(place)), 2));
    }

    /// <summary>A disk on which the process dies before it renames something to a certain place.</summary>
    private sealed class StoppingDisk(string place) : Disk
    {
        public override void Rename(string from, string to)
        {
            if (to.StartsWith(place, StringComparison.Ordinal)) throw new KilledException();
            base.Rename(from, to);
        }
    }

    private static LedgerWriter Open(Workspace workspace, Disk disk) => LedgerWriter.Open(workspace.Place, workspace.Time, disk, TimeSpan.Zero);
}

/// <summary>How a scenario ended.</summary>
internal static class Outcome
{
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Killed = "killed";

    public static string Of(Action run)
    {
        try
        {
            run();
            return Done;
        }
        catch (KilledException)
        {
            return Killed;
        }
        catch (IOException)
        {
            return Failed;
        }
    }
}
