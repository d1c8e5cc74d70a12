using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Verification;

/// <summary>
/// Checks every entry against its private record, and gathers what other checks need: the keys, the objects, the folders. Memory grows with the
/// number of entries and of issued files, some hundred bytes each; records are read a tile's worth at a time and not kept.
/// </summary>
internal sealed class EntryCheck(ILedgerFiles files, Findings findings)
{
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
        foreach (var tile in waiting.GroupBy(entry => entry.Index / Tile.FullWidth)) CheckTile(tile.Key, [.. tile]);
    }

    private void CheckTile(long tile, IReadOnlyList<(long Index, Entry.Sealed Entry, Digest Leaf)> sealedEntries)
    {
        var names = files.Below(StoredPath.RecordsOf(tile)).ToLookup(path => RecordName.Parse(Path.GetFileName(path), tile)?.Index);
        var present = new List<(string Path, byte[] Bytes, long Index, Entry.Sealed Entry, Digest Leaf)>();
        foreach (var (index, entry, leaf) in sealedEntries)
        {
            var paths = names[index].ToList();
            if (erased.ContainsKey(index))
            {
                foreach (var path in paths) findings.Add(path, $"is there, though entry {index} was erased");
                Records.UnionWith(paths);
            }
            else if (paths.Count == 0)
            {
                findings.Add(StoredPath.RecordsOf(tile), $"has no record of entry {index}, which was not erased");
            }
            else
            {
                if (paths.Count > 1) findings.Add(paths[1], $"is a second record of entry {index}");
                Records.UnionWith(paths);
                if (findings.Read(paths[0]) is { } bytes) present.Add((paths[0], bytes, index, entry, leaf));
            }
        }

        foreach (var (i, record) in InParallel.Map(present, (at, _) => Attempt.Of(() => PublishedEntry.Decode(at.Bytes, at.Entry.Commitment))).Index())
        {
            var (path, _, index, entry, leaf) = present[i];
            if (findings.Take(path, record) is { } known) CheckRecord(path, index, entry, leaf, known);
        }
    }

    private void CheckRecord(string path, long index, Entry.Sealed entry, Digest leaf, LedgerRecord record)
    {
        if (StoredPath.Of(RecordName.Of(index, record)) != path) findings.Add(path, "has the name of another record");
        switch (entry, record)
        {
            case (Entry.HandoutPublished, HandoutRecord) or (Entry.SitePublished, SiteRecord):
                var issued = (IssuedRecord)record;
                foreach (var file in issued.Files) Objects.Add(file.Sha256);
                foreach (var kept in issued.Kept) Objects.Add(kept.Sha256);
                Folders[issued.Directory] = new PublishedEntry(index, leaf, entry.Commitment, path);
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
/// <param name="RecordPath">Stored name of its record, which is read again if the folder is there.</param>
internal sealed record PublishedEntry(long Index, Digest Leaf, Digest Commitment, string RecordPath)
{
    /// <summary>What a record says, if it is the one that was committed to.</summary>
    /// <exception cref="FormatException">It is another, or none.</exception>
    public static LedgerRecord Decode(byte[] bytes, Digest commitment) => Digest.Of(bytes) == commitment
        ? Statement.Decode(Opening.Decode(bytes).Payload.Span)
        : throw new FormatException("is not what the log committed to");
}
