using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Publishing;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger;

/// <summary>
/// The ledger as its checkpoint describes it at the moment of opening; entries that a writer appends meanwhile are not seen. Not for several threads.
/// </summary>
public sealed class LedgerReader
{
    private readonly ILedgerFiles files;
    private readonly LogHead? head;
    private readonly TileSet tiles;
    private Catalogue? catalogue;

    internal LedgerReader(ILedgerFiles files, LogHead? head)
    {
        (this.files, this.head) = (files, head);
        tiles = head?.Tiles(files) ?? new TileSet(files, 0);
    }

    /// <summary>A reader of the same log, grown: what the older one knows of its entries is handed on, and read again by the older one if need be.</summary>
    internal LedgerReader Grown(ILedgerFiles files, LogHead? head)
    {
        var grown = new LedgerReader(files, head) { catalogue = catalogue };
        catalogue = null;
        return grown;
    }

    /// <summary>Entries in the log.</summary>
    public long Size => tiles.Size;

    /// <summary>Root of the Merkle tree; that of the empty tree where nothing was recorded yet.</summary>
    public Digest Root => head?.Checkpoint.Root ?? MerkleTree.EmptyRoot;

    /// <summary>The signed checkpoint, or null where nothing was recorded yet.</summary>
    public SignedNote? Checkpoint => head?.Note;

    /// <summary>The key that signs now, for those who check proofs; null where nothing was recorded yet. Reads the log from its end.</summary>
    public VerifierKey? VerifierKey
    {
        get
        {
            for (var index = Size - 1; index >= 0; index--)
            {
                if (Decode(index, EntryBytes(index)) is Entry.KeyRotated { Key: var rotated }) return rotated;
                if (Decode(index, EntryBytes(index)) is Entry.Genesis { Key: var first }) return first;
            }

            return null;
        }
    }

    internal TileSet Tiles => tiles;

    internal Catalogue Catalogue => (catalogue ??= new Catalogue()).UpTo(files, tiles);

    /// <summary>Opens for reading. What a writer left unfinished when it died is finished or undone first; a living writer is not waited for.</summary>
    /// <exception cref="LedgerException">The ledger is damaged.</exception>
    public static LedgerReader Open(LedgerPlace place, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(place);
        LedgerWriter.RecoverIfLeft(place, time);
        var opened = place.OpenFiles();
        return new LedgerReader(opened, LogHead.Read(opened));
    }

    /// <summary>The root of the tree over the first entries, derived from the entries themselves; and the signed one is compared with them all.</summary>
    /// <param name="size">0 ≤ size ≤ <see cref="Size"/>.</param>
    /// <exception cref="LedgerException">The entries do not hash to the root that was signed.</exception>
    public Digest DeriveRoot(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        var leaves = tiles.EntriesFrom(0).Select(entry => MerkleTree.HashLeaf(entry)).ToArray();
        if (MerkleTree.Root(Size, Subtree) != Root) throw LedgerException.Broken(StoredPath.Checkpoint, "has a root that the entries do not hash to");
        return MerkleTree.Root(size, Subtree);

        Digest Subtree(int level, long index) =>
            level == 0 ? leaves[index] : MerkleTree.HashNode(Subtree(level - 1, 2 * index), Subtree(level - 1, (2 * index) + 1));
    }

    /// <summary>Every entry, oldest first, read as they are asked for. Each record is checked against its commitment.</summary>
    public IEnumerable<LoggedEntry> ReadEntries()
    {
        var index = 0L;
        foreach (var bytes in tiles.EntriesFrom(0)) yield return Describe(index++, bytes);
    }

    /// <param name="index">0 ≤ index &lt; <see cref="Size"/>.</param>
    public LoggedEntry ReadEntry(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        return Describe(index, EntryBytes(index));
    }

    /// <summary>The entry that issued a handout, or null where none did or its record was erased.</summary>
    public LoggedEntry? FindHandout(string id) => Catalogue.Handout(id) is { } index ? ReadEntry(index) : null;

    /// <summary>The entry that issued a handout whose record was erased since, or null.</summary>
    public LoggedEntry? FindErased(string id) => Catalogue.ErasuresOf(id).Select(ReadEntry).LastOrDefault(entry => entry.Kind == "handout.publish");

    /// <summary>The entry of the last build of a role's site, or null.</summary>
    public LoggedEntry? FindSite(string role) => Catalogue.Site(role) is { } index ? ReadEntry(index) : null;

    /// <summary>A proof that a third party can check, with the entry and, unless that was erased, what it commits to.</summary>
    public TlogProof Prove(long index)
    {
        var entry = ReadEntry(index);
        var opening = entry.Record is null ? (ReadOnlyMemory<byte>?)null : ReadOpening(index).Encode();
        return head!.Prove(tiles, index, new Evidence(EntryBytes(index), opening));
    }

    /// <summary>Writes an issued copy again, byte for byte, with a proof of today; content/ is not needed.</summary>
    /// <param name="entry">An entry with an <see cref="IssuedRecord"/>.</param>
    /// <param name="folder">A folder that does not exist yet, or is empty.</param>
    public void Rebuild(LoggedEntry entry, string folder)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var record = entry.Record as IssuedRecord ?? throw new ArgumentException("The entry issued nothing.", nameof(entry));
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new IOException($"'{folder}' is not empty");
        foreach (var (path, bytes) in CopyContents.Of(files, record, Prove(entry.Index).Encode()))
        {
            var target = Path.Combine(folder, SafePath.Checked(path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
    }

    /// <summary>What was kept with a copy under a name, such as "handout"; null where nothing was.</summary>
    public byte[]? ReadKept(IssuedRecord record, string name)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Kept.FirstOrDefault(kept => kept.Name == name) is { } kept ? ReadFile(kept.Sha256) : null;
    }

    /// <summary>The bytes of an issued or kept file.</summary>
    /// <exception cref="LedgerException">They are missing or changed.</exception>
    public byte[] ReadFile(Digest sha256) => IssuedObjects.Read(files, sha256);

    private byte[] EntryBytes(long index) => tiles.ReadEntries(index / Tile.FullWidth)[(int)(index % Tile.FullWidth)];

    private LoggedEntry Describe(long index, byte[] bytes)
    {
        var entry = Decode(index, bytes);
        var logged = new LoggedEntry(index, entry.Kind[..entry.Kind.IndexOf('/', StringComparison.Ordinal)], entry.Time, null);
        if (entry is not Entry.Sealed committed) return logged;

        if (Catalogue.ErasureOf(index) is { } erasure)
            return logged with { ErasedBy = erasure, Erasure = ReadEntry(erasure).Record as ErasureRecord, RevokedBy = Catalogue.RevocationOf(index) };

        var opening = ReadOpening(index);
        if (opening.Commitment != committed.Commitment) throw LedgerException.Broken(PathOfRecord(index), "is not what the log committed to");
        try
        {
            return logged with { Record = Statement.Decode(opening.Payload.Span), RevokedBy = Catalogue.RevocationOf(index) };
        }
        catch (FormatException e)
        {
            throw LedgerException.Broken(PathOfRecord(index), e.Message);
        }
    }

    private Opening ReadOpening(long index)
    {
        var path = PathOfRecord(index);
        try
        {
            return Opening.Decode(files.Read(path));
        }
        catch (FormatException e)
        {
            throw LedgerException.Broken(path, e.Message);
        }
    }

    private string PathOfRecord(long index) => Catalogue.NameOf(index) is { } name
        ? StoredPath.Of(name)
        : throw LedgerException.Broken(StoredPath.Records, $"has no record for entry {index}");

    private static Entry Decode(long index, byte[] bytes)
    {
        try
        {
            return Entry.Decode(bytes);
        }
        catch (FormatException e)
        {
            throw LedgerException.Broken($"{StoredPath.Log}/tile/entries, entry {index},", e.Message);
        }
    }
}
