namespace Waymark.Ledger.Storage;

/// <summary>A ledger as files below a workspace, for reading.</summary>
/// <param name="workspace">Full path.</param>
internal class FolderFiles(string workspace) : ILedgerFiles
{
    public byte[]? Find(string path)
    {
        try
        {
            return File.ReadAllBytes(At(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public IReadOnlyList<string> Below(string folder)
    {
        if (!Directory.Exists(At(folder))) return [];
        return [.. Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(workspace, path).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
    }

    public IReadOnlySet<string> Lacks(IReadOnlyCollection<string> paths) => paths.Where(path => !File.Exists(At(path))).ToHashSet(StringComparer.Ordinal);

    protected string At(string path) => Path.Combine(workspace, path);
}
