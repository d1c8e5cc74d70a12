using System.Globalization;
using System.Security.Cryptography;
using Waymark.Ledger.Canonical;

namespace Waymark.Ledger.Notes;

/// <summary>
/// The public half of a key that signs notes: C2SP signed-note, type 0x02, ECDSA over P-256 with SHA-256. Its key id is the first four bytes
/// of the SHA-256 of the key's SubjectPublicKeyInfo; the name does not enter it.
/// </summary>
public sealed class VerifierKey
{
    private const byte EcdsaType = 0x02;
    private readonly byte[] subjectPublicKeyInfo;

    /// <param name="subjectPublicKeyInfo">DER of the key (RFC 5480), on the curve P-256.</param>
    /// <exception cref="FormatException">The name or the key is not one that a note can carry.</exception>
    public VerifierKey(string name, ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!CanBeName(name))
            throw new FormatException($"'{name}' cannot be the name of a key: it must have no spaces and no plus sign");
        using var key = Import(subjectPublicKeyInfo);
        Name = name;
        this.subjectPublicKeyInfo = subjectPublicKeyInfo.ToArray();
        Id = Convert.ToHexStringLower(SHA256.HashData(subjectPublicKeyInfo).AsSpan(0, 4));
    }

    /// <summary>Whether a key may have this name, and so a log this origin: not empty, no white space, no control characters, no plus sign (C2SP signed-note).</summary>
    public static bool CanBeName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    public string Name { get; }

    /// <summary>Eight lower-case hexadecimal characters.</summary>
    public string Id { get; }

    public ReadOnlyMemory<byte> SubjectPublicKeyInfo => subjectPublicKeyInfo;

    /// <param name="text"><c>name+id+base64</c>. The base64 may hold plus signs itself: only the first two separate.</param>
    public static VerifierKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('+', 3);
        if (parts.Length != 3) throw new FormatException($"'{text}' is not a verifier key: name+id+base64 is expected");
        var bytes = StrictBase64.Decode(parts[2]);
        if (bytes.Length == 0 || bytes[0] != EcdsaType)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a verifier key of type {EcdsaType}, ECDSA"));
        var key = new VerifierKey(parts[0], bytes.AsSpan(1));
        return key.Id == parts[1] ? key : throw new FormatException($"'{text}' is not a verifier key: its id should be {key.Id}");
    }

    /// <param name="signature">ASN.1 DER (RFC 3279 section 2.2.3), over the SHA-256 of the text.</param>
    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var key = Import(subjectPublicKeyInfo);
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public override string ToString() => $"{Name}+{Id}+{Convert.ToBase64String([EcdsaType, .. subjectPublicKeyInfo])}";

    private static ECDsa Import(ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out var read);
            if (read == subjectPublicKeyInfo.Length && key.KeySize == 256) return key;
        }
        catch (Exception e) when (e is CryptographicException or PlatformNotSupportedException)
        {
            // A curve that nobody knows is not supported by the platform.
            key.Dispose();
            throw new FormatException("the key is not an ECDSA key", e);
        }

        key.Dispose();
        throw new FormatException("the key is not one ECDSA key on P-256");
    }
}
