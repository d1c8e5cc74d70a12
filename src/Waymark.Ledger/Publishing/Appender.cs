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
/// <item>objects, openings and tiles are on the medium;</item>
/// <item><c>last-signed</c> names the new size and root: from here on a crash is finished, never undone, because a signature may be abroad;</item>
/// <item>the checkpoint takes its place: readers see the new entries;</item>
/// <item>removals are done and files published; then the intent goes.</item>
/// </list>
/// The caller holds the writer's lock.
/// </summary>
internal sealed class Appender(LedgerPlace place, DurableFiles files, Delivery delivery, LogKeys keys)
{
    /// <summary>Appends, publishes, and returns the new head.</summary>
    /// <param name="staged">Where the intent's new objects lie now; durable.</param>
    public LogHead Append(Intent intent, LogHead? head, IReadOnlyDictionary<Digest, string> staged)
    {
        files.Put(Path.Combine(place.Intents, intent.FileName), intent.Encode(), Privacy.Private);
        files.Settle();
        files.EnsureFolder(place.Objects, Privacy.Private);
        foreach (var digest in intent.NewObjects) files.Move(staged[digest], place.Object(digest));
        return Carry(intent, head);
    }

    /// <summary>Finishes or undoes what the last writer left.</summary>
    /// <returns>Whether there was something to do.</returns>
    public bool Recover()
    {
        if (ReadIntent() is not { } intent) return false;

        var (size, signed) = (LogHead.Read(place)?.Checkpoint.Size ?? 0, LastSigned.Read(place.LastSigned));
        if (size == intent.Size || (size == intent.First && signed?.Size == intent.Size))
        {
            RewriteObjects(intent);
            Carry(intent, LogHead.Read(place));
        }
        else if (size == intent.First)
        {
            Undo(intent);
        }
        else
        {
            throw LedgerException.Broken($"private/intents/{intent.FileName}", $"does not fit a log of {size} entries");
        }

        return true;
    }

    private LogHead Carry(Intent intent, LogHead? head)
    {
        var appending = Appending.To(new TileSet(place.Log, intent.First), [.. intent.Entries.Select(planned => planned.Entry.Encode())]);
        foreach (var (planned, i) in intent.Entries.Select((planned, i) => (planned, i)))
        {
            if (planned is { Opening: { } opening, Record: { } record })
                files.Put(Path.Combine(place.Records, RecordName.Of(intent.First + i, record).Path), opening.Encode(), Privacy.Private);
        }

        foreach (var (tile, bytes) in appending.Files) files.Put(place.TilePath(tile), bytes, Privacy.Public);
        files.Settle();

        var checkpoint = new Checkpoint(OriginOf(intent, head), appending.Size, appending.Root);
        if (LastSigned.Read(place.LastSigned) is { } signed && signed.Size >= checkpoint.Size && signed != checkpoint)
            throw LedgerException.Broken("log", $"would get a second root for {checkpoint.Size} entries; {signed.Size} were signed");
        files.Put(place.LastSigned, LastSigned.Encode(checkpoint), Privacy.Private);
        files.Settle();

        // A checkpoint that readers may have seen keeps its bytes; they are written again because the first try may not have been durable.
        var note = head?.Checkpoint == checkpoint ? head.Note : keys.Sign(checkpoint, intent.Entries.Select(planned => planned.Entry));
        files.Put(place.Checkpoint, note.Encode(), Privacy.Public);
        files.Settle();

        var newHead = new LogHead(note, checkpoint);
        Finish(intent, newHead);
        return newHead;
    }

    private void Finish(Intent intent, LogHead head)
    {
        if (IsRotation(intent)) keys.Follow();
        foreach (var path in intent.Removals) Remove(place.Under(path));
        var tiles = new TileSet(place.Log, head.Checkpoint.Size);
        var verifier = keys.Current.VerifierFor(head.Checkpoint.Origin);
        foreach (var (planned, i) in intent.Entries.Select((planned, i) => (planned, i)))
        {
            if (planned is { Opening: { } opening, Record: IssuedRecord record })
                delivery.Deliver(record, head.Prove(tiles, intent.First + i, new Evidence(planned.Entry.Encode(), opening.Encode())), verifier);
        }

        foreach (var full in Tile.Between(intent.First, intent.Size).Where(tile => tile.IsFull)) files.DeleteTree(place.TilePath(full) + ".p");
        files.Settle();
        files.DeleteFile(Path.Combine(place.Intents, intent.FileName));
    }

    private void Undo(Intent intent)
    {
        if (IsRotation(intent)) keys.Forget();
        foreach (var digest in intent.NewObjects) files.DeleteFile(place.Object(digest));
        foreach (var (planned, i) in intent.Entries.Select((planned, i) => (planned, i)))
        {
            if (planned.Record is { } record) files.DeleteFile(Path.Combine(place.Records, RecordName.Of(intent.First + i, record).Path));
        }

        foreach (var tile in Tile.Between(intent.First, intent.Size)) files.DeleteFile(place.TilePath(tile));
        files.Settle();
        files.DeleteFile(Path.Combine(place.Intents, intent.FileName));
    }

    /// <summary>What was written before a failed fsync may be only in memory: it is read, checked and written again.</summary>
    private void RewriteObjects(Intent intent)
    {
        foreach (var digest in intent.NewObjects) files.Put(place.Object(digest), IssuedObjects.Read(place, digest), Privacy.Private);
    }

    private Intent? ReadIntent()
    {
        if (!Directory.Exists(place.Intents)) return null;
        var paths = Directory.EnumerateFiles(place.Intents).Order(StringComparer.Ordinal).ToList();
        if (paths.Count == 0) return null;
        var name = $"private/intents/{Path.GetFileName(paths[0])}";
        if (paths.Count > 1) throw LedgerException.Broken("private/intents", "holds more than one intent");
        try
        {
            var intent = Intent.Decode(File.ReadAllBytes(paths[0]));
            return intent.FileName == Path.GetFileName(paths[0]) ? intent : throw LedgerException.Broken(name, "has the name of another intent");
        }
        catch (FormatException e)
        {
            throw LedgerException.Broken(name, e.Message);
        }
    }

    private void Remove(string path)
    {
        if (Directory.Exists(path)) files.DeleteTree(path);
        else files.DeleteFile(path);
    }

    private static bool IsRotation(Intent intent) => intent.Entries.Any(planned => planned.Entry is Entry.KeyRotated);

    private static string OriginOf(Intent intent, LogHead? head) =>
        head?.Checkpoint.Origin ?? ((Entry.Genesis)intent.Entries[0].Entry).Key.Name;
}
