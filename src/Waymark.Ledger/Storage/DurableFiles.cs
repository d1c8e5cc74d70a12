using System.Globalization;

namespace Waymark.Ledger.Storage;

/// <summary>
/// Changes files so that a crash leaves the old or the new, never a mixture: bytes become durable in the scratch folder, then take their name by
/// rename. Names are durable after <see cref="Settle()"/>, which the protocol calls where one step must be on the medium before the next begins.
/// </summary>
/// <param name="root">Folders above it are not this ledger's, and not synced.</param>
/// <param name="scratch">Where files are made before they take their name.</param>
/// <param name="staging">Like the scratch folder, its names are of no value and never synced.</param>
internal sealed class DurableFiles(Disk disk, string root, string scratch, string staging)
{
    private readonly SortedSet<string> unsettled = new(StringComparer.Ordinal);

    /// <summary>Folders whose own names are settled or will be by the next call: made or met by this process.</summary>
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private long lastScratchName;

    /// <summary>For what is done outside of the workspace, where the folders are somebody else's.</summary>
    public Disk Disk => disk;

    /// <summary>
    /// Makes a folder and those above it. Their names are settled even when they exist: whoever made them may have died before doing so.
    /// </summary>
    public void EnsureFolder(string path, Privacy privacy)
    {
        if (path == root) return;
        var parent = Path.GetDirectoryName(path)!;
        EnsureFolder(parent, privacy);
        if (!Directory.Exists(path)) disk.CreateFolder(path, privacy);
        else if (met.Contains(path)) return;
        met.Add(path);
        unsettled.Add(parent);
    }

    /// <summary>Gives a file new bytes, or makes it.</summary>
    public void Put(string path, ReadOnlySpan<byte> bytes, Privacy privacy)
    {
        EnsureFolder(Path.GetDirectoryName(path)!, privacy);
        var fresh = NewScratchPath();
        disk.WriteDurably(fresh, bytes, privacy);
        Move(fresh, path);
    }

    /// <summary>Moves a file or folder, whose contents are durable, to a folder that exists.</summary>
    public void Move(string from, string to)
    {
        disk.Rename(from, to);
        unsettled.Add(Path.GetDirectoryName(to)!);
    }

    /// <summary>Writes a file of a tree that is still in the scratch folder: no detour is needed there.</summary>
    public void WriteInScratch(string path, ReadOnlySpan<byte> bytes)
    {
        EnsureFolder(Path.GetDirectoryName(path)!, Privacy.Public);
        disk.WriteDurably(path, bytes, Privacy.Public);
        unsettled.Add(Path.GetDirectoryName(path)!);
    }

    /// <inheritdoc cref="Disk.SyncFile"/>
    public byte[] SyncFile(string path) => disk.SyncFile(path);

    public void DeleteFile(string path)
    {
        if (!File.Exists(path)) return;
        disk.DeleteFile(path);
        unsettled.Add(Path.GetDirectoryName(path)!);
    }

    /// <summary>Deletes a folder and all in it, leaves first.</summary>
    public void DeleteTree(string path)
    {
        if (!Directory.Exists(path)) return;
        Empty(path);
        disk.DeleteFolder(path);
        unsettled.Remove(path);
        unsettled.Add(Path.GetDirectoryName(path)!);
    }

    /// <summary>Deletes all that is in a folder.</summary>
    public void Empty(string path)
    {
        if (!Directory.Exists(path)) return;
        foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)) disk.DeleteFile(file);
        foreach (var folder in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
        {
            if (new DirectoryInfo(folder).LinkTarget is not null) disk.DeleteFile(folder);
            else DeleteTree(folder);
        }

        unsettled.Add(path);
    }

    /// <summary>A path in the scratch folder that nothing uses.</summary>
    public string NewScratchPath() => Path.Combine(scratch, (++lastScratchName).ToString(CultureInfo.InvariantCulture));

    /// <summary>Brings the names in one folder to the medium.</summary>
    public void Settle(string folder)
    {
        disk.SyncFolder(folder);
        unsettled.Remove(folder);
    }

    /// <summary>Brings every name that was changed since the last call to the medium.</summary>
    public void Settle()
    {
        foreach (var folder in unsettled)
        {
            if (folder != scratch && folder != staging && Directory.Exists(folder)) disk.SyncFolder(folder);
        }

        unsettled.Clear();
    }
}
