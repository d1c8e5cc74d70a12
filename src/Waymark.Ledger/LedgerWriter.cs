using System.Security.Cryptography;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.PublicLog;
using Waymark.Ledger.Publishing;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger;

/// <summary>
/// The one writer of a ledger. Opening takes the lock, finishes or undoes what the last writer left, and refuses a ledger that is not the one that
/// was signed before. After an exception from a method that writes, the object is of no further use: open again, which recovers.
/// </summary>
public sealed class LedgerWriter : IDisposable
{
    private static readonly Dictionary<Digest, string> NothingStaged = [];

    private readonly WriterLock writerLock;
    private readonly TimeProvider time;
    private readonly Disk disk;
    private readonly List<string> notices = [];
    private readonly LogKeys keys;
    private LogHead? head;
    private bool isBroken;

    private LedgerWriter(LedgerPlace place, TimeProvider time, Disk disk, WriterLock writerLock)
    {
        (Place, this.time, this.disk, this.writerLock) = (place, time, disk, writerLock);
        Files = new DurableFiles(disk, place.Workspace, place.Scratch, place.Staging);
        Delivery = new Delivery(place, Files);
        keys = new LogKeys(place, disk);
        Reader = new LedgerReader(place, null);
    }

    public LedgerPlace Place { get; }

    /// <summary>The ledger as it is now; another object after each commit.</summary>
    public LedgerReader Reader { get; private set; }

    /// <summary>What was put right on opening, in words for a person.</summary>
    public IReadOnlyList<string> Notices => notices;

    internal DurableFiles Files { get; }

    internal Delivery Delivery { get; }

    internal Disk Disk => disk;

    /// <param name="wait">How long to wait while another process writes; null is a minute.</param>
    /// <exception cref="LedgerException">The ledger cannot be written safely; the message says why.</exception>
    public static LedgerWriter Open(LedgerPlace place, TimeProvider time, TimeSpan? wait = null) => Open(place, time, new Disk(), wait ?? TimeSpan.FromMinutes(1));

    internal static LedgerWriter Open(LedgerPlace place, TimeProvider time, Disk disk, TimeSpan wait)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(time);
        Directory.CreateDirectory(place.Workspace);
        foreach (var folder in new[] { Path.GetDirectoryName(place.State)!, place.State })
        {
            if (!Directory.Exists(folder)) disk.CreateFolder(folder, Privacy.Private);
        }

        var writer = new LedgerWriter(place, time, disk, WriterLock.Take(place.Lock, wait, time));
        try
        {
            writer.Start();
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Recovers if a writer died and no other is at work.</summary>
    internal static void RecoverIfLeft(LedgerPlace place, TimeProvider time)
    {
        if (!Directory.Exists(place.Intents) || !Directory.EnumerateFiles(place.Intents).Any()) return;
        if (WriterLock.TryTake(place.Lock, time) is not { } taken) return;
        using var writer = new LedgerWriter(place, time, new Disk(), taken);
        writer.Start();
    }

    /// <summary>Begins a publication: up to 256 copies that are recorded together, under one checkpoint.</summary>
    public Publication Begin()
    {
        RequireUnbroken();
        return new Publication(this);
    }

    /// <summary>Withdraws a copy, on the record. Its files stay where they are.</summary>
    /// <param name="reason">For the private record; the log says only that, and when.</param>
    /// <returns>The entry that says so.</returns>
    public LoggedEntry Revoke(string id, string reason)
    {
        var entry = Reader.FindHandout(id) ?? throw new ArgumentException($"No handout {id} is recorded.", nameof(id));
        var record = new RevocationRecord(id, Reader.Tiles.LeafHash(entry.Index), reason);
        var index = NextIndex;
        Append([PlannedEntry.Seal(record, commitment => new Entry.HandoutRevoked(Now, commitment, entry.Index))], NothingStaged, []);
        return Reader.ReadEntry(index);
    }

    /// <summary>
    /// Erases everything that names a recipient: records with their salts, issued and kept files that nobody else got, published folders. The log
    /// keeps its entries, and says that these were erased; proofs that were given out still verify.
    /// </summary>
    /// <param name="address">Mail address, in any case.</param>
    /// <returns>The entries that record the erasures, none where nothing is recorded of the recipient.</returns>
    public IReadOnlyList<LoggedEntry> Erase(string address)
    {
        var erasure = Erasure.Of(Reader, address);
        if (erasure.Entries.Count == 0) return [];
        var index = NextIndex;
        var planned = erasure.Entries.Select(entry => PlannedEntry.Seal(
            new ErasureRecord(entry.Id, Reader.Tiles.LeafHash(entry.Index), entry.Version), commitment => new Entry.PayloadErased(Now, commitment, entry.Index)));
        Append([.. planned], NothingStaged, erasure.Removals);
        return [.. erasure.Entries.Select((_, i) => Reader.ReadEntry(index + i))];
    }

    /// <summary>
    /// Lets a new key sign from now on, and says so on the record; the old one is gone then. Proofs that it signed stay valid: the log names both.
    /// </summary>
    /// <returns>The new key, for those who check proofs.</returns>
    public VerifierKey RotateKey()
    {
        if (head is null) throw new InvalidOperationException("Nothing was signed yet: there is no key to replace.");
        var key = keys.Prepare(head.Checkpoint.Origin);
        Append([new PlannedEntry(new Entry.KeyRotated(Now, key), null)], NothingStaged, []);
        return key;
    }

    /// <summary>
    /// Publishes the log itself in output/audit/: tiles and checkpoint as they are, and a page that checks a proof in the browser. No name is in it.
    /// </summary>
    /// <returns>Paths of the files, relative to that folder, in ordinal order; none where nothing was recorded yet.</returns>
    public IReadOnlyList<string> PublishLog()
    {
        if (head is null) return [];
        var page = PublicLogPage.Make(head.Checkpoint, LogHistory.Read(Reader.Tiles), Reader.Tiles);
        var tiles = Tile.AllOf(Reader.Size).Select(tile => (tile.Path, Bytes: File.ReadAllBytes(Place.TilePath(tile))));
        List<(string Path, byte[] Bytes)> contents = [(LedgerPlace.CheckpointName, head.Note.Encode()), ("index.html", page), .. tiles];
        Delivery.Replace(Place.PublicLog, contents);
        Files.Settle();
        return [.. contents.Select(file => file.Path).Order(StringComparer.Ordinal)];
    }

    /// <summary>Brings back what was deleted or damaged of an issued copy's folder, from the bytes that the ledger keeps.</summary>
    /// <param name="entry">An entry with an <see cref="IssuedRecord"/>.</param>
    public void Restore(LoggedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var record = entry.Record as IssuedRecord ?? throw new ArgumentException("The entry issued nothing.", nameof(entry));
        Delivery.Deliver(record, Reader.Prove(entry.Index), keys.Current.VerifierFor(head!.Checkpoint.Origin));
        Files.Settle();
    }

    public void Dispose()
    {
        keys.Dispose();
        writerLock.Dispose();
    }

    /// <summary>Whole seconds, which is what an entry can say.</summary>
    internal DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Appends entries in one commit; the first append of a log begins with its genesis.</summary>
    internal void Append(IReadOnlyList<PlannedEntry> entries, IReadOnlyDictionary<Digest, string> staged, IReadOnlyList<string> removals)
    {
        RequireUnbroken();
        isBroken = true;
        if (entries.Any(planned => planned.Record is IssuedRecord)) Delivery.RequireSameFileSystem();
        IReadOnlyList<PlannedEntry> all = head is null ? [new PlannedEntry(Genesis(), null), .. entries] : entries;
        var intent = new Intent(Reader.Size, all, [.. staged.Keys.OrderBy(digest => digest.ToString(), StringComparer.Ordinal)], removals);
        head = new Appender(Place, Files, Delivery, keys).Append(intent, head, staged);
        Reader = new LedgerReader(Place, head);
        isBroken = false;
    }

    /// <summary>The index that the next entry will have.</summary>
    internal long NextIndex => head is null ? 1 : Reader.Size;

    private void RequireUnbroken()
    {
        if (isBroken) throw new InvalidOperationException("An earlier write failed: open the ledger again, which recovers.");
    }

    private void Start()
    {
        notices.AddRange(new[] { PrivateFolders.Tighten(Place.Private), PrivateFolders.Tighten(Place.Keys) }.OfType<string>());
        Guard.RequireNothingUnknown(Place);
        foreach (var folder in new[] { Place.State, Place.Intents, Place.Scratch, Place.Staging }) Files.EnsureFolder(folder, Privacy.Private);
        Files.Empty(Place.Staging);
        Files.Empty(Place.Scratch);
        if (new Appender(Place, Files, Delivery, keys).Recover()) notices.Add("a publication that was interrupted has been finished or undone");

        keys.Forget();

        head = LogHead.Read(Place);
        Reader = new LedgerReader(Place, head);
        if (head is not null) Guard.RequireSignedBy(keys.Current, head, Place);
        Guard.RequireNothingForgotten(Place, head, Reader.Tiles);
    }

    /// <summary>
    /// The origin is random: a workspace whose ledger was lost begins another log, and two logs of one key must not share a name.
    /// </summary>
    private Entry.Genesis Genesis()
    {
        var origin = $"waymark.example/ledger/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        return new Entry.Genesis(Now, keys.Current.VerifierFor(origin));
    }
}
