using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Waymark.Pdf.Images;

/// <summary>Writes a picture as PNG (W3C PNG, second edition): 8 bits a channel, no interlacing, no date, no text; the same pixels give the same bytes.</summary>
public static class PngEncoding
{
    private const int Channels = 3;

    /// <summary>Each pixel as its difference from the one to its left: what drawn pages and quiet paper compress well by.</summary>
    private const byte FilterSub = 1;

    /// <param name="rgb">Three bytes a pixel, row by row from the top.</param>
    /// <exception cref="ArgumentException">There are not three times width times height bytes.</exception>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> rgb)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (rgb.Length != (long)width * height * Channels) throw new ArgumentException($"{rgb.Length} bytes are not {width} by {height} pixels.", nameof(rgb));
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2); // bits a channel; colour type RGB
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Compressed(width, height, rgb));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compressed(int width, int height, ReadOnlySpan<byte> rgb)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + (width * Channels)];
            row[0] = FilterSub;
            for (var y = 0; y < height; y++)
            {
                var source = rgb.Slice(y * width * Channels, width * Channels);
                for (var i = 0; i < source.Length; i++) row[1 + i] = (byte)(source[i] - (i < Channels ? 0 : source[i - Channels]));
                zlib.Write(row);
            }
        }

        return bytes.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string kind, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. body];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        file.Write(number);
    }
}
