namespace Waymark.Pdf.Images;

/// <summary>The checksum of PNG chunks (ISO 3309): the base library has one only inside its compression.</summary>
internal static class Crc32
{
    private const uint ReversedPolynomial = 0xEDB8_8320;

    private static readonly uint[] table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
            crc = table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(int value)
    {
        var entry = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) != 0 ? ReversedPolynomial ^ (entry >> 1) : entry >> 1;
        return entry;
    }
}
