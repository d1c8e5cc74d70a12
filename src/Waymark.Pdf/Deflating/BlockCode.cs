namespace Waymark.Pdf.Deflating;

/// <summary>The two codes of a block, and the beginning of the block that says them (RFC 1951 section 3.2.7).</summary>
internal sealed class BlockCode
{
    private const int LongestCode = 15;
    private const int LongestCodeOfLengths = 7;
    private const int DynamicCodes = 2;
    private const int RepeatLast = 16;
    private const int FewZeros = 17;
    private const int ManyZeros = 18;

    /// <summary>The order in which lengths of the codes for lengths are written.</summary>
    private static ReadOnlySpan<byte> Order => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    public BlockCode(ReadOnlySpan<int> literalsAndLengths, ReadOnlySpan<int> distances) =>
        (Literals, Distances) = (HuffmanCode.Of(literalsAndLengths, LongestCode), HuffmanCode.Of(distances, LongestCode));

    /// <summary>Of bytes, lengths and the end of the block.</summary>
    public HuffmanCode Literals { get; }

    public HuffmanCode Distances { get; }

    /// <summary>Begins the one and last block of a stream.</summary>
    public void Begin(BitSink sink)
    {
        var literals = Used(Literals.Lengths, 257);
        var distances = Used(Distances.Lengths, 1);
        var runs = RunsOf([.. literals, .. distances]);
        var frequencies = new int[19];
        foreach (var run in runs)
            frequencies[run.Symbol]++;
        var code = HuffmanCode.Of(frequencies, LongestCodeOfLengths);
        var written = Order.Length;
        while (written > 4 && code.Lengths[Order[written - 1]] == 0)
            written--;

        sink.Put(1 | (DynamicCodes << 1), 3);
        sink.Put((uint)(literals.Length - 257), 5);
        sink.Put((uint)(distances.Length - 1), 5);
        sink.Put((uint)(written - 4), 4);
        foreach (var symbol in Order[..written])
            sink.Put(code.Lengths[symbol], 3);
        foreach (var (symbol, extra, bits) in runs)
        {
            sink.Put(code.Codes[symbol], code.Lengths[symbol]);
            sink.Put((uint)extra, bits);
        }
    }

    private static ReadOnlySpan<byte> Used(ReadOnlySpan<byte> lengths, int least) => lengths[..Math.Max(least, lengths.LastIndexOfAnyExcept((byte)0) + 1)];

    /// <summary>Lengths with repetitions told as such.</summary>
    private static List<(int Symbol, int Extra, int ExtraBits)> RunsOf(byte[] lengths)
    {
        var runs = new List<(int, int, int)>();
        for (var at = 0; at < lengths.Length;)
        {
            var end = at + 1;
            while (end < lengths.Length && lengths[end] == lengths[at])
                end++;
            var count = end - at;
            if (lengths[at] == 0 && count >= 3)
            {
                count = Math.Min(count, 138);
                runs.Add(count > 10 ? (ManyZeros, count - 11, 7) : (FewZeros, count - 3, 3));
            }
            else if (count >= 4 && lengths[at] != 0)
            {
                count = Math.Min(count, 7);
                runs.Add((lengths[at], 0, 0));
                runs.Add((RepeatLast, count - 4, 2));
            }
            else
            {
                count = 1;
                runs.Add((lengths[at], 0, 0));
            }
            at += count;
        }
        return runs;
    }
}
