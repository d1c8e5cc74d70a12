using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;

namespace Waymark.Ledger.Storage;

/// <summary>The key that signs the log, read or made when it is first needed, and the one that is about to follow it.</summary>
internal sealed class LogKeys(LedgerPlace place, ILedgerFiles log, DurableFiles files) : IDisposable
{
    private SigningKey? current;

    /// <summary>Made where the log is still empty; a log with entries whose key is missing is refused.</summary>
    public SigningKey Current => current ??= log.Has(StoredPath.Checkpoint) ? KeyFile.Read(place.SigningKey) : KeyFile.ReadOrCreate(place.SigningKey, files);

    /// <summary>Signs a checkpoint; one that covers a change of keys is signed by both.</summary>
    public SignedNote Sign(Checkpoint checkpoint, IEnumerable<Entry> entries)
    {
        var note = Current.Sign(checkpoint.Origin, checkpoint.Text);
        if (!entries.Any(entry => entry is Entry.KeyRotated)) return note;
        using var next = KeyFile.Read(place.NextSigningKey);
        return note with { Signatures = [.. note.Signatures, .. next.Sign(checkpoint.Origin, checkpoint.Text).Signatures] };
    }

    /// <summary>Makes the key that will follow.</summary>
    public VerifierKey Prepare(string origin)
    {
        using var next = KeyFile.ReadOrCreate(place.NextSigningKey, files);
        return next.VerifierFor(origin);
    }

    /// <summary>Lets the prepared key follow, once the log says so. Where it did already, nothing happens.</summary>
    public void Follow()
    {
        if (!File.Exists(place.NextSigningKey)) return;
        files.Disk.Rename(place.NextSigningKey, place.SigningKey);
        files.Settle(place.Keys);
        Dispose();
    }

    /// <summary>Throws a prepared key away that the log does not name.</summary>
    public void Forget()
    {
        if (File.Exists(place.NextSigningKey)) files.Disk.DeleteFile(place.NextSigningKey);
    }

    public void Dispose()
    {
        current?.Dispose();
        current = null;
    }
}
