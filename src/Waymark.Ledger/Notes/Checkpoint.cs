using System.Globalization;
using Waymark.Ledger.Canonical;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Notes;

/// <summary>What a log says about itself at one moment, and signs: C2SP tlog-checkpoint, without extension lines.</summary>
/// <param name="Origin">Name of the log; also the name of its key.</param>
/// <param name="Size">Entries in the log.</param>
/// <param name="Root">Hash of the Merkle tree over them.</param>
public sealed record Checkpoint(string Origin, long Size, Digest Root)
{
    /// <summary>Three lines, each ended by a line feed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n");

    /// <exception cref="FormatException">The text is not a checkpoint in its canonical form.</exception>
    public static Checkpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        if (lines.Length != 4 || lines[0].Length == 0 || lines[3].Length > 0)
            throw new FormatException("is not a checkpoint: origin, size and root are expected, a line each");
        if (!VerifierKey.CanBeName(lines[0])) throw new FormatException($"has the origin '{lines[0]}', which no key can have as its name");
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) throw new FormatException($"has the size '{lines[1]}'");
        var root = StrictBase64.Decode(lines[2]);
        if (root.Length != Digest.Size) throw new FormatException($"has a root of {root.Length} bytes");
        var checkpoint = new Checkpoint(lines[0], size, new Digest(root));
        return checkpoint.Text == text ? checkpoint : throw new FormatException("is a checkpoint in a form other than the canonical one");
    }
}
