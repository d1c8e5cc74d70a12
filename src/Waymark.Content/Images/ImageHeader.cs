using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Waymark.Content.Images;

/// <summary>What the first bytes of an image say. Nothing is decoded: the size is known before anything could be large.</summary>
/// <param name="Width">In pixels, 1 or more; for SVG in user units, rounded up.</param>
internal sealed record ImageHeader(string MediaType, int Width, int Height, ImmutableArray<string> Extensions)
{
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Svg = "image/svg+xml";

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The header of a PNG or JPEG, by its bytes; null for anything else.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PngSignature)) return ReadPng(bytes);
        return bytes is [0xFF, 0xD8, 0xFF, ..] ? ReadJpeg(bytes) : null;
    }

    // ISO/IEC 15948, 11.2.2: IHDR is the first chunk, 13 bytes long, and begins with width and height.
    private static ImageHeader? ReadPng(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33 || BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) != 13 || !bytes[12..16].SequenceEqual("IHDR"u8)) return null;
        return Sized(Png, BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]), [".png"]);
    }

    // ITU-T T.81, B.2.2: the first start-of-frame segment holds precision, height, width.
    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (IsFrame(marker))
            {
                return Sized(Jpeg, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), [".jpg", ".jpeg"]);
            }

            if (length < 2 || marker is 0xD9 or 0xDA) return null;
            at += 2 + length;
        }

        return null;
    }

    // SOF0 to SOF15 without DHT, JPG and DAC, which share the range.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageHeader? Sized(string mediaType, uint width, uint height, ImmutableArray<string> extensions) =>
        width is 0 or > 100_000 || height is 0 or > 100_000 ? null : new ImageHeader(mediaType, (int)width, (int)height, extensions);
}
