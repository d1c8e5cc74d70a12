using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>What must hold before anything is signed: this log is the one that was signed before, and nothing of it was forgotten.</summary>
internal static class Guard
{
    private static readonly string[] KnownInRoot = ["log", "private"];
    private static readonly string[] KnownInLog = [LedgerPlace.CheckpointName, "tile"];
    private static readonly string[] KnownInPrivate = ["intents", "objects", "records", "scratch", "staging"];
    private static readonly string[] LocalInRoot = ["private"];
    private static readonly string[] LocalInPrivate = ["intents", "scratch", "staging"];

    /// <exception cref="LedgerException">A file or folder lies there that is not the ledger's.</exception>
    public static void RequireNothingUnknown(LedgerPlace place)
    {
        var isShared = place.Database is not null;
        var folders = isShared ? [(place.Root, LocalInRoot), (place.Private, LocalInPrivate)] : new[] { (place.Root, KnownInRoot), (place.Log, KnownInLog), (place.Private, KnownInPrivate) };
        foreach (var (folder, known) in folders)
        {
            if (!Directory.Exists(folder)) continue;
            foreach (var path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
            {
                if (known.Contains(Path.GetFileName(path), StringComparer.Ordinal)) continue;
                throw isShared
                    ? new LedgerException(LedgerFault.Broken, $"'{path}' belongs to a ledger in files, and this workspace's is in {place.Database}", "move ledger/ away if it is of no use, or take `ledger:` out of content/waymark.yml")
                    : new LedgerException(LedgerFault.Broken, $"'{path}' does not belong into a ledger", "move it elsewhere; ledger/ holds what the ledger wrote and nothing else");
            }
        }
    }

    /// <summary>
    /// Compares the log with every checkpoint that this workspace is known to have given out: what it signed last, the newest under which it published a proof, the
    /// published log's, and those of copies that the log has never heard of. Opens a handful of files, however many copies are published; the folders' names are listed.
    /// </summary>
    /// <param name="catalogue">Of the same log.</param>
    /// <exception cref="LedgerException">The log is older than something that was signed, or another one.</exception>
    public static void RequireNothingForgotten(LedgerPlace place, LogHead? head, TileSet tiles, Catalogue catalogue)
    {
        RequireLastSigned(place, head, tiles);
        if (head is not { Checkpoint.Origin: var origin }) return;
        foreach (var (path, seen) in GivenOut(place, origin, catalogue).Where(given => given.Seen.Origin == origin))
        {
            if (seen.Size > tiles.Size) throw Forgotten(tiles.Size, seen.Size, $"'{path}' says so");
            RequirePrefix(seen, origin, tiles, $"what '{path}' says of it");
        }
    }

    /// <summary>Compares the log with what this workspace signed last.</summary>
    /// <exception cref="LedgerException">The log is older, or another one.</exception>
    public static void RequireLastSigned(LedgerPlace place, LogHead? head, TileSet tiles)
    {
        if (LastSigned.Read(place.LastSigned) is not { } signed) return;
        if (signed.Size > tiles.Size) throw Forgotten(tiles.Size, signed.Size, $"'{place.LastSigned}' says so");
        RequirePrefix(signed, head?.Checkpoint.Origin, tiles, $"what '{place.LastSigned}' remembers");
    }

    /// <summary>The last signature counts: a checkpoint that covers a change of keys bears that of the old key too, which must sign nothing more.</summary>
    /// <exception cref="LedgerException">The checkpoint was signed by another key than the workspace's.</exception>
    public static void RequireSignedBy(SigningKey key, LogHead head, LedgerPlace place)
    {
        if ((head.Note with { Signatures = [head.Note.Signatures[^1]] }).IsSignedBy(key.VerifierFor(head.Checkpoint.Origin))) return;
        throw new LedgerException(
            LedgerFault.Broken,
            $"the ledger's checkpoint is not signed by the key '{place.SigningKey}'",
            "restore the key that belongs to this ledger (`waymark keys import`), or the ledger that belongs to this key");
    }

    private static void RequirePrefix(Checkpoint earlier, string? origin, TileSet tiles, string source)
    {
        if (earlier.Origin == origin && (earlier.Size == 0 || MerkleTree.Root(earlier.Size, tiles.Subtree) == earlier.Root)) return;
        throw new LedgerException(LedgerFault.Broken, $"the ledger does not continue {source}", "restore ledger/ as it was; it must never be signed a second way");
    }

    /// <summary>
    /// The newest proven checkpoint speaks for the proofs of all copies that the log knows. It is only ever trusted to refuse more: a copy that the log does not know was
    /// published under a log that is not this one, whatever that file says, and without the file every proof is read.
    /// </summary>
    private static IEnumerable<(string Path, Checkpoint Seen)> GivenOut(LedgerPlace place, string origin, Catalogue catalogue)
    {
        var newest = ReadCheckpoint(place.NewestProven, bytes => SignedNote.Parse(bytes));
        if (newest is not null) yield return (place.NewestProven, newest);
        var published = Path.Combine(place.PublicLog, LedgerPlace.CheckpointName);
        if (ReadCheckpoint(published, bytes => SignedNote.Parse(bytes)) is { } abroad) yield return (published, abroad);

        if (!Directory.Exists(place.Handouts)) yield break;
        var isComplete = newest?.Origin == origin;
        foreach (var path in Directory.EnumerateDirectories(place.Handouts).SelectMany(Directory.EnumerateDirectories))
        {
            if (isComplete && catalogue.Handout(Path.GetFileName(path)) is not null) continue;
            var proof = Path.Combine(path, DeliveredFolder.ProofName);
            if (ReadCheckpoint(proof, bytes => TlogProof.Parse(bytes).Note) is { } seen) yield return (proof, seen);
        }
    }

    /// <summary>The checkpoint in a published file; one that cannot be read proves nothing against the log.</summary>
    private static Checkpoint? ReadCheckpoint(string path, Func<byte[], SignedNote> parse)
    {
        try
        {
            return File.Exists(path) ? Checkpoint.Parse(parse(File.ReadAllBytes(path)).Text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static LedgerException Forgotten(long size, long signed, string source) => new(
        LedgerFault.Broken,
        $"the ledger has {size} entries, but {signed} were signed ({source}): it was deleted or restored from an older backup",
        "restore the newest ledger/; to begin another log in its stead, move ledger/ away and delete .waymark/state/last-signed");
}
