namespace Waymark.Pdf.Deflating;

/// <summary>A prefix code as deflate has them: canonical (RFC 1951 section 3.2.2), its bits reversed, because codes enter the stream from their highest bit.</summary>
internal sealed class HuffmanCode
{
    private readonly byte[] lengths;
    private readonly ushort[] codes;

    private HuffmanCode(byte[] lengths) => (this.lengths, codes) = (lengths, CodesOf(lengths));

    /// <summary>Bits of each symbol's code; 0 for one that never occurs.</summary>
    public ReadOnlySpan<byte> Lengths => lengths;

    /// <summary>Codes of symbols, the first bit lowest.</summary>
    public ReadOnlySpan<ushort> Codes => codes;

    /// <summary>The shortest code for these frequencies with no code longer than <paramref name="longest"/> bits, or almost: where one is, frequencies are flattened.</summary>
    public static HuffmanCode Of(ReadOnlySpan<int> frequencies, int longest)
    {
        var flattened = frequencies.ToArray();
        while (true)
        {
            var found = LengthsOf(flattened);
            if (found.Max() <= longest)
                return new HuffmanCode(found);
            for (var i = 0; i < flattened.Length; i++)
                flattened[i] = flattened[i] == 0 ? 0 : (flattened[i] >> 1) | 1;
        }
    }

    /// <summary>Joins the two rarest trees until one is left. Equal ones are taken in the order of their symbols, leaves before trees.</summary>
    private static byte[] LengthsOf(int[] frequencies)
    {
        var leaves = Enumerable.Range(0, frequencies.Length).Where(symbol => frequencies[symbol] > 0).OrderBy(symbol => frequencies[symbol]).ToArray();
        var result = new byte[frequencies.Length];
        if (leaves.Length <= 1)
        {
            foreach (var only in leaves)
                result[only] = 1;
            return result;
        }
        // Nodes: the leaves by frequency, then trees in the order in which they are made, which is by frequency too.
        var count = (2 * leaves.Length) - 1;
        var (weight, parent) = (new long[count], new int[count]);
        for (var i = 0; i < leaves.Length; i++)
            weight[i] = frequencies[leaves[i]];
        var (leaf, tree) = (0, leaves.Length);
        for (var made = leaves.Length; made < count; made++)
        {
            for (var half = 0; half < 2; half++)
            {
                var rarest = leaf < leaves.Length && (tree == made || weight[leaf] <= weight[tree]) ? leaf++ : tree++;
                weight[made] += weight[rarest];
                parent[rarest] = made;
            }
        }
        var depth = new byte[count];
        for (var node = count - 2; node >= 0; node--)
            depth[node] = (byte)(depth[parent[node]] + 1);
        for (var i = 0; i < leaves.Length; i++)
            result[leaves[i]] = depth[i];
        return result;
    }

    private static ushort[] CodesOf(byte[] lengths)
    {
        var result = new ushort[lengths.Length];
        var next = 0;
        for (var length = 1; length <= lengths.Max(); length++)
        {
            next <<= 1;
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                    result[symbol] = Reversed(next++, length);
            }
        }
        return result;
    }

    private static ushort Reversed(int code, int length)
    {
        var reversed = 0;
        for (var bit = 0; bit < length; bit++)
            reversed |= ((code >> bit) & 1) << (length - 1 - bit);
        return (ushort)reversed;
    }
}
