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

    /// <summary>The key of one use, by HKDF-SHA-256 (RFC 5869) with the use's name as its info.</summary>
    public CopyKey Derive(KeyUse use) => _derived[(int)use].Value;

    /// <summary>HMAC-SHA-256 under this key.</summary>
    public byte[] Hmac(ReadOnlySpan<byte> message) => HMACSHA256.HashData(_secret, message);

    /// <summary>The same without allocation, into 32 bytes.</summary>
    internal void Hmac(ReadOnlySpan<byte> message, Span<byte> thirtyTwo) => HMACSHA256.HashData(_secret, message, thirtyTwo);

    /// <exception cref="KeyFileException">The file can be read by others, or is not a key.</exception>
    internal static CopyKey Read(string path)
    {
        KeyFiles.RequirePrivate(path);
        return Parse(File.ReadAllText(path)) ?? throw new KeyFileException(path, "is not a copy key", "restore it from the backup that `waymark keys export` made");
    }

    /// <summary>Makes a key and its file (0600), in a folder of 0700.</summary>
    internal static CopyKey Create(string path)
    {
        KeyFiles.EnsurePrivateFolder(Path.GetDirectoryName(path)!);
        var secret = RandomNumberGenerator.GetBytes(Length);
        KeyFiles.WriteNew(path, Convert.ToBase64String(secret) + "\n");
        return new CopyKey(secret);
    }

    /// <summary>One line of base64; null where it is anything else.</summary>
    private static CopyKey? Parse(string text)
    {
        var line = text.TrimEnd('\n');
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(line, bytes, out var written) && written == Length && Convert.ToBase64String(bytes) == line ? new CopyKey(bytes) : null;
    }
}
