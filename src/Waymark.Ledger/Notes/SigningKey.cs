using System.Security.Cryptography;
using System.Text;

namespace Waymark.Ledger.Notes;

/// <summary>
/// The private key of the log: ECDSA over P-256, PKCS#8 in PEM. The one place that signs; when the platform has Ed25519, another type joins here
/// and in <see cref="VerifierKey"/>, and nowhere else.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    private readonly ECDsa key;

    private SigningKey(ECDsa key) => this.key = key;

    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <exception cref="FormatException">The text is not such a key.</exception>
    public static SigningKey FromPem(string pem)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(pem);
            if (read.KeySize == 256) return new SigningKey(read);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            read.Dispose();
            throw new FormatException("is not a private key in PEM", e);
        }

        read.Dispose();
        throw new FormatException("is not an ECDSA key on P-256");
    }

    public string ToPem() => key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>The public half, under the name that a log gives it.</summary>
    public VerifierKey VerifierFor(string name) => new(name, key.ExportSubjectPublicKeyInfo());

    /// <summary>A note of this text, signed by this key alone.</summary>
    public SignedNote Sign(string name, string text)
    {
        var signature = key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new SignedNote(text, [new NoteSignature(name, VerifierFor(name).Id, signature)]);
    }

    public void Dispose() => key.Dispose();
}
