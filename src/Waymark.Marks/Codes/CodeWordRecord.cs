using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Codes;

/// <summary>
/// A copy's code word as it is kept when the copy is issued. The ledger's entry commits to it, so that nobody, not even who holds the key, can think of a
/// code word for a copy afterwards. docs/formats/code-word.md has its lines.
/// </summary>
public static class CodeWordRecord
{
    private const string Version = "waymark code word/v1";
    private const int NameBytes = 16;

    /// <param name="slots">Every slot that the copy has, in the order of the document: wordings, then positions format by format.</param>
    /// <returns>The same for the same key, copy and slots. The salt keeps its digest from telling anything where slots are few.</returns>
    public static byte[] Of(CopyKey key, string copyId, ReadOnlySpan<Slot> slots)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(copyId);
        var salt = key.Derive(KeyUse.Secrets).Hmac(Encoding.ASCII.GetBytes($"code word/{copyId}"));
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{Version}\nkey {NameOf(key)}\ncopy {copyId}\nslots {slots.Length} {Convert.ToHexStringLower(DigestOf(slots))}\nword {Convert.ToBase64String(WordOf(key, copyId, slots))}\nsalt {Convert.ToBase64String(salt)}\n"));
    }

    /// <summary>Whether a record was written under a key: what tells which generation marked a copy.</summary>
    public static bool IsUnder(CopyKey key, ReadOnlySpan<byte> record)
    {
        ArgumentNullException.ThrowIfNull(key);
        return record.StartsWith(Encoding.ASCII.GetBytes($"{Version}\nkey {NameOf(key)}\n"));
    }

    /// <summary>64 bits of an HMAC: tell generations apart, and nothing about the key.</summary>
    private static string NameOf(CopyKey key) => Convert.ToHexStringLower(key.Derive(KeyUse.Secrets).Hmac("generation"u8))[..16];

    /// <summary>SHA-256 over name and bias of every slot, 17 bytes each.</summary>
    private static byte[] DigestOf(ReadOnlySpan<Slot> slots)
    {
        var bytes = new byte[slots.Length * (NameBytes + 1)];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i].Id.WriteTo(bytes.AsSpan(i * (NameBytes + 1)));
            bytes[(i * (NameBytes + 1)) + NameBytes] = (byte)slots[i].Bias;
        }

        return SHA256.HashData(bytes);
    }

    /// <summary>The first slot's bit is the highest of the first byte.</summary>
    private static byte[] WordOf(CopyKey key, string copyId, ReadOnlySpan<Slot> slots)
    {
        var bits = new CodeWord(key, copyId).BitsOf(slots);
        var word = new byte[(bits.Length + 7) / 8];
        for (var i = 0; i < bits.Length; i++) if (bits[i]) word[i / 8] |= (byte)(0x80 >> (i % 8));
        return word;
    }
}
