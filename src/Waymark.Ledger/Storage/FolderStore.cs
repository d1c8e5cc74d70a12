namespace Waymark.Ledger.Storage;

/// <summary>A ledger as files below a workspace, for the one writer that holds its lock.</summary>
internal sealed class FolderStore(string workspace, DurableFiles files) : FolderFiles(workspace), ILedgerStore
{
    public bool IsShared => false;

    public void Put(string path, ReadOnlySpan<byte> bytes) => files.Put(At(path), bytes, PrivacyOf(path));

    public void Adopt(string path, string file)
    {
        files.EnsureFolder(Path.GetDirectoryName(At(path))!, PrivacyOf(path));
        files.Move(file, At(path));
    }

    public void Delete(string path) => files.DeleteFile(At(path));

    public void DeleteBelow(string folder) => files.DeleteTree(At(folder));

    public void Order() => files.Settle();

    public void Commit() => files.Settle();

    public void Abandon()
    {
    }

    private static Privacy PrivacyOf(string path) => StoredPath.IsBelow(path, StoredPath.Private) ? Privacy.Private : Privacy.Public;
}
