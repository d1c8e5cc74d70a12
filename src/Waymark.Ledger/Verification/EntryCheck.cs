using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Verification;

/// <summary>
/// Checks every entry against its private record, and gathers what other checks need: the keys, the objects, the folders. Memory grows with the
/// number of issued files, some hundred bytes each.
/// </summary>
internal sealed class EntryCheck(ILedgerFiles files, Findings findings)
{
    private readonly Dictionary<string, RecordName> names = new(StringComparer.Ordinal);
    private readonly List<(long Index, Entry.Sealed Entry, Digest Leaf)> waiting = [];
    private readonly Dictionary<long, Entry.PayloadErased> erased = [];
    private readonly Dictionary<long, Digest> leaves = [];
    private readonly HashSet<long> erasable = [];

    /// <summary>Keys in the order in which they signed; the last one signs now.</summary>
    public List<VerifierKey> Keys { get; } = [];

    /// <summary>Every object that some record needs, by digest.</summary>
    public HashSet<Digest> Objects { get; } = [];

    /// <summary>The latest entry for each published folder, by its path.</summary>
    public SortedDictionary<string, PublishedEntry> Folders { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the records that are accounted for.</summary>
    public HashSet<string> Records { get; } = new(StringComparer.Ordinal);

    public void Take(long index, Digest leaf, Entry? entry)
    {
        if (index == 0 && entry is not (Entry.Genesis or null)) findings.Add(StoredPath.Log, "does not begin with its genesis");
        switch (entry)
        {
            case Entry.Genesis genesis when index == 0:
                Keys.Add(genesis.Key);
                break;
            case Entry.Genesis:
                findings.Add(StoredPath.Log, $"has a second genesis at entry {index}");
                break;
            case Entry.KeyRotated rotated:
                Keys.Add(rotated.Key);
                break;
            case Entry.PayloadErased erasure:
                RequireEarlier(index, erasure.Ref);
                if (!erased.TryAdd(erasure.Ref, erasure)) findings.Add(StoredPath.Log, $"erases entry {erasure.Ref} twice");
                break;
            case Entry.HandoutRevoked revoked:
                RequireEarlier(index, revoked.Ref);
                break;
        }

        if (entry is Entry.HandoutPublished or Entry.SitePublished or Entry.HandoutRevoked) erasable.Add(index);
        if (entry is not Entry.Sealed committed) return;
        leaves[index] = leaf;
        waiting.Add((index, committed, leaf));
    }

    /// <summary>Reads the records, once it is known which of them were erased.</summary>
    public void Finish()
    {
        foreach (var tile in waiting.Select(entry => entry.Index / Tile.FullWidth).Distinct())
        {
            foreach (var path in files.Below(StoredPath.RecordsOf(tile)))
            {
                if (RecordName.Parse(Path.GetFileName(path), tile) is { } name) names.Add(path, name);
            }
        }

        var byIndex = names.ToLookup(name => name.Value.Index, name => name.Key);
        foreach (var (index, entry, leaf) in waiting)
        {
            var paths = byIndex[index].Order(StringComparer.Ordinal).ToList();
            if (erased.ContainsKey(index))
            {
                foreach (var path in paths) findings.Add(path, $"is there, though entry {index} was erased");
                Records.UnionWith(paths);
            }
            else if (paths.Count == 0)
            {
                findings.Add(StoredPath.RecordsOf(index / Tile.FullWidth), $"has no record of entry {index}, which was not erased");
            }
            else
            {
                if (paths.Count > 1) findings.Add(paths[1], $"is a second record of entry {index}");
                Records.UnionWith(paths);
                CheckRecord(paths[0], index, entry, leaf);
            }
        }
    }

    private void CheckRecord(string path, long index, Entry.Sealed entry, Digest leaf)
    {
        if (findings.Read(path) is not { } bytes) return;
        if (Digest.Of(bytes) != entry.Commitment)
        {
            findings.Add(path, "is not what the log committed to");
            return;
        }

        var record = findings.Parse(path, () => Statement.Decode(Opening.Decode(bytes).Payload.Span));
        if (record is null) return;
        if (RecordName.Of(index, record) != names[path]) findings.Add(path, "has the name of another record");
        switch (entry, record)
        {
            case (Entry.HandoutPublished, HandoutRecord) or (Entry.SitePublished, SiteRecord):
                var issued = (IssuedRecord)record;
                foreach (var file in issued.Files) Objects.Add(file.Sha256);
                foreach (var kept in issued.Kept) Objects.Add(kept.Sha256);
                Folders[issued.Directory] = new PublishedEntry(index, leaf, entry.Commitment, issued);
                break;
            case (Entry.HandoutRevoked revoked, RevocationRecord revocation):
                RequireSame(path, revoked.Ref, revocation.Entry);
                break;
            case (Entry.PayloadErased erasure, ErasureRecord remains):
                RequireSame(path, erasure.Ref, remains.Entry);
                foreach (var kept in remains.Kept) Objects.Add(kept.Sha256);
                break;
            default:
                findings.Add(path, $"is a record of another kind than its entry, {entry.Kind}");
                break;
        }
    }

    private void RequireEarlier(long index, long reference)
    {
        if (reference >= index || !erasable.Contains(reference)) findings.Add(StoredPath.Log, $"has entry {index} refer to entry {reference}, which issued nothing");
    }

    private void RequireSame(string path, long reference, Digest leaf)
    {
        if (!leaves.TryGetValue(reference, out var known) || known != leaf) findings.Add(path, $"is about another entry than {reference}, which the log names");
    }
}

/// <summary>What the log says of a published folder.</summary>
internal sealed record PublishedEntry(long Index, Digest Leaf, Digest Commitment, IssuedRecord Record);
