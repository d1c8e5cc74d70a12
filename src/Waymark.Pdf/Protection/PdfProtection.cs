namespace Waymark.Pdf.Protection;

/// <summary>Protects a copy with a passphrase: AES-256 as in ISO 32000-2 (security handler revision 6).</summary>
/// <param name="Passphrase">What a reader types to open the file; 1 to 127 bytes of UTF-8 after Unicode's compatibility normalisation.</param>
/// <param name="Seed">
/// At least 32 secret bytes that belong to this one file, derived by the caller. The file's key, salts and initialisation vectors are
/// derived from it, so that the same copy is the same bytes; whoever knows it needs no passphrase.
/// </param>
public sealed record PdfProtection(string Passphrase, ReadOnlyMemory<byte> Seed)
{
    /// <summary>Says nothing of its secrets.</summary>
    public override string ToString() => nameof(PdfProtection);
}
