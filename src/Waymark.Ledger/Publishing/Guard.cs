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

    /// <summary>Compares the log with what this workspace signed last and with every proof that it published.</summary>
    /// <exception cref="LedgerException">The log is older than something that was signed, or another one.</exception>
    public static void RequireNothingForgotten(LedgerPlace place, LogHead? head, TileSet tiles)
    {
        RequireLastSigned(place, head, tiles);
        var origin = head?.Checkpoint.Origin;
        if (!Directory.Exists(place.Handouts)) return;
        foreach (var path in Directory.EnumerateDirectories(place.Handouts).SelectMany(Directory.EnumerateDirectories))
        {
            var proof = Path.Combine(path, DeliveredFolder.ProofName);
            if (ReadCheckpoint(proof) is not { } seen || seen.Origin != origin) continue;
            if (seen.Size > tiles.Size) throw Forgotten(tiles.Size, seen.Size, $"'{proof}' says so");
            if (seen.Size == tiles.Size) RequirePrefix(seen, origin, tiles, $"the proof '{proof}'");
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

    /// <summary>The checkpoint in a published proof; a file that cannot be read as one proves nothing against the log.</summary>
    private static Checkpoint? ReadCheckpoint(string path)
    {
        try
        {
            return File.Exists(path) ? TlogProof.Parse(File.ReadAllBytes(path)).Checkpoint : null;
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
