using System.Text;

namespace Waymark.Ledger.Tests;

/// <summary>A workspace in a folder of its own, gone with the test.</summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>In memory where the system offers it: the tests sync files many thousand times.</summary>
    internal static readonly string Parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    /// <param name="team">Where a team keeps its ledger and its keys; null for a workspace of its own.</param>
    /// <param name="parent">The folder to make it in; null for memory, or the temporary folder.</param>
    public Workspace(Team? team = null, string? parent = null)
    {
        Root = Directory.CreateDirectory(Path.Combine(parent ?? Parent, "waymark-ledger-" + Path.GetRandomFileName())).FullName;
        Place = PlaceOf(Root, team);
    }

    private Workspace(string root, Team team) => (Root, Place) = (root, PlaceOf(root, team));

    public string Root { get; }

    public LedgerPlace Place { get; }

    public TimeProvider Time { get; } = new FixedTime(new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero));

    /// <summary>The same folder, with another way to the ledger.</summary>
    public Workspace Under(Team team) => new(Root, team);

    public LedgerWriter OpenWriter() => LedgerWriter.Open(Place, Time, TimeSpan.Zero);

    public LedgerReader OpenReader() => LedgerReader.Open(Place, Time);

    /// <summary>Publishes copies one by one, a checkpoint each.</summary>
    public void Publish(params ReadOnlySpan<int> numbers)
    {
        using var ledger = OpenWriter();
        foreach (var number in numbers) Publish(ledger, number);
    }

    public static LoggedEntry Publish(LedgerWriter ledger, int number)
    {
        using var publication = ledger.Begin();
        publication.Stage(Some.Handout(number), Some.Kept(number)).Write(number);
        return publication.Commit()[0];
    }

    public string At(string path) => Path.Combine(Root, path);

    /// <summary>Every file below a folder, by path, in ordinal order.</summary>
    public IReadOnlyDictionary<string, byte[]> FilesBelow(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(At(folder))) return files;
        foreach (var path in Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(Root, path), File.ReadAllBytes(path));
        return files;
    }

    /// <summary>Whether any file below a folder, or its path, holds these bytes.</summary>
    public bool Mentions(string folder, string text) =>
        FilesBelow(folder).Any(file => file.Key.Contains(text, StringComparison.Ordinal) || file.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    /// <summary>Another workspace with the same files.</summary>
    public Workspace Copy()
    {
        var copy = new Workspace();
        foreach (var folder in Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(copy.At(Path.GetRelativePath(Root, folder)));
        foreach (var (path, _) in FilesBelow(".")) File.Copy(At(path), copy.At(path));
        return copy;
    }

    /// <summary>Whether no later entry published into the same folder.</summary>
    public static bool IsLatest(LedgerReader reader, LoggedEntry entry) => entry.Record switch
    {
        Records.HandoutRecord handout => reader.FindHandout(handout.Facts.Id)?.Index == entry.Index,
        Records.SiteRecord site => reader.FindSite(site.Facts.Role)?.Index == entry.Index,
        _ => false,
    };

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static LedgerPlace PlaceOf(string root, Team? team) => team is null ? new LedgerPlace(root) : new LedgerPlace(root, team.Keys, team.Database);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
