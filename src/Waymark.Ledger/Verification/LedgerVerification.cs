using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Publishing;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Storage.Postgres;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Verification;

/// <summary>
/// Checks a whole ledger: everything that can be derived is derived again, and every file in it must be accounted for. Trusts nothing but the
/// key in the workspace, where there is one; reads with none of the code that answers questions about the ledger.
/// </summary>
public static class LedgerVerification
{
    /// <summary>Finishes or undoes what a dead writer left, then checks. Takes time and reads in proportion to the ledger.</summary>
    public static LedgerReport Verify(LedgerPlace place, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(place);
        using var snapshot = place.Database is { } database ? new PostgresSnapshot(database) : null;
        return Verify(place, time, (ILedgerFiles?)snapshot ?? place.OpenFiles());
    }

    /// <param name="files">The ledger's files, wherever they are; state, keys and output are the place's.</param>
    internal static LedgerReport Verify(LedgerPlace place, TimeProvider time, ILedgerFiles files)
    {
        var findings = new Findings(place, files);
        try
        {
            LedgerWriter.RecoverIfLeft(place, time);
        }
        catch (LedgerException e) when (e.Fault != LedgerFault.Database)
        {
            findings.Add(place.Intents, $"cannot be finished or undone: {e.Message}");
        }

        var (head, entries) = CheckLog(place, files, findings);
        var size = head?.Checkpoint.Size ?? 0;
        entries.Finish();
        new FileCheck(place, files, size, findings).Run(entries);
        if (head is not null) new PublishedCheck(place, files, head, entries, findings).Run();
        return new LedgerReport(size, head?.Checkpoint.Root ?? MerkleTree.EmptyRoot, findings.InOrder);
    }

    private static (LogHead? Head, EntryCheck Entries) CheckLog(LedgerPlace place, ILedgerFiles files, Findings findings)
    {
        var head = findings.Parse(StoredPath.Checkpoint, () => LogHead.Read(files));
        if (head is null && files.Below(StoredPath.Log).Any(path => path != StoredPath.Checkpoint)) findings.Add(StoredPath.Checkpoint, "is missing");

        var log = new LogCheck(head?.Checkpoint.Size ?? 0, findings);
        var entries = new EntryCheck(files, findings);
        foreach (var (index, leaf, entry) in log.Walk()) entries.Take(index, leaf, entry);
        if (head is not null) CheckSignature(place, head, entries.Keys, log.Root, findings);
        CheckLastSigned(place, files, head, findings);
        return (head, entries);
    }

    private static void CheckSignature(LedgerPlace place, LogHead head, List<VerifierKey> keys, Digest? root, Findings findings)
    {
        if (root is { } derived && derived != head.Checkpoint.Root) findings.Add(StoredPath.Checkpoint, "has a root that the entries do not hash to");
        if (keys.Count == 0 || !head.Note.IsSignedBy(keys[^1])) findings.Add(StoredPath.Checkpoint, "is not signed by the key that the log names");
        if (keys.Count > 0 && keys[0].Name != head.Checkpoint.Origin) findings.Add(StoredPath.Checkpoint, "has another origin than the log's first entry");
        if (!File.Exists(place.SigningKey)) return;
        using var key = findings.Parse(place.SigningKey, () => KeyFile.Read(place.SigningKey));
        if (key is not null && !head.Note.IsSignedBy(key.VerifierFor(head.Checkpoint.Origin))) findings.Add(StoredPath.Checkpoint, "is not signed by this workspace's key");
    }

    private static void CheckLastSigned(LedgerPlace place, ILedgerFiles files, LogHead? head, Findings findings)
    {
        if (findings.Parse(place.LastSigned, () => LastSigned.Read(place.LastSigned)) is not { } signed || signed == head?.Checkpoint) return;
        if (place.Database is not null && head is not null && IsContinued(signed, head, files)) return;
        var now = head is null ? "no entries" : $"{head.Checkpoint.Size} entries";
        findings.Add(StoredPath.Checkpoint, $"is not what was signed last: {signed.Size} entries were, the log has {now}");
    }

    /// <summary>A shared log may have grown by others' entries.</summary>
    private static bool IsContinued(Checkpoint signed, LogHead head, ILedgerFiles files)
    {
        try
        {
            return signed.Origin == head.Checkpoint.Origin && signed.Size <= head.Checkpoint.Size
                && MerkleTree.Root(signed.Size, new TileSet(files, head.Checkpoint.Size).Subtree) == signed.Root;
        }
        catch (LedgerException)
        {
            // A damaged tile is noted where the log itself is checked.
            return false;
        }
    }
}
