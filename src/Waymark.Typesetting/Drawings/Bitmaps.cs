using System.Buffers.Binary;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Drawings;

/// <summary>Bitmaps are placed as they are, after a look at whether they are what they say.</summary>
internal static class Bitmaps
{
    private const int MostBytes = 16 << 20;
    private const long MostPixels = 40_000_000;
    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    public static Illustration? Read(Asset asset, Press press)
    {
        var bytes = asset.Bytes.Span;
        var pixels = (long)asset.Width * asset.Height;
        var trouble = asset.MediaType switch
        {
            "image/png" when !bytes.StartsWith(PngSignature) || bytes.Length < 24 => "is no PNG file",
            "image/png" when BinaryPrimitives.ReadInt32BigEndian(bytes[16..]) != asset.Width || BinaryPrimitives.ReadInt32BigEndian(bytes[20..]) != asset.Height => "has another size than its record says",
            "image/jpeg" when !bytes.StartsWith(JpegSignature) => "is no JPEG file",
            "image/png" or "image/jpeg" => null,
            var other => $"is of type '{other}', expected PNG, JPEG or SVG",
        };
        if (trouble is null && bytes.Length > MostBytes) trouble = "has more than 16 MiB";
        if (trouble is null && (pixels <= 0 || pixels > MostPixels))
            trouble = $"has {pixels.ToString("N0", CultureInfo.InvariantCulture)} pixels, expected at most {MostPixels.ToString("N0", CultureInfo.InvariantCulture)}";
        if (trouble is null) return new BitmapIllustration(asset.Id, asset.Width, asset.Height);
        press.Diagnostics.Error("WM4104", press.Place, $"the image {trouble}", "export the image again as a PNG or JPEG of at most 4,000 pixels a side");
        return null;
    }
}
