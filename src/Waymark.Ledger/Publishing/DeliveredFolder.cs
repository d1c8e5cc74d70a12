using System.Collections.Immutable;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>What lies in a published folder now.</summary>
internal sealed class DeliveredFolder
{
    public const string ProofName = "handout.tlog-proof";
    public const string ArchiveName = "handout.zip";

    private readonly SortedDictionary<string, string> paths = new(StringComparer.Ordinal);

    public bool HasArchive => paths.ContainsKey(ArchiveName);

    /// <summary>Paths relative to the folder, with forward slashes, in ordinal order.</summary>
    public IEnumerable<string> Paths => paths.Keys;

    /// <param name="record">Whose folder it is: pages that a site shows of the ledger are no files of its record.</param>
    public static DeliveredFolder Read(string folder, IssuedRecord record)
    {
        var present = new DeliveredFolder();
        if (!Directory.Exists(folder)) return present;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (record is SiteRecord && StoredPath.IsBelow(path, LedgerPlace.AuditPagesFolder)) continue;
            present.paths.Add(path, file);
        }

        return present;
    }

    /// <summary>Whether the folder holds exactly these files, aside from the proof and the archive.</summary>
    public bool Holds(ImmutableArray<IssuedFile> files) =>
        paths.Keys.Count(path => path is not (ProofName or ArchiveName)) == files.Length
        && files.All(file => paths.TryGetValue(file.Path, out var path) && Digest.Of(File.ReadAllBytes(path)) == file.Sha256);

    /// <summary>The proof in the folder, if it proves the same entry as another one under any checkpoint of this log; else null.</summary>
    public TlogProof? ProofLike(TlogProof other, VerifierKey key)
    {
        if (!paths.TryGetValue(ProofName, out var path)) return null;
        try
        {
            var proof = TlogProof.Parse(File.ReadAllBytes(path));
            return proof.Extra is { } extra && other.Extra is { } expected && extra.Span.SequenceEqual(expected.Span)
                && proof.Index == other.Index && proof.Includes(MerkleTree.HashLeaf(Evidence.Of(proof).Entry.Span)) && proof.Checkpoint.Origin == key.Name && proof.Note.IsSignedBy(key)
                    ? proof
                    : null;
        }
        catch (FormatException)
        {
            // A damaged proof is replaced by a new one: it can be made at any time.
            return null;
        }
    }
}
