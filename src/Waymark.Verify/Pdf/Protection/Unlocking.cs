using System.Security.Cryptography;
using System.Text;

namespace Waymark.Verify.Pdf.Protection;

/// <summary>
/// Opens a file that is protected with AES-256 (ISO 32000-2, 7.6: version 5, revision 6), written anew from the standard: that a file can be read with
/// its passphrase is found out by somebody else than who wrote it.
/// </summary>
internal static class Unlocking
{
    private const int SaltLength = 8;
    private const int Vector = 16;

    /// <summary>Decrypts every stream. False where the passphrase does not fit, or the file is protected in another way.</summary>
    public static bool TryUnlock(PdfFile file, string passphrase)
    {
        if (file.Encryption is not { } dictionary || KeyOf(file, dictionary, passphrase) is not { } key) return false;
        using var aes = Aes.Create();
        aes.Key = key;
        try
        {
            file.Unlock(stream => Decrypt(aes, stream));
            return true;
        }
        catch (CryptographicException)
        {
            // Not swallowed: the caller reports a file that cannot be read.
            return false;
        }
    }

    /// <summary>Algorithm 2.A, for a user's passphrase.</summary>
    private static byte[]? KeyOf(PdfFile file, PdfDictionary dictionary, string passphrase)
    {
        var secret = Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormKC));
        if (dictionary.NameOf("Filter") != "Standard" || dictionary["V"] is not PdfNumber { Value: 5 } || dictionary["R"] is not PdfNumber { Value: 6 }) return null;
        var filter = file.DictionaryOf(file.DictionaryOf(dictionary["CF"])[dictionary.NameOf("StmF") ?? ""]);
        if (filter.NameOf("CFM") != "AESV3" || dictionary.NameOf("StrF") != dictionary.NameOf("StmF")) return null;
        if (dictionary["U"] is not PdfString { Bytes: { Length: >= 48 } user } || dictionary["UE"] is not PdfString { Bytes: { Length: 32 } wrapped }) return null;
        var (expected, forTest, forKey) = (user.AsMemory(0, 32), user.AsMemory(32, SaltLength), user.AsMemory(32 + SaltLength, SaltLength));
        if (PassphraseHash.Of(secret, forTest.Span) is not { } tested || !tested.AsSpan().SequenceEqual(expected.Span)) return null;
        if (PassphraseHash.Of(secret, forKey.Span) is not { } unwrapping) return null;
        using var aes = Aes.Create();
        aes.Key = unwrapping;
        return aes.DecryptCbc(wrapped, new byte[Vector], PaddingMode.None);
    }

    private static ReadOnlyMemory<byte> Decrypt(Aes aes, ReadOnlyMemory<byte> stream) => stream.Length < 2 * Vector
        ? throw new CryptographicException("An encrypted stream has a vector and at least one block.")
        : aes.DecryptCbc(stream.Span[Vector..], stream.Span[..Vector], PaddingMode.PKCS7);
}
