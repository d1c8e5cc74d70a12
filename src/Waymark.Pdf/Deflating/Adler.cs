namespace Waymark.Pdf.Deflating;

/// <summary>An Adler-32 (RFC 1950 section 8.2) that grows by whole pieces whose sums are known as well as by bytes.</summary>
internal struct Adler
{
    private const ulong Prime = 65521;

    /// <summary>Sums are brought below the prime once they pass this: a piece of 64 KiB then still leaves them below 2^64.</summary>
    private const ulong Enough = 1UL << 40;

    private ulong a;
    private ulong b;

    /// <summary>Of nothing.</summary>
    public static Adler Fresh => new() { a = 1 };

    public readonly uint Value => (uint)(((b % Prime) << 16) | (a % Prime));

    /// <param name="bytes">At most 65,535.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            a += value;
            b += a;
        }
        Reduce();
    }

    /// <summary>Adds a piece. Over it every value of the first sum is larger by what that sum was before.</summary>
    public void Add(in PieceSum piece)
    {
        b += piece.B + ((ulong)piece.Length * a);
        a += piece.A;
        Reduce();
    }

    private void Reduce()
    {
        if ((a | b) >= Enough)
            (a, b) = (a % Prime, b % Prime);
    }

    /// <summary>The sums of one piece of a stream, both counted from 0.</summary>
    internal readonly record struct PieceSum(int Length, uint A, uint B)
    {
        public static PieceSum Of(ReadOnlySpan<byte> bytes)
        {
            var (a, b) = (0UL, 0UL);
            foreach (var value in bytes)
                (a, b) = ((a + value) % Prime, (b + a + value) % Prime);
            return new PieceSum(bytes.Length, (uint)a, (uint)b);
        }
    }
}
