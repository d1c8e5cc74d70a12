using System.Security.Cryptography;
using System.Text;

namespace Waymark.Marks.Identity;

/// <summary>
/// The secret from which every copy's id and code words derive. Whoever holds it can compute any copy's marks; whoever loses it
/// can trace no copy again.
/// </summary>
public sealed class CopyKey
{
    /// <summary>Bytes of a key: as many as HMAC-SHA-256 gives strength for.</summary>
    public const int Length = 32;

    /// <summary>Name of the key's file in the key folder.</summary>
    public const string FileName = "copy-identity.key";

    private readonly byte[] _secret;

    private readonly Lazy<CopyKey>[] _derived;

    private CopyKey(byte[] secret)
    {
        _secret = secret;
        _derived = [.. Enum.GetValues<KeyUse>().Select(use => new Lazy<CopyKey>(() =>
            new CopyKey(HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, Length, info: Encoding.ASCII.GetBytes($"waymark/{use}/v1")))))];
    }

    /// <exception cref="ArgumentException">The secret is not <see cref="Length"/> bytes.</exception>
    public static CopyKey FromSecret(ReadOnlySpan<byte> secret) =>
        secret.Length == Length ? new CopyKey(secret.ToArray()) : throw new ArgumentException($"A copy key is {Length} bytes, not {secret.Length}.", nameof(secret));

    /// <summary>Reads the key of a folder, or makes it (0600, in a folder of 0700) where there is none.</summary>
    /// <exception cref="KeyFileException">The file can be read by others, or is not a key.</exception>
    public static CopyKey OpenOrCreate(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Read(path) : Create(folder, path);
    }

    /// <summary>The key of one use, by HKDF-SHA-256 (RFC 5869) with the use's name as its info.</summary>
    public CopyKey Derive(KeyUse use) => _derived[(int)use].Value;

    /// <summary>HMAC-SHA-256 under this key.</summary>
    public byte[] Hmac(ReadOnlySpan<byte> message) => HMACSHA256.HashData(_secret, message);

    /// <summary>The same without allocation, into 32 bytes.</summary>
    internal void Hmac(ReadOnlySpan<byte> message, Span<byte> thirtyTwo) => HMACSHA256.HashData(_secret, message, thirtyTwo);

    private static CopyKey Read(string path)
    {
        KeyFiles.RequirePrivate(path);
        var text = File.ReadAllText(path).TrimEnd('\n');
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == Length && Convert.ToBase64String(bytes) == text
            ? new CopyKey(bytes)
            : throw new KeyFileException(path, "is not a copy key", "restore it from the backup that `waymark keys export` made");
    }

    private static CopyKey Create(string folder, string path)
    {
        KeyFiles.EnsurePrivateFolder(folder);
        var secret = RandomNumberGenerator.GetBytes(Length);
        KeyFiles.WriteNew(path, Convert.ToBase64String(secret) + "\n");
        return new CopyKey(secret);
    }
}
