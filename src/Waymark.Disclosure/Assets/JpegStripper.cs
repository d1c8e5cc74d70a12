using System.Buffers.Binary;

namespace Waymark.Disclosure.Assets;

/// <summary>
/// Keeps of a JPEG what draws the picture (ITU-T T.81, annex B): no Exif, no XMP, no comment, no thumbnail, nothing after the end.
/// An Adobe segment stays, because it says what the colour channels are.
/// </summary>
internal static class JpegStripper
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, App0 = 0xE0, App1 = 0xE1, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE;

    /// <exception cref="InvalidDataException">The bytes are not a whole JPEG, or it is only upright through an Exif rotation.</exception>
    public static byte[] Strip(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg.Length < 4 || jpeg[0] != 0xFF || jpeg[1] != StartOfImage) throw new InvalidDataException("it is not a JPEG");
        using var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg[..2]);
        for (var at = 2; ;)
        {
            while (at + 1 < jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] == 0xFF) at++;
            if (at + 2 > jpeg.Length || jpeg[at] != 0xFF) throw new InvalidDataException("it breaks off between two segments");
            var marker = jpeg[at + 1];
            if (marker == EndOfImage)
            {
                kept.Write(jpeg.Slice(at, 2));
                return kept.ToArray();
            }

            if (at + 4 > jpeg.Length) throw new InvalidDataException("it ends in the middle of a segment");
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]) + 2;
            if (length < 4 || at + length > jpeg.Length) throw new InvalidDataException("a segment is longer than the file");
            var segment = jpeg.Slice(at, length);
            if (marker == App1 && Exif.IsRotated(segment[4..])) throw new InvalidDataException("it is upright only through its Exif rotation; save it rotated");
            if (marker is not (>= App0 and <= App15 or Comment) || (marker == App14 && segment[4..].StartsWith("Adobe"u8))) kept.Write(segment);
            at += length;
            if (marker != StartOfScan) continue;
            var end = EndOfScan(jpeg, at);
            kept.Write(jpeg[at..end]);
            at = end;
        }
    }

    /// <summary>Entropy-coded data runs to the first marker that is neither a stuffed zero nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> jpeg, int at)
    {
        for (; at + 1 < jpeg.Length; at++)
        {
            if (jpeg[at] == 0xFF && jpeg[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7) or 0xFF)) return at;
        }

        throw new InvalidDataException("its picture data has no end");
    }
}
