namespace Waymark.Verify.Pdf;

/// <summary>The filters that need no parameters. Characters outside their alphabets are skipped, as lenient readers do.</summary>
internal static class AsciiFilters
{
    public static byte[] Hex(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length / 2);
        var high = -1;
        foreach (var c in text)
        {
            if (c == '>') break;
            if (!char.IsAsciiHexDigit((char)c)) continue;
            var nibble = char.IsAsciiDigit((char)c) ? c - '0' : (c | 0x20) - 'a' + 10;
            if (high < 0) high = nibble;
            else
            {
                bytes.Add((byte)((high << 4) | nibble));
                high = -1;
            }
        }

        if (high >= 0) bytes.Add((byte)(high << 4));
        return [.. bytes];
    }

    public static byte[] Base85(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length * 4 / 5);
        ulong group = 0;
        var count = 0;
        foreach (var c in text)
        {
            if (c == '~') break;
            if (c == 'z' && count == 0)
            {
                bytes.AddRange([0, 0, 0, 0]);
                continue;
            }

            if (c is < (byte)'!' or > (byte)'u') continue;
            group = (group * 85) + (ulong)(c - '!');
            if (++count < 5) continue;
            Put(bytes, group, 4);
            (group, count) = (0, 0);
        }

        if (count > 1)
        {
            for (var i = count; i < 5; i++) group = (group * 85) + 84;
            Put(bytes, group, count - 1);
        }

        return [.. bytes];
    }

    public static byte[] RunLength(ReadOnlySpan<byte> packed, int most)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < packed.Length && packed[at] != 128 && bytes.Count < most;)
        {
            var length = packed[at++];
            if (length < 128)
            {
                var end = Math.Min(packed.Length, at + length + 1);
                bytes.AddRange(packed[at..end]);
                at = end;
            }
            else if (at < packed.Length)
            {
                for (var i = 0; i < 257 - length; i++) bytes.Add(packed[at]);
                at++;
            }
        }

        return [.. bytes];
    }

    private static void Put(List<byte> bytes, ulong group, int count)
    {
        for (var i = 0; i < count; i++) bytes.Add((byte)(group >> (24 - (8 * i))));
    }
}
