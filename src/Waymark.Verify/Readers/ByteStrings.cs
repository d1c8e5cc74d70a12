using System.Buffers;
using System.Text;

namespace Waymark.Verify.Readers;

/// <summary>Runs of printable text in bytes of any kind.</summary>
internal static class ByteStrings
{
    private const int Shortest = 6;

    private static readonly SearchValues<byte> s_ascii = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(c => (byte)c), (byte)'\t', (byte)'\n', (byte)'\r']);

    /// <summary>Strings of at least six characters and where they begin: first as UTF-8, then as UTF-16 of either order.</summary>
    public static IEnumerable<(string Text, int Offset)> Of(ReadOnlySpan<byte> bytes)
    {
        var found = new List<(string, int)>();
        Narrow(bytes, found);
        if (!MayBeWide(bytes)) return found;
        for (var phase = 0; phase < 2; phase++) Wide(bytes, phase, found);
        return found;
    }

    private static void Narrow(ReadOnlySpan<byte> bytes, List<(string, int)> found)
    {
        var start = 0;
        for (var i = 0; i <= bytes.Length; i++)
        {
            var plain = bytes[i..].IndexOfAnyExcept(s_ascii);
            i = plain < 0 ? bytes.Length : i + plain;
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

    /// <summary>
    /// Whether any string of UTF-16 can stand here: one byte of each of its units is of few kinds, and a string that is long enough has four of them in a
    /// row behind some multiple of four. Most bytes hold none and need no closer look.
    /// </summary>
    private static bool MayBeWide(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i + 7 < bytes.Length; i += 4)
        {
            var eight = bytes.Slice(i, 8);
            if (IsHigh(eight[2]) && IsHigh(eight[4]) && IsHigh(eight[0]) && IsHigh(eight[6])) return true;
            if (IsHigh(eight[3]) && IsHigh(eight[5]) && IsHigh(eight[1]) && IsHigh(eight[7])) return true;
        }

        return false;

        // The upper bytes of the units that IsText knows.
        static bool IsHigh(byte b) => b is <= 0x05 or 0x20 or 0xFE;
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
