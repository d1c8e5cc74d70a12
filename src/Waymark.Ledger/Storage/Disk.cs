namespace Waymark.Ledger.Storage;

/// <summary>
/// Everything that the ledger does to a disk, one call each; reading needs no seam. Tests put themselves in its place to stop, to fail, or to
/// remember the calls and replay what a loss of power may leave of them.
/// </summary>
internal class Disk
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Makes one folder, whose parent exists. Not durable before the parent is synced.</summary>
    public virtual void CreateFolder(string path, Privacy privacy)
    {
        if (privacy == Privacy.Public || OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnlyFolder);
    }

    /// <summary>Makes a new file and waits until its bytes are on the medium. Its name is durable only when its folder is synced.</summary>
    /// <exception cref="IOException">The file exists, or the bytes could not be brought to the medium: they are lost then, whatever a second try says.</exception>
    public virtual void WriteDurably(string path, ReadOnlySpan<byte> bytes, Privacy privacy)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (privacy == Privacy.Private && !OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(path, options);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Brings a file that somebody else wrote to the medium, and returns the bytes as they can be read back.</summary>
    public virtual byte[] SyncFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        file.Flush(flushToDisk: true);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Brings the names in a folder to the medium.</summary>
    public virtual void SyncFolder(string path) => Posix.SyncFolder(path);

    /// <summary>Renames a file over another or to a new name, or a folder to a new name, within one file system and in one step.</summary>
    public virtual void Rename(string from, string to)
    {
        if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to, overwrite: true);
    }

    public virtual void DeleteFile(string path) => File.Delete(path);

    /// <summary>Deletes a folder that is empty.</summary>
    public virtual void DeleteFolder(string path) => Directory.Delete(path);
}

/// <summary>Who may read a new file or folder.</summary>
internal enum Privacy
{
    /// <summary>Whoever the process's umask lets.</summary>
    Public,

    /// <summary>The owner alone.</summary>
    Private,
}
