using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Protection;

/// <summary>Encrypts the streams of one file. Strings need nothing of their own: all of them lie in object streams.</summary>
internal sealed class FileCipher : IDisposable
{
    /// <summary>Printing and reading aloud are allowed, the rest is asked not to be done (ISO 32000-2 table 22).</summary>
    private const int Permissions = unchecked((int)0xFFFF_F0C0) | Print | ReadAloud | PrintWell;
    private const int Print = 1 << 2;
    private const int ReadAloud = 1 << 9;
    private const int PrintWell = 1 << 11;
    private const int LongestPassword = 127;
    private const int SeedLength = 32;
    private const int KeyLength = 32;
    private const int SaltLength = 8;
    private const int BlockLength = 16;

    private readonly Aes aes;
    private readonly byte[] seed;
    private readonly byte[] key;
    private readonly byte[] password;

    /// <exception cref="ArgumentException">The passphrase is empty or too long, or the seed too short.</exception>
    public FileCipher(PdfProtection protection)
    {
        password = Encoding.UTF8.GetBytes(protection.Passphrase.Normalize(NormalizationForm.FormKC));
        if (password.Length is 0 or > LongestPassword)
            throw new ArgumentException($"a passphrase has 1 to {LongestPassword} bytes of UTF-8; this one has {password.Length}", nameof(protection));
        if (protection.Seed.Length < SeedLength)
            throw new ArgumentException($"a seed has at least {SeedLength} bytes", nameof(protection));
        seed = protection.Seed.ToArray();
        key = Derive("file key", KeyLength);
        aes = Aes.Create();
        aes.Key = key;
    }

    public void Dispose()
    {
        aes.Dispose();
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(seed);
        CryptographicOperations.ZeroMemory(password);
    }

    /// <summary>The stream with its data encrypted: an initialisation vector, then AES-256 in CBC mode (section 7.6.3.3).</summary>
    public StreamObject Encrypt(StreamObject stream)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, stream.Number);
        var iv = Derive("vector " + Convert.ToHexString(number), BlockLength);
        return stream with { Data = (byte[])[.. iv, .. aes.EncryptCbc(stream.Data.Span, iv, PaddingMode.PKCS7)] };
    }

    /// <summary>The encryption dictionary (section 7.6.4, revision 6): the file's key under the passphrase and under an owner's that nobody has.</summary>
    public PdfBuffer WriteDictionary()
    {
        // Without a second passphrase, readers would let whoever opens the file lift the permissions too.
        var owner = Encoding.ASCII.GetBytes(Convert.ToHexString(Derive("owner", KeyLength)));
        var (user, userKey) = Entry(password, "user", []);
        var (ownerEntry, ownerKey) = Entry(owner, "owner's", user);
        return new PdfBuffer().Raw("<</Filter/Standard/V 5/R 6/Length 256/P "u8).Int(Permissions)
            .Raw("/U"u8).Hex(user).Raw("/UE"u8).Hex(userKey).Raw("/O"u8).Hex(ownerEntry).Raw("/OE"u8).Hex(ownerKey)
            .Raw("/Perms"u8).Hex(EncryptedPermissions())
            .Raw("/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF>>"u8);
    }

    /// <summary>Algorithms 8 and 9: a hash to test a password with, and the file's key under another.</summary>
    private (byte[] Entry, byte[] Key) Entry(ReadOnlySpan<byte> secret, string whose, ReadOnlySpan<byte> user)
    {
        var salts = Derive($"{whose} salts", 2 * SaltLength);
        var hash = PasswordHash.Compute(secret, salts.AsSpan(0, SaltLength), user);
        using var wrap = Aes.Create();
        wrap.Key = PasswordHash.Compute(secret, salts.AsSpan(SaltLength), user);
        return ([.. hash, .. salts], wrap.EncryptCbc(key, new byte[BlockLength], PaddingMode.None));
    }

    /// <summary>Algorithm 10: the permissions again, so that changing them in the open is noticed.</summary>
    private byte[] EncryptedPermissions()
    {
        Span<byte> block = stackalloc byte[BlockLength];
        BinaryPrimitives.WriteInt64LittleEndian(block, Permissions);
        "Tadb"u8.CopyTo(block[8..]); // T: metadata is encrypted too
        Derive("permissions", 4).CopyTo(block[12..]);
        return aes.EncryptEcb(block, PaddingMode.None);
    }

    private byte[] Derive(string what, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, seed, length, info: Encoding.ASCII.GetBytes("waymark pdf " + what));
}
