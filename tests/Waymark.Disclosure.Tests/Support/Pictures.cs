using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using Waymark.Content.Model;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>Small pictures with something to hide.</summary>
internal static class Pictures
{
    public const string Path = "content/assets/chart.png";

    public static ImmutableDictionary<string, AssetFile> One(string path = Path, string secret = "secret") =>
        ImmutableDictionary<string, AssetFile>.Empty.Add(path, new AssetFile(path, "image/png", 1, 1, Png(secret)));

    /// <summary>A PNG of one pixel with a text chunk, a time chunk and bytes after its end, all of which say <paramref name="secret"/>.</summary>
    /// <param name="grey">The pixel.</param>
    public static byte[] Png(string secret, byte grey = 0)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        Chunk(png, "tEXt", System.Text.Encoding.ASCII.GetBytes($"Title\0{secret}"));
        Chunk(png, "eXIf", System.Text.Encoding.ASCII.GetBytes(secret));
        using (var pixels = new MemoryStream())
        {
            using (var zlib = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write([0, grey]);
            Chunk(png, "IDAT", pixels.ToArray());
        }

        Chunk(png, "IEND", []);
        png.Write(System.Text.Encoding.ASCII.GetBytes(secret));
        return png.ToArray();
    }

    private static void Chunk(Stream png, string type, byte[] data)
    {
        var head = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(head, data.Length);
        System.Text.Encoding.ASCII.GetBytes(type, head.AsSpan(4));
        png.Write(head);
        png.Write(data);
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc([.. head[4..], .. data]));
        png.Write(sum);
    }

    /// <summary>CRC-32 as PNG has it (W3C PNG, annex D), bit by bit.</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
