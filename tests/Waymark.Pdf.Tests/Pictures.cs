using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Waymark.Pages.Graphics;
using Waymark.Pdf.Images;

namespace Waymark.Pdf.Tests;

/// <summary>Makes PNG files of known pixels, of every kind, by the format's description and not by the decoder's code.</summary>
internal static class Pictures
{
    public static ImageResource Png() => Resource(PngFile(24, 18, 2, 8, (x, y) => [(ushort)(x * 10), (ushort)(y * 14), 90]), 24, 18);

    public static ImageResource Resource(byte[] bytes, int width, int height, string type = "image/png", string id = "chart") =>
        new(id, type, width, height, Convert.ToHexStringLower(SHA256.HashData(bytes))) { Bytes = bytes };

    /// <param name="kind">Colour type of PNG: 0, 2, 3, 4 or 6.</param>
    /// <param name="pixel">Samples of a pixel, at the depth.</param>
    /// <param name="extra">Chunks before the data.</param>
    public static byte[] PngFile(
        int width, int height, int kind, int bits, Func<int, int, ushort[]> pixel, bool interlaced = false, params (string Kind, byte[] Data)[] extra)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)bits, (byte)kind, interlaced ? (byte)1 : (byte)0);

        var raw = new MemoryStream();
        (int X, int Y, int DX, int DY)[] passes = interlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        foreach (var pass in passes)
        {
            byte[]? above = null;
            for (var y = pass.Y; y < height; y += pass.DY)
            {
                var row = Row(width, bits, pass, x => pixel(x, y));
                if (row.Length == 0)
                    continue;
                Filter(raw, row, above ?? new byte[row.Length], y % 5, Math.Max(1, bits * Channels(kind) / 8));
                above = row;
            }
        }

        var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", header);
        foreach (var (name, data) in extra)
            Chunk(file, name, data);
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(raw.ToArray());
        var half = (int)compressed.Length / 2;
        Chunk(file, "IDAT", compressed.ToArray()[..half]); // data may be cut anywhere
        Chunk(file, "IDAT", compressed.ToArray()[half..]);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static int Channels(int kind) => kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    private static byte[] Row(int width, int bits, (int X, int Y, int DX, int DY) pass, Func<int, ushort[]> pixel)
    {
        var digits = new StringBuilder(); // the row as a number in base two: slow, and nothing to get wrong
        for (var x = pass.X; x < width; x += pass.DX)
        {
            foreach (var sample in pixel(x))
                digits.Append(Convert.ToString(sample, 2).PadLeft(bits, '0'));
        }
        while (digits.Length % 8 != 0)
            digits.Append('0');
        return [.. digits.ToString().Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    private static void Filter(Stream raw, byte[] row, byte[] above, int kind, int step)
    {
        raw.WriteByte((byte)kind);
        for (var i = 0; i < row.Length; i++)
        {
            int a = i < step ? 0 : row[i - step], b = above[i], c = i < step ? 0 : above[i - step];
            var p = a + b - c;
            var (pa, pb, pc) = (Math.Abs(p - a), Math.Abs(p - b), Math.Abs(p - c));
            var predicted = kind switch { 1 => a, 2 => b, 3 => (a + b) / 2, 4 => pa <= pb && pa <= pc ? a : pb <= pc ? b : c, _ => 0 };
            raw.WriteByte((byte)(row[i] - predicted));
        }
    }

    private static void Chunk(Stream file, string kind, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(body));
        file.Write(number);
    }
}
