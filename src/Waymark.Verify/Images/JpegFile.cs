using System.Buffers.Binary;

namespace Waymark.Verify.Images;

/// <summary>A marker segment that is not part of the picture.</summary>
/// <param name="Marker">0xE0 to 0xEF for APPn, 0xFE for a comment.</param>
internal sealed record JpegSegment(byte Marker, ReadOnlyMemory<byte> Data)
{
    public string Name => Marker == 0xFE ? "COM" : $"APP{Marker - 0xE0}";
}

/// <summary>The parts of a JPEG file (ITU-T T.81, annex B).</summary>
/// <param name="Picture">Every segment that the decoder needs, and the coded data.</param>
/// <param name="Trailing">Bytes after the end-of-image marker.</param>
internal sealed record JpegFile(ReadOnlyMemory<byte> Picture, IReadOnlyList<JpegSegment> Others, ReadOnlyMemory<byte> Trailing)
{
    public static bool Is(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..];

    public static bool TryRead(ReadOnlyMemory<byte> file, out JpegFile jpeg)
    {
        jpeg = null!;
        var bytes = file.Span;
        if (!Is(bytes)) return false;
        var picture = new MemoryStream();
        var others = new List<JpegSegment>();
        for (var at = 2; at + 2 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF) return false;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == 0xD9)
            {
                jpeg = new JpegFile(picture.ToArray(), others, file[(at + 2)..]);
                return true;
            }

            if (at + 4 > bytes.Length) return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length) return false;
            var end = at + 2 + length;
            if (marker == 0xDA) end = EndOfScan(bytes, end);
            if (marker is (>= 0xE0 and <= 0xEF) or 0xFE) others.Add(new JpegSegment(marker, file.Slice(at + 4, length - 2)));
            else picture.Write(bytes[at..end]);
            at = end;
        }

        return false;
    }

    // In coded data 0xFF is followed by zero or by a restart marker; anything else ends it.
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7))) return at;
            at++;
        }

        return bytes.Length;
    }
}
