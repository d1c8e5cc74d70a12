using System.Text;

namespace Waymark.Verify.Readers;

/// <summary>Runs of printable text in bytes of any kind.</summary>
internal static class ByteStrings
{
    private const int Shortest = 6;

    /// <summary>Strings of at least six characters and where they begin: first as UTF-8, then as UTF-16 of either order.</summary>
    public static IEnumerable<(string Text, int Offset)> Of(ReadOnlySpan<byte> bytes)
    {
        var found = new List<(string, int)>();
        Narrow(bytes, found);
        for (var phase = 0; phase < 2; phase++) Wide(bytes, phase, found);
        return found;
    }

    private static void Narrow(ReadOnlySpan<byte> bytes, List<(string, int)> found)
    {
        var start = 0;
        for (var i = 0; i <= bytes.Length; i++)
        {
            var length = i < bytes.Length ? CharacterAt(bytes[i..]) : 0;
            if (length > 0)
            {
                i += length - 1;
                continue;
            }

            if (i - start >= Shortest && HasWord(bytes[start..i])) found.Add((Encoding.UTF8.GetString(bytes[start..i]), start));
            start = i + 1;
        }
    }

    /// <summary>Bytes of the printable character that begins here: ASCII, or well-formed UTF-8; 0 where there is none.</summary>
    private static int CharacterAt(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] < 0x80) return bytes[0] is (>= 0x20 and not 0x7F) or (byte)'\t' or (byte)'\n' or (byte)'\r' ? 1 : 0;
        return Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done ? length : 0;
    }

    // Three letters somewhere in it: less cannot be a name.
    private static bool HasWord(ReadOnlySpan<byte> bytes)
    {
        var letters = 0;
        foreach (var b in bytes)
        {
            if ((char.IsAsciiLetterOrDigit((char)b) || b >= 0x80) && ++letters == 3) return true;
        }

        return false;
    }

    /// <summary>UTF-16 whose units begin at even or odd offsets: every other byte is small, which tells the order.</summary>
    private static void Wide(ReadOnlySpan<byte> bytes, int phase, List<(string, int)> found)
    {
        foreach (var little in (ReadOnlySpan<bool>)[true, false])
        {
            var start = -1;
            for (var i = phase; i + 1 < bytes.Length + 2; i += 2)
            {
                if (i + 1 < bytes.Length && IsText(little ? bytes[i] | (bytes[i + 1] << 8) : (bytes[i] << 8) | bytes[i + 1]))
                {
                    if (start < 0) start = i;
                    continue;
                }

                var end = Math.Min(i, bytes.Length);
                if (start >= 0 && end - start >= Shortest * 2)
                {
                    found.Add(((little ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[start..end]), start));
                }

                start = -1;
            }
        }
    }

    // Letters of the scripts that handouts are set in, and what stands between them.
    private static bool IsText(int unit) => unit is (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0x530) or (>= 0x590 and < 0x600) or (>= 0x2000 and < 0x2070) or 0xFEFF or 9 or 10 or 13;
}
