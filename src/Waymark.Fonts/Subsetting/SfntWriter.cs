using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Waymark.Fonts.Subsetting;

/// <summary>Puts tables together to a TrueType file, with the checksums that OpenType asks for.</summary>
internal static class SfntWriter
{
    private const uint ChecksumOfWholeFile = 0xB1B0_AFBA;
    private const int AdjustmentInHead = 8;

    /// <param name="tables">By tag, in ordinal order; <c>head</c> among them, with a zero for its checksum adjustment.</param>
    public static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var offset = 12 + (16 * tables.Count);
        var file = new byte[offset + tables.Values.Sum(table => Padded(table.Length))];
        WriteHeader(file, tables.Count);

        var (entry, headAt) = (12, 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, offset);
            Encoding.Latin1.GetBytes(tag, file.AsSpan(entry));
            Put32(file, entry + 4, Sum(file.AsSpan(offset, Padded(table.Length))));
            Put32(file, entry + 8, (uint)offset);
            Put32(file, entry + 12, (uint)table.Length);
            headAt = tag == "head" ? offset : headAt;
            entry += 16;
            offset += Padded(table.Length);
        }
        Put32(file, headAt + AdjustmentInHead, unchecked(ChecksumOfWholeFile - Sum(file)));
        return file;
    }

    private static void WriteHeader(byte[] file, int count)
    {
        var power = BitOperations.Log2((uint)count);
        Put32(file, 0, 0x0001_0000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * count) - (16 << power)));
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i += 4)
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static void Put32(byte[] file, int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), value);
}
