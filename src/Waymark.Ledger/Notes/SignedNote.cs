using System.Text;
using Waymark.Ledger.Canonical;

namespace Waymark.Ledger.Notes;

/// <param name="KeyId">Eight lower-case hexadecimal characters: the four bytes that stand before the signature.</param>
/// <param name="Bytes">The signature as its algorithm writes it.</param>
public sealed record NoteSignature(string KeyName, string KeyId, ReadOnlyMemory<byte> Bytes);

/// <summary>A text and its signatures, as C2SP signed-note writes them.</summary>
/// <param name="Text">Ends with a line feed, which the signatures cover.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Notes here carry one signature or, across a change of keys, two; the specification asks readers to allow sixteen.</summary>
    private const int MostSignatures = 16;
    private const string SignaturePrefix = "\u2014 ";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="FormatException">The bytes are not a note in its canonical form.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes)
    {
        string note;
        try
        {
            note = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("is not UTF-8", e);
        }

        if (note.Any(c => c < ' ' && c != '\n')) throw new FormatException("holds a control character");
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !note.EndsWith('\n')) throw new FormatException("is not a note: no empty line stands between text and signatures");

        var lines = note[(split + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MostSignatures) throw new FormatException($"has {lines.Length} signatures; one to {MostSignatures} are expected");
        return new SignedNote(note[..(split + 1)], [.. lines.Select(ParseSignature)]);
    }

    public byte[] Encode()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            note.Append(SignaturePrefix).Append(signature.KeyName).Append(' ')
                .Append(Convert.ToBase64String([.. Convert.FromHexString(signature.KeyId), .. signature.Bytes.Span])).Append('\n');
        }

        return StrictUtf8.GetBytes(note.ToString());
    }

    /// <summary>
    /// Whether this key signed. Signatures of other keys are passed over; one that bears this key's name and id and fails spoils the note.
    /// </summary>
    public bool IsSignedBy(VerifierKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var own = Signatures.Where(signature => signature.KeyName == key.Name && signature.KeyId == key.Id).ToList();
        var text = StrictUtf8.GetBytes(Text);
        return own.Count > 0 && own.TrueForAll(signature => key.Verifies(text, signature.Bytes.Span));
    }

    private static NoteSignature ParseSignature(string line)
    {
        var parts = line.Split(' ');
        if (parts.Length != 3 || parts[0] + " " != SignaturePrefix || parts[1].Length == 0 || parts[1].Contains('+', StringComparison.Ordinal))
            throw new FormatException($"has a signature line that is not one: '{line}'");
        var bytes = StrictBase64.Decode(parts[2]);
        if (bytes.Length <= 4) throw new FormatException("has a signature without bytes");
        return new NoteSignature(parts[1], Convert.ToHexStringLower(bytes.AsSpan(0, 4)), bytes.AsMemory(4));
    }
}
