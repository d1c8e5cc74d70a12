using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>
/// The publish protocol, docs/formats/ledger-protocol.md. Each step is durable before the next begins, and each can be done twice, so that
/// recovery is the same code as the first try:
/// <list type="number">
/// <item>the intent is on the medium: from here on a crash is undone or finished;</item>
/// <item>objects, openings and tiles are in the store, which for a shared one is its first commit: from there on everybody finishes it, nobody undoes it;</item>
/// <item><c>last-signed</c> names the new size and root: from here on a crash is finished, never undone, because a signature may be abroad;</item>
/// <item>the checkpoint takes its place: readers see the new entries;</item>
/// <item>removals are done and files published; then the intent goes.</item>
/// </list>
/// The caller holds the lock of the workspace's writer.
/// </summary>
/// <param name="local">Files of this workspace: the intent, and what is published.</param>
/// <param name="store">The ledger's files; the same as <paramref name="local"/> unless a team shares them.</param>
internal sealed class Appender(LedgerPlace place, FolderStore local, ILedgerStore store, DurableFiles files, Delivery delivery, LogKeys keys)
{
    /// <summary>Records an intent that was made from the log as it is in this turn, and publishes.</summary>
    /// <param name="staged">Where the issued and kept files lie now, by digest; durable.</param>
    /// <returns>The head afterwards.</returns>
    public LogHead Append(Intent intent, LogHead? head, IReadOnlyDictionary<Digest, string> staged)
    {
        local.Put(intent.StoredPath, intent.Encode());
        local.Commit();
        if (store.IsShared) store.Put(intent.StoredPath, intent.Encode());
        foreach (var digest in intent.NewObjects) store.Adopt(StoredPath.Of(digest), staged[digest]);
        var newHead = Record(intent, head);
        Publish(intent, newHead);
        return newHead;
    }

    /// <summary>Finishes or undoes what was left half done: by the last writer of this workspace and, where a team shares the log, by anybody.</summary>
    public Recovery Recover()
    {
        var (left, mine) = (Intent.Read(store), Intent.Read(local));
        if (left is null && mine is null) return Recovery.Nothing;

        var head = LogHead.Read(store);
        if (left is not null)
        {
            var (size, signed) = (head?.Checkpoint.Size ?? 0, LastSigned.Read(place.LastSigned));
            if (size == left.Size || (size == left.First && (store.IsShared || signed?.Size == left.Size)))
            {
                if (!store.IsShared) RewriteObjects(left);
                head = Record(left, head);
            }
            else if (size == left.First)
            {
                Undo(left);
                return Recovery.Undone;
            }
            else
            {
                throw LedgerException.Broken(left.StoredPath, $"does not fit a log of {size} entries");
            }
        }

        if (mine is null) return Recovery.Nothing;
        if (head is null || !IsRecorded(mine, head))
        {
            Drop(mine);
            return Recovery.Undone;
        }

        store.Commit();
        Publish(mine, head);
        return Recovery.Finished;
    }

    /// <summary>
    /// Finishes what others left in a shared store, until a turn begins with nothing of the kind; that turn is still on when this returns. Between two
    /// turns somebody else may have begun, and what they began must not be written over.
    /// </summary>
    public Recovery ClearTheWay()
    {
        var mine = Recovery.Nothing;
        do
        {
            var outcome = Recover();
            if (outcome != Recovery.Nothing) mine = outcome;
        }
        while (Intent.Read(store) is not null);
        return mine;
    }

    /// <summary>Steps 2 to 4, and what a removal takes from the store.</summary>
    private LogHead Record(Intent intent, LogHead? head)
    {
        var appending = Appending.To(new TileSet(store, intent.First), [.. intent.Entries.Select(planned => planned.Entry.Encode())]);
        foreach (var (name, opening) in intent.Openings) store.Put(StoredPath.Of(name), opening.Encode());
        foreach (var (tile, bytes) in appending.Files) store.Put(StoredPath.Of(tile), bytes);
        store.Commit();

        var checkpoint = new Checkpoint(OriginOf(intent, head), appending.Size, appending.Root);
        if (LastSigned.Read(place.LastSigned) is { } signed && signed.Size >= checkpoint.Size && signed != checkpoint)
            throw LedgerException.Broken(StoredPath.Log, $"would get a second root for {checkpoint.Size} entries; {signed.Size} were signed");
        files.Put(place.LastSigned, LastSigned.Encode(checkpoint), Privacy.Private);
        files.Settle();

        // Somebody else may have finished this meanwhile, and appended more. A checkpoint that readers may have seen keeps its bytes; in files they are
        // written again, because the first try may not have been durable.
        var present = LogHead.Read(store);
        if (present is not null && present.Checkpoint.Size > checkpoint.Size)
        {
            store.Commit();
            return present;
        }

        var note = present?.Checkpoint == checkpoint ? present.Note : keys.Sign(checkpoint, intent.Entries.Select(planned => planned.Entry));
        store.Put(StoredPath.Checkpoint, note.Encode());
        store.Order();
        foreach (var path in intent.Removals.Where(IsStored)) store.Delete(path);
        foreach (var full in Tile.Between(intent.First, intent.Size).Where(tile => tile.IsFull)) store.DeleteBelow(StoredPath.Of(full) + ".p");
        if (store.IsShared) store.Delete(intent.StoredPath);
        store.Commit();
        return new LogHead(note, checkpoint);
    }

    /// <summary>Step 5, in this workspace.</summary>
    private void Publish(Intent intent, LogHead head)
    {
        if (intent.IsRotation) keys.Follow();
        foreach (var path in intent.Removals.Where(path => !IsStored(path)).Select(place.Under)) Remove(path);
        var tiles = new TileSet(delivery.Kept, head.Checkpoint.Size);
        var verifier = keys.Current.VerifierFor(head.Checkpoint.Origin);
        foreach (var (planned, i) in intent.Entries.Select((planned, i) => (planned, i)))
        {
            if (planned is { Opening: { } opening, Record: IssuedRecord record })
                delivery.Deliver(record, head.Prove(tiles, intent.First + i, new Evidence(planned.Entry.Encode(), opening.Encode())), verifier);
        }

        files.Settle();
        local.Delete(intent.StoredPath);
    }

    /// <summary>Only in files: a shared store takes an intent with everything that belongs to it, or not at all.</summary>
    private void Undo(Intent intent)
    {
        foreach (var digest in intent.NewObjects) store.Delete(StoredPath.Of(digest));
        foreach (var (name, _) in intent.Openings) store.Delete(StoredPath.Of(name));
        foreach (var tile in Tile.Between(intent.First, intent.Size)) store.Delete(StoredPath.Of(tile));
        store.Commit();
        Drop(intent);
    }

    private void Drop(Intent intent)
    {
        if (intent.IsRotation) keys.Forget();
        local.Delete(intent.StoredPath);
    }

    /// <summary>What was written before a failed fsync may be only in memory: it is read, checked and written again.</summary>
    private void RewriteObjects(Intent intent)
    {
        foreach (var digest in intent.NewObjects) store.Put(StoredPath.Of(digest), IssuedObjects.Read(store, digest));
    }

    /// <summary>Whether the log holds what an intent of this workspace says. Its commitments are salted: nobody else's entries are like them.</summary>
    private bool IsRecorded(Intent intent, LogHead head) =>
        intent.Size <= head.Checkpoint.Size
        && new TileSet(store, head.Checkpoint.Size).EntriesFrom(intent.First).Zip(intent.Entries).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.Entry.Encode()));

    private void Remove(string path)
    {
        if (Directory.Exists(path)) files.DeleteTree(path);
        else files.DeleteFile(path);
    }

    private static bool IsStored(string path) => StoredPath.IsBelow(path, StoredPath.Root);

    private static string OriginOf(Intent intent, LogHead? head) =>
        head?.Checkpoint.Origin ?? ((Entry.Genesis)intent.Entries[0].Entry).Key.Name;
}

/// <summary>What an opening found of an earlier append, and made of it.</summary>
internal enum Recovery
{
    Nothing,

    /// <summary>It is recorded, and its files are published.</summary>
    Finished,

    /// <summary>It never happened.</summary>
    Undone,
}
