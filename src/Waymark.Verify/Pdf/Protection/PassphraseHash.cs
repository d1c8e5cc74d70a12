using System.Security.Cryptography;

namespace Waymark.Verify.Pdf.Protection;

/// <summary>Hash of a passphrase by algorithm 2.B of ISO 32000-2 (7.6.4.3.4), for a user's entry.</summary>
internal static class PassphraseHash
{
    private const int Repeats = 64;
    private const int FewestRounds = 64;
    private const int MostRounds = 4096;

    /// <returns>32 bytes, or null where a hostile salt makes the rounds endless.</returns>
    public static byte[]? Of(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt)
    {
        var hash = SHA256.HashData([.. passphrase, .. salt]);
        using var aes = Aes.Create();
        for (var round = 1; round < MostRounds; round++)
        {
            var once = (byte[])[.. passphrase, .. hash];
            var input = new byte[once.Length * Repeats];
            for (var i = 0; i < Repeats; i++) once.CopyTo(input, i * once.Length);
            aes.Key = hash[..16];
            var mixed = aes.EncryptCbc(input, hash.AsSpan(16, 16), PaddingMode.None);
            // The first sixteen bytes are a number in base 256, and 256 leaves 1 when it is divided by 3.
            hash = (mixed.Take(16).Sum(b => b) % 3) switch { 0 => SHA256.HashData(mixed), 1 => SHA384.HashData(mixed), _ => SHA512.HashData(mixed) };
            if (round >= FewestRounds && mixed[^1] <= round - 32) return hash[..32];
        }

        return null;
    }
}
