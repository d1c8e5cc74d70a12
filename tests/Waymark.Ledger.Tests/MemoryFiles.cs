using Waymark.Ledger.Storage;

namespace Waymark.Ledger.Tests;

/// <summary>A ledger's files in memory, each of which a test may change.</summary>
internal sealed class MemoryFiles(IEnumerable<KeyValuePair<string, byte[]>> files) : ILedgerFiles
{
    private readonly SortedDictionary<string, byte[]> files = new(files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The bytes of a file; null deletes it.</summary>
    public byte[]? this[string path]
    {
        get => Find(path);
        set
        {
            if (value is null) files.Remove(path);
            else files[path] = value;
        }
    }

    public byte[]? Find(string path) => files.GetValueOrDefault(path);

    public IReadOnlyList<string> Below(string folder) => [.. files.Keys.Where(path => StoredPath.IsBelow(path, folder))];

    public IReadOnlySet<string> Lacks(IReadOnlyCollection<string> paths) => paths.Where(path => !files.ContainsKey(path)).ToHashSet(StringComparer.Ordinal);
}
