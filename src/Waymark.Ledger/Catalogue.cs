using Waymark.Ledger.Entries;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger;

/// <summary>
/// Which entry is about which handout, read from the names of the record files, and which entries were erased or revoked. Memory grows with the
/// number of entries: some hundred bytes each.
/// </summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, long> handouts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> sites = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> erasures = [];
    private readonly Dictionary<long, long> revocations = [];
    private readonly Dictionary<long, RecordName> names = [];

    private long size;

    /// <summary>Takes in the entries that were appended since the last call; at first all of them.</summary>
    public Catalogue UpTo(ILedgerFiles files, TileSet tiles)
    {
        if (size == tiles.Size) return this;
        for (var tile = size / Tile.FullWidth; tile * Tile.FullWidth < tiles.Size; tile++)
        {
            foreach (var name in RecordName.In(files, tile).Where(name => name.Index >= size && name.Index < tiles.Size)) Add(name, tiles);
        }

        size = tiles.Size;
        return this;
    }

    private void Add(RecordName name, TileSet tiles)
    {
        names[name.Index] = name;
        switch (name.Kind)
        {
            case RecordName.HandoutKind:
                handouts[name.Subject] = name.Index;
                break;
            case RecordName.SiteKind:
                sites[name.Subject] = name.Index;
                break;
            case RecordName.ErasureKind when DecodeEntry(tiles, name.Index) is Entry.PayloadErased erased:
                erasures[erased.Ref] = name.Index;
                if (names.Remove(erased.Ref, out var gone) && handouts.GetValueOrDefault(gone.Subject, -1) == gone.Index) handouts.Remove(gone.Subject);
                break;
            case RecordName.RevocationKind when DecodeEntry(tiles, name.Index) is Entry.HandoutRevoked revoked:
                revocations[revoked.Ref] = name.Index;
                break;
        }
    }

    /// <summary>The latest entry that issued this handout and was not erased.</summary>
    public long? Handout(string id) => handouts.TryGetValue(id, out var index) ? index : null;

    /// <summary>The latest entry that published this role's site.</summary>
    public long? Site(string role) => sites.TryGetValue(role, out var index) ? index : null;

    public long? ErasureOf(long index) => erasures.TryGetValue(index, out var erasure) ? erasure : null;

    /// <summary>The entries about a handout that were erased, oldest first.</summary>
    public IEnumerable<long> ErasuresOf(string id) =>
        erasures.Where(erasure => names[erasure.Value].Subject == id).Select(erasure => erasure.Key).Order();

    /// <summary>Ids of handouts of which every record was erased.</summary>
    public IEnumerable<string> ErasedHandouts => erasures.Values.Select(erasure => names[erasure].Subject).Distinct(StringComparer.Ordinal).Where(id => !handouts.ContainsKey(id));

    public long? RevocationOf(long index) => revocations.TryGetValue(index, out var revocation) ? revocation : null;

    public RecordName? NameOf(long index) => names.TryGetValue(index, out var name) ? name : null;

    public IEnumerable<RecordName> Names => names.Values.OrderBy(name => name.Index);

    private static Entry DecodeEntry(TileSet tiles, long index)
    {
        try
        {
            return Entry.Decode(tiles.ReadEntries(index / Tile.FullWidth)[(int)(index % Tile.FullWidth)]);
        }
        catch (FormatException e)
        {
            throw LedgerException.Broken($"{StoredPath.Log}/tile/entries, entry {index},", e.Message);
        }
    }
}
