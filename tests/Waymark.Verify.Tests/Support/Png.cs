using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Waymark.Verify.Tests.Support;

/// <summary>Small pictures, written byte by byte.</summary>
public static class Png
{
    public static byte[] Of(int width, int height, int seed)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", Zlib(Filtered(width, height, seed))), .. Chunk("IEND", [])];
    }

    /// <summary>The samples that a PDF would hold for the same picture.</summary>
    public static byte[] Samples(int width, int height, int seed) => [.. Enumerable.Range(0, width * height * 3).Select(i => (byte)((i * 31) + seed))];

    public static byte[] With(byte[] png, string type, byte[] data) => [.. png[..^12], .. Chunk(type, data), .. png[^12..]];

    public static byte[] Zlib(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Filtered(int width, int height, int seed)
    {
        var samples = Samples(width, height, seed);
        return [.. Enumerable.Range(0, height).SelectMany(row => samples[(row * width * 3)..((row + 1) * width * 3)].Prepend((byte)0))];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(body));
        return [.. length, .. body, .. crc];
    }

    // PNG, annex D.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
