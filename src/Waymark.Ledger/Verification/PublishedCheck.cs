using System.IO.Compression;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Publishing;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Verification;

/// <summary>
/// Whatever lies in output/handouts/ and output/site/ must be recorded, byte for byte, with a proof that this log keeps. What was deleted is not
/// missed: the ledger can bring it back.
/// </summary>
internal sealed class PublishedCheck(LedgerPlace place, ILedgerFiles kept, LogHead head, EntryCheck entries, Findings findings)
{
    private readonly TileSet tiles = new(kept, head.Checkpoint.Size);

    public void Run()
    {
        foreach (var (directory, entry) in entries.Folders)
        {
            var folder = place.Under(directory);
            if (Directory.Exists(folder)) CheckFolder(folder, entry);
        }

        CheckNewestProven();
        foreach (var folder in new[] { LedgerPlace.HandoutsDirectory, LedgerPlace.SitesDirectory }.Select(place.Under).Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                if (!IsRecorded(Path.GetRelativePath(place.Workspace, path).Replace(Path.DirectorySeparatorChar, '/'))) findings.Add(path, "was published without a record");
            }
        }
    }

    private void CheckNewestProven()
    {
        if (!File.Exists(place.NewestProven) || findings.ReadLocal(place.NewestProven) is not { } bytes) return;
        if (findings.Parse(place.NewestProven, () => SignedNote.Parse(bytes)) is { } note && findings.Parse(place.NewestProven, () => Checkpoint.Parse(note.Text)) is { } checkpoint)
            CheckCheckpoint(place.NewestProven, note, checkpoint);
    }

    private bool IsRecorded(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (entries.Folders.ContainsKey(path[..end])) return true;
        }

        return false;
    }

    private void CheckFolder(string folder, PublishedEntry entry)
    {
        if (findings.Read(entry.RecordPath) is not { } record || findings.Parse(entry.RecordPath, () => (IssuedRecord)PublishedEntry.Decode(record, entry.Commitment)) is not { } issued) return;
        var files = issued.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var path in DeliveredFolder.Read(folder, issued).Paths)
        {
            var full = Path.Combine(folder, path);
            if (findings.ReadLocal(full) is not { } bytes) continue;
            if (issued is HandoutRecord handout && path is (DeliveredFolder.ProofName or DeliveredFolder.ArchiveName))
            {
                if (path == DeliveredFolder.ProofName) CheckProof(full, bytes, entry);
                else CheckArchive(full, bytes, handout, folder);
            }
            else if (!files.TryGetValue(path, out var file))
            {
                findings.Add(full, $"is not in the record of entry {entry.Index}");
            }
            else if (Digest.Of(bytes) != file.Sha256)
            {
                findings.Add(full, $"has other bytes than entry {entry.Index} records");
            }
        }
    }

    private void CheckProof(string path, byte[] bytes, PublishedEntry entry)
    {
        if (findings.Parse(path, () => TlogProof.Parse(bytes)) is not { } proof) return;
        if (!CheckCheckpoint(path, proof.Note, proof.Checkpoint)) return;
        if (proof.Index != entry.Index || !proof.Includes(entry.Leaf)) findings.Add(path, $"does not prove entry {entry.Index}");
        else if (findings.Parse(path, () => Evidence.Of(proof)) is { } evidence && !Opens(evidence, entry)) findings.Add(path, $"does not open the commitment of entry {entry.Index}");
    }

    /// <returns>Whether this log signed it, and continues it.</returns>
    private bool CheckCheckpoint(string path, SignedNote note, Checkpoint checkpoint)
    {
        var problem = checkpoint.Origin != head.Checkpoint.Origin || !entries.Keys.Exists(note.IsSignedBy) ? "is not signed by this log"
            : checkpoint.Size > tiles.Size ? $"is of a log of {checkpoint.Size} entries; this one has forgotten {checkpoint.Size - tiles.Size} of them"
            : IsContinued(checkpoint) ? null
            : "is of a log that this one does not continue";
        if (problem is not null) findings.Add(path, problem);
        return problem is null;
    }

    private static bool Opens(Evidence evidence, PublishedEntry entry) =>
        MerkleTree.HashLeaf(evidence.Entry.Span) == entry.Leaf && evidence.Opening is { } opening && Digest.Of(opening.Span) == entry.Commitment;

    private bool IsContinued(Checkpoint checkpoint)
    {
        try
        {
            return MerkleTree.Root(checkpoint.Size, tiles.Subtree) == checkpoint.Root;
        }
        catch (LedgerException)
        {
            // A damaged tile is noted where the log itself is checked.
            return false;
        }
    }

    private void CheckArchive(string path, byte[] bytes, HandoutRecord record, string folder)
    {
        try
        {
            var expected = record.Files.ToDictionary(file => Archive.NameOf(record.Facts.Parcel, file.Path), file => file.Sha256, StringComparer.Ordinal);
            var proof = Path.Combine(folder, DeliveredFolder.ProofName);
            if (File.Exists(proof)) expected.Add(Archive.NameOf(record.Facts.Parcel, DeliveredFolder.ProofName), Digest.Of(File.ReadAllBytes(proof)));
            expected.Add(Archive.NoticeName, Digest.Of(Archive.NoticeOf(record.Facts.Parcel)));
            using var archive = new ZipArchive(new MemoryStream(bytes));
            var held = archive.Entries.ToDictionary(entry => entry.FullName, entry => DigestOf(entry), StringComparer.Ordinal);
            if (held.Count != expected.Count || expected.Any(file => !held.TryGetValue(file.Key, out var digest) || digest != file.Value))
                findings.Add(path, "does not hold the files that were recorded");
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            findings.Add(path, "is not a whole archive");
        }
    }

    private static Digest DigestOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return new Digest(System.Security.Cryptography.SHA256.HashData(stream));
    }
}
