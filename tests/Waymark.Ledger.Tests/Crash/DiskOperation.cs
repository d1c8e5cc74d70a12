namespace Waymark.Ledger.Tests.Crash;

/// <summary>What the ledger did to the disk, as a file system sees it: paths are relative to the workspace.</summary>
internal abstract record DiskOperation
{
    /// <summary>A file or folder got a name.</summary>
    /// <param name="Bytes">Of a file; null for a folder.</param>
    internal sealed record Create(string Path, byte[]? Bytes) : DiskOperation;

    internal sealed record Rename(string From, string To) : DiskOperation;

    internal sealed record Delete(string Path) : DiskOperation;

    /// <summary>Bytes of a file reached the medium.</summary>
    internal sealed record SyncFile(string Path) : DiskOperation;

    /// <summary>Names in a folder reached the medium.</summary>
    internal sealed record SyncFolder(string Path) : DiskOperation;
}
