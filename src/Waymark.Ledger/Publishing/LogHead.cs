using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>The newest checkpoint of a log, as its file holds it; what lies beyond it does not exist yet.</summary>
internal sealed record LogHead(SignedNote Note, Checkpoint Checkpoint)
{
    /// <summary>Null where the log has no checkpoint: no entry was ever committed.</summary>
    /// <exception cref="LedgerException">The file holds something else.</exception>
    public static LogHead? Read(ILedgerFiles files)
    {
        if (files.Find(StoredPath.Checkpoint) is not { } bytes) return null;
        try
        {
            var note = SignedNote.Parse(bytes);
            return new LogHead(note, Checkpoint.Parse(note.Text));
        }
        catch (FormatException e)
        {
            throw LedgerException.Broken(StoredPath.Checkpoint, e.Message);
        }
    }

    /// <summary>The tree's tiles, once their root is seen to be the one that was signed.</summary>
    public TileSet Tiles(ILedgerFiles files)
    {
        var tiles = new TileSet(files, Checkpoint.Size);
        return tiles.Root() == Checkpoint.Root ? tiles : throw LedgerException.Broken(StoredPath.Log + "/tile", "does not hash to the root in the checkpoint");
    }

    /// <summary>A proof of an entry against this head.</summary>
    public TlogProof Prove(TileSet tiles, long index, Evidence evidence) =>
        new(evidence.Encode(), index, MerkleTree.ProveInclusion(index, Checkpoint.Size, tiles.Subtree), Note);
}
