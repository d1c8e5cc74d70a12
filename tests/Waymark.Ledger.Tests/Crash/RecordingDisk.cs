using Waymark.Ledger.Storage;

namespace Waymark.Ledger.Tests.Crash;

/// <summary>A disk that works, and remembers.</summary>
internal sealed class RecordingDisk(string root) : Disk
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public List<DiskOperation> Operations { get; } = [];

    /// <summary>What there is before the recording begins, and needs no operation to exist.</summary>
    public RecordingDisk Knowing(IEnumerable<string> paths)
    {
        known.UnionWith(paths.Select(Shorten));
        return this;
    }

    public override void CreateFolder(string path, Privacy privacy)
    {
        base.CreateFolder(path, privacy);
        Note(new DiskOperation.Create(Shorten(path), null));
        known.Add(Shorten(path));
    }

    public override void WriteDurably(string path, ReadOnlySpan<byte> bytes, Privacy privacy)
    {
        base.WriteDurably(path, bytes, privacy);
        Meet(path, bytes.ToArray());
        Note(new DiskOperation.SyncFile(Shorten(path)));
    }

    public override byte[] SyncFile(string path)
    {
        var bytes = base.SyncFile(path);
        Meet(path, bytes);
        Note(new DiskOperation.SyncFile(Shorten(path)));
        return bytes;
    }

    public override void SyncFolder(string path)
    {
        base.SyncFolder(path);
        Note(new DiskOperation.SyncFolder(Shorten(path)));
    }

    public override void Rename(string from, string to)
    {
        base.Rename(from, to);
        Note(new DiskOperation.Rename(Shorten(from), Shorten(to)));
    }

    public override void DeleteFile(string path)
    {
        base.DeleteFile(path);
        Note(new DiskOperation.Delete(Shorten(path)));
    }

    public override void DeleteFolder(string path)
    {
        base.DeleteFolder(path);
        Note(new DiskOperation.Delete(Shorten(path)));
        known.Remove(Shorten(path));
    }

    /// <summary>Files that a caller staged come to be when the ledger first touches them, and their folders with them.</summary>
    private void Meet(string path, byte[] bytes)
    {
        var missing = new Stack<string>();
        for (var folder = Path.GetDirectoryName(path)!; folder != root && known.Add(Shorten(folder)); folder = Path.GetDirectoryName(folder)!) missing.Push(folder);
        foreach (var folder in missing) Note(new DiskOperation.Create(Shorten(folder), null));
        Note(new DiskOperation.Create(Shorten(path), bytes));
    }

    private void Note(DiskOperation operation) => Operations.Add(operation);

    private string Shorten(string path) => path == root ? "" : Path.GetRelativePath(root, path);
}
