using System.Security.Cryptography;

namespace Waymark.Pdf.Protection;

/// <summary>Algorithm 2.B of ISO 32000-2: a deliberately slow hash of a password, over SHA-2 and AES of the platform.</summary>
internal static class PasswordHash
{
    private const int FewestRounds = 64;
    private const int Repetitions = 64;

    /// <param name="password">UTF-8, at most 127 bytes.</param>
    /// <param name="salt">8 bytes.</param>
    /// <param name="user">For the owner's hash the 48 bytes of the user's entry, otherwise empty.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Compute(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> user)
    {
        using var aes = Aes.Create();
        byte[] key = SHA256.HashData([.. password, .. salt, .. user]);
        byte last = 0;
        for (var round = 0; round < FewestRounds || last > round - 32; round++)
        {
            var sequence = Repeat(password, key, user);
            aes.Key = key[..16];
            var encrypted = aes.EncryptCbc(sequence, key.AsSpan(16, 16), PaddingMode.None);
            // The first 16 bytes as a number modulo 3: 256 is 1 modulo 3, so the sum of the bytes is as good.
            var choice = 0;
            foreach (var value in encrypted.AsSpan(0, 16))
                choice += value;
            key = (choice % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            last = encrypted[^1];
        }
        return key[..32];
    }

    private static byte[] Repeat(ReadOnlySpan<byte> password, ReadOnlySpan<byte> key, ReadOnlySpan<byte> user)
    {
        byte[] unit = [.. password, .. key, .. user];
        var sequence = new byte[unit.Length * Repetitions];
        for (var i = 0; i < Repetitions; i++)
            unit.CopyTo(sequence, i * unit.Length);
        return sequence;
    }
}
