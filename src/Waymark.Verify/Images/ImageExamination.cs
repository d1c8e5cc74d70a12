using System.Text;
using Waymark.Verify.Matching;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Images;

/// <summary>Reads what image files say beside their picture: nothing, in an output that may be published.</summary>
internal static class ImageExamination
{
    // How the picture is shown, not what it tells: sizes, colours, animation frames.
    private static readonly HashSet<string> s_pngRendering = new(StringComparer.Ordinal) { "tRNS", "gAMA", "cHRM", "sRGB", "cICP", "mDCV", "cLLI", "sBIT", "pHYs", "bKGD" };

    public static void Png(Examination scan, ReadOnlyMemory<byte> file, Location at, int depth)
    {
        if (!PngFile.TryRead(file, out var png))
        {
            scan.Report(VerifyRules.Damaged, "the PNG is cut short or damaged", at);
            scan.RawText(file.Span, at, depth);
            return;
        }

        Known(scan, file, at);
        foreach (var chunk in png.Others)
        {
            var where = at.In($"chunk {Printable(chunk.Type)}");
            if (!s_pngRendering.Contains(chunk.Type)) scan.Report(VerifyRules.ImageMetadata, $"the image carries a {Printable(chunk.Type)} chunk", where);
            PngText(scan, chunk, where, depth);
        }

        Trailing(scan, png.Trailing, at, depth);
    }

    public static void Jpeg(Examination scan, ReadOnlyMemory<byte> file, Location at, int depth)
    {
        if (!JpegFile.TryRead(file, out var jpeg))
        {
            scan.Report(VerifyRules.Damaged, "the JPEG is cut short or damaged", at);
            scan.RawText(file.Span, at, depth);
            return;
        }

        Known(scan, file, at);
        foreach (var segment in jpeg.Others)
        {
            var where = at.In($"segment {segment.Name}");
            // JFIF's header, a colour profile and Adobe's transform flag tell how to show it.
            var shows = segment.Data.Span.StartsWith("JFIF\0"u8) || segment.Data.Span.StartsWith("ICC_PROFILE\0"u8) || segment.Data.Span.StartsWith("Adobe"u8);
            if (!shows) scan.Report(VerifyRules.ImageMetadata, $"the image carries a {segment.Name} segment", where);
            scan.RawText(segment.Data.Span, where, depth);
        }

        Trailing(scan, jpeg.Trailing, at, depth);
    }

    /// <summary>Whether the picture is one of the workspace's that the audience may not see.</summary>
    private static void Known(Examination scan, ReadOnlyMemory<byte> file, Location at)
    {
        foreach (var digest in PictureDigests.Of(file)) scan.Picture(digest, at);
    }

    private static void PngText(Examination scan, PngChunk chunk, Location at, int depth)
    {
        scan.RawText(chunk.Data.Span, at, depth);
        var end = chunk.Data.Span.IndexOf((byte)0);
        if (end < 0) return;
        // zTXt and iCCP: keyword, zero, method, zlib. iTXt: keyword, zero, flag, method, two more strings, text.
        var packed = chunk.Type switch
        {
            "zTXt" or "iCCP" when chunk.Data.Length > end + 2 => chunk.Data[(end + 2)..],
            "iTXt" when chunk.Data.Length > end + 3 && chunk.Data.Span[end + 1] == 1 => AfterTwoStrings(chunk.Data[(end + 3)..]),
            _ => default,
        };
        if (!packed.IsEmpty && scan.Inflate(packed, at) is { } text) scan.RawText(text.Span, at, depth);
    }

    private static ReadOnlyMemory<byte> AfterTwoStrings(ReadOnlyMemory<byte> data)
    {
        for (var i = 0; i < 2; i++)
        {
            var end = data.Span.IndexOf((byte)0);
            if (end < 0) return default;
            data = data[(end + 1)..];
        }

        return data;
    }

    private static void Trailing(Examination scan, ReadOnlyMemory<byte> rest, Location at, int depth)
    {
        if (rest.IsEmpty) return;
        var where = at.In("after the image");
        scan.Report(VerifyRules.TrailingBytes, $"{rest.Length} bytes follow the end of the image", where);
        scan.Data(rest, where, depth + 1);
    }

    private static string Printable(string type) => new StringBuilder().AppendJoin("", type.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '?')).ToString();
}
