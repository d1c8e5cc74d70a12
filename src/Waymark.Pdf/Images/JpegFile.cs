using System.Buffers.Binary;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Images;

/// <summary>
/// A JPEG file (ITU-T T.81) without anything that is not picture: comments, Exif with its places and cameras, thumbnails,
/// profiles, and bytes after the end are left out. The compressed samples stay as they are.
/// </summary>
internal sealed record JpegFile(int Width, int Height, int Components, byte[] Bytes)
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Jfif = 0xE0;
    private const byte Adobe = 0xEE;
    private const byte Comment = 0xFE;

    /// <exception cref="BrokenImageException">The bytes are no JPEG, or one that a PDF cannot hold.</exception>
    public static JpegFile Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != StartOfImage)
            throw new BrokenImageException("it is not the JPEG that it is said to be; save it again as one");
        var output = new PdfBuffer(bytes.Length).Raw([0xFF, StartOfImage]);
        (int Width, int Height, int Components)? frame = null;
        var (at, scanned) = (2, false);
        while (true)
        {
            var marker = NextMarker(bytes, ref at);
            if (marker == EndOfImage)
                break;
            var segment = Segment(bytes, at);
            at += segment.Length;
            if (IsFrame(marker))
                frame = frame is null ? ReadFrame(marker, segment) : throw new BrokenImageException("the JPEG holds more than one picture");
            if (IsKept(marker, segment))
                output.Raw([0xFF, marker]).Raw(marker == Jfif ? WithoutThumbnail : segment);
            if (marker == StartOfScan)
            {
                var end = EndOfScan(bytes, at);
                output.Raw(bytes[at..end]);
                (at, scanned) = (end, true);
            }
        }
        if (frame is not { } found || !scanned)
            throw new BrokenImageException("the JPEG holds no picture");
        return new JpegFile(found.Width, found.Height, found.Components, output.Raw([0xFF, EndOfImage]).ToArray());
    }

    /// <summary>Version 1.1, square pixels, no thumbnail; with the segment's own length.</summary>
    private static ReadOnlySpan<byte> WithoutThumbnail => [0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    private static byte NextMarker(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (at >= bytes.Length || bytes[at] != 0xFF)
            throw new BrokenImageException("the JPEG is damaged or ends too early");
        while (at < bytes.Length && bytes[at] == 0xFF)
            at++;
        return at < bytes.Length ? bytes[at++] : throw new BrokenImageException("the JPEG ends too early");
    }

    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes.Length - at < 2)
            throw new BrokenImageException("the JPEG ends too early");
        int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        return length >= 2 && length <= bytes.Length - at
            ? bytes.Slice(at, length)
            : throw new BrokenImageException("the JPEG is damaged or ends too early");
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>All but applications' data and comments; of the former only what says how colours are coded.</summary>
    private static bool IsKept(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        Comment => false,
        Jfif => segment[2..].StartsWith("JFIF\0"u8),
        Adobe => segment.Length == 14 && segment[2..].StartsWith("Adobe"u8),
        _ => marker is < 0xE0 or > 0xEF,
    };

    private static (int Width, int Height, int Components) ReadFrame(byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker > 0xC2)
            throw new BrokenImageException("it is a JPEG of a rare kind (lossless or arithmetic); save it as a baseline or progressive one");
        if (segment.Length < 8 || segment[2] != 8)
            throw new BrokenImageException("it is a JPEG with other than 8 bits a sample; save it with 8");
        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), width = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
        if (ImageLimits.Check(width, height) is { } problem)
            throw new BrokenImageException(problem);
        return segment[7] is 1 or 3
            ? (width, height, segment[7])
            : throw new BrokenImageException("it is a JPEG in printing inks (CMYK); convert it to sRGB");
    }

    /// <summary>The next marker that ends entropy-coded data: not a stuffed zero, not a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        for (; at < bytes.Length - 1; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
        }
        throw new BrokenImageException("the JPEG ends too early");
    }
}
