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
    /// <summary>How often an append to a shared ledger is tried; the pauses between double, from a fifth of a second to three seconds in all.</summary>
    private const int MostAttempts = 5;

    private readonly WriterLock writerLock;
    private readonly TimeProvider time;
    private readonly Disk disk;
    private readonly List<string> notices = [];
    private readonly LogKeys keys;
    private readonly ILedgerStore store;
    private readonly Appender appender;
    private LogHead? head;
    private bool isBroken;

    private LedgerWriter(LedgerPlace place, TimeProvider time, Disk disk, WriterLock writerLock)
    {
        (Place, this.time, this.disk, this.writerLock) = (place, time, disk, writerLock);
        Files = new DurableFiles(disk, place.Workspace, place.Scratch, place.Staging);
        var local = new FolderStore(place.Workspace, Files);
        store = place.OpenStore(local);
        Delivery = new Delivery(place, place.OpenFiles(), Files);
        keys = new LogKeys(place, Delivery.Kept, Files);
        appender = new Appender(place, local, store, Files, Delivery, keys);
        Reader = new LedgerReader(Delivery.Kept, null);
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
        var index = Append(reader =>
        {
            var entry = reader.FindHandout(id) ?? throw new ArgumentException($"No handout {id} is recorded.", nameof(id));
            var record = new RevocationRecord(id, reader.Tiles.LeafHash(entry.Index), reason);
            return new Plan([PlannedEntry.Seal(record, commitment => new Entry.HandoutRevoked(Now, commitment, entry.Index))]);
        });
        return Reader.ReadEntry(index);
    }

    /// <summary>
    /// Erases everything that names a recipient: records with their salts, issued and kept files that nobody else got, published folders. The log
    /// keeps its entries, and says that these were erased; proofs that were given out still verify.
    /// </summary>
    /// <param name="address">Mail address, in any case.</param>
    /// <param name="staying">Names of kept files that name nobody and are the same for every recipient: those stay, so that a leaked copy is still known.</param>
    /// <returns>The entries that record the erasures, none where nothing is recorded of the recipient.</returns>
    public IReadOnlyList<LoggedEntry> Erase(string address, params IReadOnlyCollection<string> staying)
    {
        var count = 0;
        var index = Append(reader =>
        {
            var erasure = Erasure.Of(reader, address, staying);
            count = erasure.Entries.Count;
            var planned = erasure.Entries.Select(entry => PlannedEntry.Seal(
                new ErasureRecord(entry.Id, reader.Tiles.LeafHash(entry.Index), entry.Version, entry.Kept), commitment => new Entry.PayloadErased(Now, commitment, entry.Index)));
            return new Plan([.. planned]) { Removals = [.. erasure.Removals, .. Place.AuditPages] };
        });
        return [.. Enumerable.Range(0, count).Select(i => Reader.ReadEntry(index + i))];
    }

    /// <summary>
    /// Lets a new key sign from now on, and says so on the record; the old one is gone then. Proofs that it signed stay valid: the log names both.
    /// </summary>
    /// <returns>The new key, for those who check proofs.</returns>
    public VerifierKey RotateKey()
    {
        if (head is null) throw new InvalidOperationException("Nothing was signed yet: there is no key to replace.");
        var key = keys.Prepare(head.Checkpoint.Origin);
        Append(_ => new Plan([new PlannedEntry(new Entry.KeyRotated(Now, key), null)]));
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
        var tiles = Tile.AllOf(Reader.Size).Select(tile => (tile.Path, Bytes: Delivery.Kept.Read(StoredPath.Of(tile))));
        List<(string Path, byte[] Bytes)> contents = [(LedgerPlace.CheckpointName, head.Note.Encode()), ("index.html", page), .. tiles];
        Delivery.Replace(Place.PublicLog, contents);
        Files.Settle();
        return [.. contents.Select(file => file.Path).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Puts pages that were made from the ledger into the folder <c>audit/</c> of a role's published site. Like the published log they are in no record: they can be
    /// made again at any time, and they name people, whom an erasure must be able to forget.
    /// </summary>
    /// <param name="role">Whose site it is.</param>
    /// <param name="files">With paths relative to that folder; none takes it away.</param>
    public void PublishAuditPages(string role, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var target = Place.Under($"{LedgerPlace.SitesDirectory}/{SafePath.Checked(role)}/{LedgerPlace.AuditPagesFolder}");
        if (files.Count == 0) Delivery.Withdraw(target);
        else Delivery.Replace(target, files);
        Files.Settle();
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
        store.Abandon();
        keys.Dispose();
        writerLock.Dispose();
    }

    /// <summary>Whole seconds, which is what an entry can say.</summary>
    internal DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Finds out before anything is recorded whether it can be published.</summary>
    internal void RequirePlaceToPublish()
    {
        RequireUnbroken();
        isBroken = true;
        Delivery.RequireSameFileSystem();
        isBroken = false;
    }

    /// <summary>
    /// Appends entries in one commit; the first append of a log begins with its genesis. A shared ledger may take several attempts: a connection may
    /// break, a colleague may come first. Each attempt makes the plan anew, from the log as it then is.
    /// </summary>
    /// <returns>Index of the first planned entry.</returns>
    internal long Append(Func<LedgerReader, Plan> make)
    {
        RequireUnbroken();
        isBroken = true;
        var index = 0L;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // When the answer to a commit was lost the entries may be there: then they are published, and not appended again.
                if (!store.IsShared || appender.ClearTheWay() != Recovery.Finished) AppendOnce(make, ref index);
                break;
            }
            catch (LedgerException e) when (e.MayPass && attempt < MostAttempts)
            {
                store.Abandon();
                Thread.Sleep(TimeSpan.FromMilliseconds(100 << attempt));
            }
        }

        Renew();
        isBroken = false;
        return index;
    }

    private void AppendOnce(Func<LedgerReader, Plan> make, ref long index)
    {
        var present = LogHead.Read(store);
        Reader = Reader.Grown(store, present);
        if (present is not null) Guard.RequireSignedBy(keys.Current, present, Place);
        Guard.RequireLastSigned(Place, present, Reader.Tiles);
        var plan = make(Reader);
        if (plan.Entries.Count == 0)
        {
            store.Commit();
            return;
        }

        IReadOnlyList<PlannedEntry> all = present is null ? [new PlannedEntry(Genesis(plan.Entries[0].Entry.Time), null), .. plan.Entries] : plan.Entries;
        index = Reader.Size + all.Count - plan.Entries.Count;
        appender.Append(new Intent(Reader.Size, all, NewObjects(plan.Entries), plan.Removals), present, plan.Staged);
    }

    /// <summary>What the entries need and the ledger does not hold yet, in ordinal order.</summary>
    private IReadOnlyList<Digest> NewObjects(IEnumerable<PlannedEntry> entries)
    {
        var needed = entries.Select(planned => planned.Record).OfType<IssuedRecord>().SelectMany(record => record.Digests).ToHashSet();
        var lacking = store.Lacks([.. needed.Select(StoredPath.Of)]);
        return [.. needed.Where(digest => lacking.Contains(StoredPath.Of(digest))).OrderBy(digest => digest.ToString(), StringComparer.Ordinal)];
    }

    private void Renew()
    {
        head = LogHead.Read(Delivery.Kept);
        Reader = Reader.Grown(Delivery.Kept, head);
    }

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
        if (appender.Recover() != Recovery.Nothing) notices.Add("a publication that was interrupted has been finished or undone");
        store.Commit();

        keys.Forget();
        Renew();
        if (head is not null) Guard.RequireSignedBy(keys.Current, head, Place);
        Guard.RequireNothingForgotten(Place, head, Reader.Tiles, Reader.Catalogue);
        if (store.IsShared) CatchUp();
    }

    /// <summary>
    /// What colleagues did since this workspace was last open: the checkpoint is remembered as if it had been signed here, so that a database restored
    /// from a backup is known by everybody who saw more; and copies that were erased go from output/ here too.
    /// </summary>
    private void CatchUp()
    {
        if (head is null) return;
        if (LastSigned.Read(Place.LastSigned) != head.Checkpoint) Files.Put(Place.LastSigned, LastSigned.Encode(head.Checkpoint), Privacy.Private);
        foreach (var id in Reader.Catalogue.ErasedHandouts)
        {
            foreach (var folder in Delivery.FoldersOf(id)) Files.DeleteTree(folder);
        }

        Files.Settle();
    }

    /// <summary>
    /// The origin is random: a workspace whose ledger was lost begins another log, and two logs of one key must not share a name.
    /// </summary>
    /// <param name="time">Of the entry after it: a log does not begin after what it holds.</param>
    private Entry.Genesis Genesis(DateTimeOffset time)
    {
        var origin = $"waymark.example/ledger/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        return new Entry.Genesis(time, keys.Current.VerifierFor(origin));
    }
}
