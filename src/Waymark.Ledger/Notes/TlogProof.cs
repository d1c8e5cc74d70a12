using System.Globalization;
using System.Text;
using Waymark.Ledger.Canonical;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Notes;

/// <summary>
/// A proof that travels with a handout (C2SP tlog-proof, version 1): where the entry stands, the hashes that lead from it to the root, and the
/// signed checkpoint with that root. Waymark's proofs carry the opening of the entry's commitment as extra data.
/// </summary>
/// <param name="Extra">What the specification leaves to us; nobody vouches for it until it is hashed and compared. Null where there is none.</param>
/// <param name="Note">The checkpoint, signed.</param>
public sealed record TlogProof(ReadOnlyMemory<byte>? Extra, long Index, IReadOnlyList<Digest> Hashes, SignedNote Note)
{
    private const string Header = "c2sp.org/tlog-proof@v1";

    /// <summary>A tree of 2^62 entries needs 62.</summary>
    private const int MostHashes = 63;

    public Checkpoint Checkpoint => Checkpoint.Parse(Note.Text);

    public byte[] Encode()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra) text.Append("extra ").Append(Convert.ToBase64String(extra.Span)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Hashes) text.Append(hash.ToBase64()).Append('\n');
        text.Append('\n');
        return [.. Encoding.ASCII.GetBytes(text.ToString()), .. Note.Encode()];
    }

    /// <exception cref="FormatException">The bytes are not a proof in its canonical form.</exception>
    public static TlogProof Parse(ReadOnlySpan<byte> bytes)
    {
        var split = bytes.IndexOf("\n\n"u8);
        if (split < 0) throw new FormatException("is not a proof: no empty line stands before the checkpoint");
        var lines = new Queue<string>(Encoding.ASCII.GetString(bytes[..split]).Split('\n'));
        if (lines.Dequeue() != Header) throw new FormatException($"is not a proof: its first line should be '{Header}'");

        byte[]? extra = null;
        if (lines.TryPeek(out var line) && line.StartsWith("extra ", StringComparison.Ordinal)) extra = StrictBase64.Decode(lines.Dequeue()["extra ".Length..]);
        if (!lines.TryDequeue(out line) || !line.StartsWith("index ", StringComparison.Ordinal)
            || !long.TryParse(line["index ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            throw new FormatException("is not a proof: it has no index");
        if (lines.Count > MostHashes) throw new FormatException($"has {lines.Count} hashes, more than any tree needs");

        var note = SignedNote.Parse(bytes[(split + 2)..]);
        _ = Checkpoint.Parse(note.Text);
        var proof = new TlogProof(extra, index, [.. lines.Select(ParseHash)], note);
        return proof.Encode().AsSpan().SequenceEqual(bytes) ? proof : throw new FormatException("is a proof in a form other than the canonical one");
    }

    /// <summary>Whether the proof leads from this leaf to the root of its own checkpoint. Says nothing about who signed that.</summary>
    public bool Includes(Digest leaf)
    {
        var checkpoint = Checkpoint;
        return MerkleTree.RootFromInclusion(Index, checkpoint.Size, leaf, Hashes) == checkpoint.Root;
    }

    private static Digest ParseHash(string line)
    {
        var bytes = StrictBase64.Decode(line);
        return bytes.Length == Digest.Size ? new Digest(bytes) : throw new FormatException($"has a hash of {bytes.Length} bytes");
    }
}
