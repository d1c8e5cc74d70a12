using System.Buffers.Binary;

namespace Waymark.Disclosure.Assets;

/// <summary>The one thing in Exif that changes the picture: a rotation that viewers apply (TIFF 6.0, tag 274).</summary>
internal static class Exif
{
    private const ushort Orientation = 274;

    /// <param name="segment">The payload of an APP1 segment, whatever it is.</param>
    public static bool IsRotated(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8)) return false;
        var tiff = segment[6..];
        if (tiff.Length < 8) return false;
        var little = tiff[0] == 'I';
        var directory = Read32(tiff[4..], little);
        if (directory > (uint)tiff.Length - 2) return false;
        var entries = tiff[(int)directory..];
        var count = Read16(entries, little);
        for (var i = 0; i < count && 2 + ((i + 1) * 12) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (i * 12), 12);
            if (Read16(entry, little) == Orientation) return Read16(entry[8..], little) is > 1 and <= 8;
        }

        return false;
    }

    private static ushort Read16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Read32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
