using System.Buffers.Binary;
using System.Text;

namespace Waymark.Pdf.Metadata;

/// <summary>
/// An ICC profile (ICC.1:2004, version 4.2) of sRGB: what the colours of a file mean. PDF/A asks for one where colours are given
/// for a device. Made from the numbers of IEC 61966-2-1, its primaries adapted to the D50 white of ICC by Bradford's matrix.
/// </summary>
internal static class ColourProfile
{
    private const int HeaderLength = 128;

    public static byte[] Write()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Words("sRGB")),
            ("cprt", Words("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("chad", Fixed("sf32", 1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678)),
            ("rXYZ", Xyz(0.436030, 0.222438, 0.013897)),
            ("gXYZ", Xyz(0.385101, 0.716942, 0.097076)),
            ("bXYZ", Xyz(0.143067, 0.060619, 0.713926)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assemble(tags);
    }

    /// <summary>A parametric curve of type 3: linear near black, a power above.</summary>
    private static byte[] Curve()
    {
        var curve = Fixed("para", 0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        BinaryPrimitives.WriteUInt16BigEndian(curve.AsSpan(8), 3);
        return curve;
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tags)
    {
        var offset = HeaderLength + 4 + (12 * tags.Length);
        var body = new MemoryStream();
        var index = new byte[4 + (12 * tags.Length)];
        Put32(index, 0, tags.Length);
        var entry = 4;
        var places = new Dictionary<byte[], int>();
        foreach (var (tag, data) in tags)
        {
            if (!places.TryGetValue(data, out var place)) // the three curves are one
            {
                places.Add(data, place = offset + (int)body.Length);
                body.Write(data);
            }
            Encoding.ASCII.GetBytes(tag, index.AsSpan(entry));
            Put32(index, entry + 4, place);
            Put32(index, entry + 8, data.Length);
            entry += 12;
        }
        return [.. Header(offset + (int)body.Length), .. index, .. body.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderLength];
        Put32(header, 0, size);
        Put32(header, 8, 0x0420_0000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        ReadOnlySpan<ushort> made = [2026, 11, 22, 0, 0, 0];
        for (var i = 0; i < made.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24 + (2 * i)), made[i]);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Put32(header, 68, Fixed16(0.9642));
        Put32(header, 72, Fixed16(1));
        Put32(header, 76, Fixed16(0.8249));
        return header;
    }

    private static byte[] Xyz(double x, double y, double z) => Fixed("XYZ ", x, y, z);

    private static byte[] Fixed(string type, params ReadOnlySpan<double> numbers)
    {
        var data = new byte[8 + (4 * numbers.Length)];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < numbers.Length; i++)
            Put32(data, 8 + (4 * i), Fixed16(numbers[i]));
        return data;
    }

    /// <summary>A localised string of one language, padded to whole words of four bytes.</summary>
    private static byte[] Words(string text)
    {
        var units = Encoding.BigEndianUnicode.GetBytes(text);
        var data = new byte[28 + ((units.Length + 3) & ~3)];
        Encoding.ASCII.GetBytes("mluc", data);
        Put32(data, 8, 1);
        Put32(data, 12, 12);
        Encoding.ASCII.GetBytes("enUS", data.AsSpan(16));
        Put32(data, 20, units.Length);
        Put32(data, 24, 28);
        units.CopyTo(data, 28);
        return data;
    }

    private static int Fixed16(double value) => (int)Math.Round(value * 65536);

    private static void Put32(byte[] data, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(at), value);
}
