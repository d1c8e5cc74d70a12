using System.Text;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>
/// What this workspace signed last, or was about to: written before the signature is made, outside of ledger/, so that a ledger restored from an
/// older backup cannot be signed a second way.
/// </summary>
internal static class LastSigned
{
    private const string Header = "waymark last-signed v1\n";

    public static byte[] Encode(Checkpoint checkpoint)
    {
        var text = Header + checkpoint.Text;
        return Encoding.UTF8.GetBytes($"{text}sha256 {Digest.Of(Encoding.UTF8.GetBytes(text))}\n");
    }

    /// <summary>Null where nothing was signed yet.</summary>
    /// <exception cref="LedgerException">The file does not hold what was written.</exception>
    public static Checkpoint? Read(string path)
    {
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        try
        {
            var text = Encoding.UTF8.GetString(bytes);
            var end = text.LastIndexOf("sha256 ", StringComparison.Ordinal);
            if (end < 0 || !text.StartsWith(Header, StringComparison.Ordinal)) throw new FormatException("is not a record of the last signature");
            var checkpoint = Checkpoint.Parse(text[Header.Length..end]);
            return Encode(checkpoint).AsSpan().SequenceEqual(bytes) ? checkpoint : throw new FormatException("does not have the digest that it names");
        }
        catch (FormatException e)
        {
            throw new LedgerException(LedgerFault.Broken, $"'{path}' {e.Message}", "restore .waymark/state/ from a backup", e);
        }
    }
}
