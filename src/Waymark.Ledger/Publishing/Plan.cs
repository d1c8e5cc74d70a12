using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>What a caller wants appended, made from the log as it is when its turn has come.</summary>
/// <param name="Entries">None where the log says all of it already.</param>
/// <param name="Staged">Issued and kept files by digest: full paths of this machine, durable.</param>
/// <param name="Removals">Files and folders, relative to the workspace, that go once the entries are committed.</param>
internal sealed record Plan(IReadOnlyList<PlannedEntry> Entries, IReadOnlyDictionary<Digest, string> Staged, IReadOnlyList<string> Removals)
{
    /// <summary>Entries that bring no files.</summary>
    public Plan(IReadOnlyList<PlannedEntry> entries)
        : this(entries, new Dictionary<Digest, string>(), [])
    {
    }
}
