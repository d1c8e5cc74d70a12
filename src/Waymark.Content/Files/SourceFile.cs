using System.Text;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Files;

/// <summary>A text file of the workspace: strict UTF-8, normalised to NFC, lines separated by \n.</summary>
/// <param name="Path">Relative to the workspace, forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>In bytes. Every later limit (nesting, run lengths) was measured on files of this size.</summary>
    public const int Limit = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name without folders and extension.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            bag.Report(DiagnosticCodes.NotUtf8, PlaceOfByte(path, bytes, Math.Max(0, failure.Index)),
                "these bytes are not UTF-8", "save the file with the encoding UTF-8");
            return null;
        }

        // Not ReplaceLineEndings, which would take U+0085 and U+2028 for line ends, too: those are refused.
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return Characters.Check(path, text, bag) ? new SourceFile(path, text.Normalize(NormalizationForm.FormC)) : null;
    }

    private static SourceSpan PlaceOfByte(string path, ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..Math.Min(index, bytes.Length)];
        var line = before.Count((byte)'\n') + 1;
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        // Bytes before the first invalid one are valid, so the column can be counted in UTF-16 units.
        return new SourceSpan(path, line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
