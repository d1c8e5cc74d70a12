using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>
/// Puts issued files where people find them. The first publishing, finishing after a crash, and bringing back what was deleted are the same:
/// the folder is made anew beside, out of the kept objects, and takes its place by rename.
/// </summary>
internal sealed class Delivery(LedgerPlace place, ILedgerFiles kept, DurableFiles files)
{
    private bool isChecked;
    private Checkpoint? newestProven;

    /// <summary>What everything that is published is made of.</summary>
    public ILedgerFiles Kept => kept;

    /// <summary>Finds out before anything is recorded whether a rename into output/ can work: file systems do not share names.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    public void RequireSameFileSystem()
    {
        if (isChecked) return;
        var (probe, target) = (files.NewScratchPath(), place.Under("output/.waymark-probe"));
        files.EnsureFolder(Path.GetDirectoryName(target)!, Privacy.Public);
        files.EnsureFolder(probe, Privacy.Private);
        files.DeleteTree(target);
        try
        {
            files.Move(probe, target);
        }
        catch (IOException e)
        {
            throw new IOException("output/ cannot take files from ledger/ by rename; keep both on one file system (`--out` copies finished handouts elsewhere)", e);
        }

        files.DeleteTree(target);
        isChecked = true;
    }

    /// <param name="proof">Of the record's entry; used unless the folder already holds one that is as good.</param>
    /// <param name="key">Verifies the proof that the folder may already hold.</param>
    public void Deliver(IssuedRecord record, TlogProof proof, VerifierKey key)
    {
        var target = place.Under(record.Directory);
        var present = DeliveredFolder.Read(target, record);
        var valid = present.ProofLike(proof, key);
        if (present.Holds(record.Files) && (record is SiteRecord || (valid is not null && present.HasArchive))) return;

        if (record is HandoutRecord && valid is null) Remember(proof);
        Replace(target, CopyContents.Of(kept, record, (valid ?? proof).Encode()));
    }

    /// <summary>Notes a checkpoint before the first proof under it is published, so that <see cref="Guard"/> need not read the proofs.</summary>
    private void Remember(TlogProof proof)
    {
        if (proof.Checkpoint == newestProven) return;
        files.Put(place.NewestProven, proof.Note.Encode(), Privacy.Public);
        newestProven = proof.Checkpoint;
    }

    /// <summary>Full paths of a handout's published folders, whoever its customer is.</summary>
    public IEnumerable<string> FoldersOf(string id) => Directory.Exists(place.Handouts)
        ? Directory.EnumerateDirectories(place.Handouts).Select(customer => Path.Combine(customer, id)).Where(Directory.Exists)
        : [];

    /// <summary>Takes a published folder away, if it is there.</summary>
    public void Withdraw(string target)
    {
        if (Directory.Exists(target)) files.DeleteTree(target);
    }

    /// <summary>Makes a folder with these files, and puts it in the place of what is there.</summary>
    public void Replace(string target, IEnumerable<(string Path, byte[] Bytes)> contents)
    {
        var fresh = files.NewScratchPath();
        foreach (var (path, bytes) in contents) files.WriteInScratch(Path.Combine(fresh, SafePath.Checked(path)), bytes);
        files.EnsureFolder(Path.GetDirectoryName(target)!, Privacy.Public);
        files.Settle();

        var former = files.NewScratchPath();
        if (Directory.Exists(target)) files.Move(target, former);
        else files.DeleteFile(target);
        files.Move(fresh, target);
        files.DeleteTree(former);
    }
}
