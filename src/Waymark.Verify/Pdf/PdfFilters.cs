using Waymark.Verify.Images;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pdf;

/// <summary>Undoes the filters of a stream (ISO 32000-2, 7.4).</summary>
internal static class PdfFilters
{
    /// <param name="Bytes">The content, or what image filter <paramref name="Left"/> would decode.</param>
    /// <param name="Left">The first filter that was not undone: DCTDecode for JPEG; null where nothing is left.</param>
    public readonly record struct Decoded(ReadOnlyMemory<byte> Bytes, string? Left);

    /// <summary>Null, with a finding, where the stream cannot be read.</summary>
    public static Decoded? Decode(Examination scan, PdfFile file, PdfObject stream, Location at)
    {
        var filters = ListOf(file, stream.Dictionary["Filter"] ?? stream.Dictionary["F"]);
        var parameters = ListOf(file, stream.Dictionary["DecodeParms"] ?? stream.Dictionary["DP"]);
        if (filters.Count > ScanLimits.Filters)
        {
            scan.Report(VerifyRules.TooMuch, $"a stream has more than {ScanLimits.Filters} filters", at);
            return null;
        }

        var bytes = stream.Stream!.Value;
        for (var i = 0; i < filters.Count; i++)
        {
            var name = (file.Resolve(filters[i]) as PdfName)?.Name ?? "";
            var settings = i < parameters.Count ? file.DictionaryOf(parameters[i]) : PdfDictionary.Empty;
            switch (name)
            {
                case "FlateDecode" or "Fl":
                    if (scan.Inflate(bytes, at) is not { } inflated) return null;
                    if (Predicted(file, settings, inflated) is not { } plain)
                    {
                        scan.Report(VerifyRules.Damaged, "a stream's predictor does not fit its data", at);
                        return null;
                    }

                    bytes = plain;
                    break;
                case "ASCIIHexDecode" or "AHx": bytes = AsciiFilters.Hex(bytes.Span); break;
                case "ASCII85Decode" or "A85": bytes = AsciiFilters.Base85(bytes.Span); break;
                case "RunLengthDecode" or "RL": bytes = AsciiFilters.RunLength(bytes.Span, ScanLimits.FileBytes); break;
                case "DCTDecode" or "DCT": return new Decoded(bytes, "DCTDecode");
                default:
                    scan.Report(VerifyRules.Damaged, $"a stream is coded in a way that is not read ({name})", at);
                    return null;
            }
        }

        return new Decoded(bytes, null);
    }

    private static List<PdfValue> ListOf(PdfFile file, PdfValue? value) => file.Resolve(value) switch
    {
        PdfArray array => array.Items,
        null or PdfPlain => [],
        var single => [single],
    };

    private static ReadOnlyMemory<byte>? Predicted(PdfFile file, PdfDictionary settings, ReadOnlyMemory<byte> bytes)
    {
        var predictor = Setting("Predictor", 1);
        if (predictor < 10) return predictor is 1 ? bytes : null;
        int colors = Setting("Colors", 1), bits = Setting("BitsPerComponent", 8), columns = Setting("Columns", 1);
        if (colors is < 1 or > 32 || bits is not (1 or 2 or 4 or 8 or 16) || columns is < 1 or > 1 << 20) return null;
        var row = ((colors * bits * columns) + 7) / 8;
        var rows = bytes.Length / (row + 1);
        var plain = new byte[rows * row];
        return RowFilters.TryUndo(bytes.Span, row, Math.Max(1, colors * bits / 8), plain) ? plain : null;

        int Setting(string key, int otherwise) => file.Resolve(settings[key]) is PdfNumber { Value: >= 0 and < int.MaxValue } number ? (int)number.Value : otherwise;
    }
}
