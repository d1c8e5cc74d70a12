using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Publishing;
using Waymark.Ledger.Storage;
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
        var findings = new Findings(place);
        try
        {
            LedgerWriter.RecoverIfLeft(place, time);
        }
        catch (LedgerException e)
        {
            findings.Add(place.Intents, $"cannot be finished or undone: {e.Message}");
        }

        var head = findings.Parse(place.Checkpoint, () => LogHead.Read(place));
        if (head is null && HasTiles(place)) findings.Add(place.Checkpoint, "is missing");
        var size = head?.Checkpoint.Size ?? 0;

        var log = new LogCheck(place, size, findings);
        var entries = new EntryCheck(place, findings);
        foreach (var (index, leaf, entry) in log.Walk()) entries.Take(index, leaf, entry);
        entries.Finish();

        if (head is not null) CheckSignature(place, head, entries.Keys, log.Root, findings);
        CheckLastSigned(place, head, findings);
        new FileCheck(place, size, findings).Run(entries);
        if (head is not null) new PublishedCheck(place, head, entries, findings).Run();
        return new LedgerReport(size, head?.Checkpoint.Root ?? MerkleTree.EmptyRoot, findings.InOrder);
    }

    private static bool HasTiles(LedgerPlace place) =>
        Directory.Exists(place.Log) && Directory.EnumerateFiles(place.Log, "*", SearchOption.AllDirectories).Any();

    private static void CheckSignature(LedgerPlace place, LogHead head, List<VerifierKey> keys, Digest? root, Findings findings)
    {
        if (root is { } derived && derived != head.Checkpoint.Root) findings.Add(place.Checkpoint, "has a root that the entries do not hash to");
        if (keys.Count == 0 || !head.Note.IsSignedBy(keys[^1])) findings.Add(place.Checkpoint, "is not signed by the key that the log names");
        if (keys.Count > 0 && keys[0].Name != head.Checkpoint.Origin) findings.Add(place.Checkpoint, "has another origin than the log's first entry");
        if (!File.Exists(place.SigningKey)) return;
        using var key = findings.Parse(place.SigningKey, () => KeyFile.Read(place.SigningKey));
        if (key is not null && !head.Note.IsSignedBy(key.VerifierFor(head.Checkpoint.Origin))) findings.Add(place.Checkpoint, "is not signed by this workspace's key");
    }

    private static void CheckLastSigned(LedgerPlace place, LogHead? head, Findings findings)
    {
        if (findings.Parse(place.LastSigned, () => LastSigned.Read(place.LastSigned)) is not { } signed || signed == head?.Checkpoint) return;
        var now = head is null ? "no entries" : $"{head.Checkpoint.Size} entries";
        findings.Add(place.Checkpoint, $"is not what was signed last: {signed.Size} entries were, the log has {now}");
    }
}
