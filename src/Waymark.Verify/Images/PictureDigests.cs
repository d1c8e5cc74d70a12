using System.Security.Cryptography;

namespace Waymark.Verify.Images;

/// <summary>
/// Digests by which a picture is known again: the file as it is, the coded picture without metadata, and, for PNG, the samples as
/// a PDF would hold them.
/// </summary>
internal static class PictureDigests
{
    public static IEnumerable<string> Of(ReadOnlyMemory<byte> file)
    {
        yield return Hash("file", file.Span);
        if (PngFile.TryRead(file, out var png))
        {
            yield return Hash("png", [.. png.Header.Span, .. png.Palette.Span, .. png.Data.Span]);
            foreach (var samples in PngSamples.Of(png)) yield return OfSamples(samples);
        }
        else if (JpegFile.TryRead(file, out var jpeg))
        {
            yield return Hash("jpeg", jpeg.Picture.Span);
        }
    }

    /// <summary>Rows of samples without filters or padding between rows.</summary>
    public static string OfSamples(ReadOnlySpan<byte> samples) => Hash("samples", samples);

    private static string Hash(string kind, ReadOnlySpan<byte> bytes) => $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}
