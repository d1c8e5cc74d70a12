namespace Waymark.Pdf.Deflating;

/// <summary>An Adler-32 (RFC 1950 section 8.2) that grows by whole pieces whose sums are known as well as by bytes.</summary>
internal struct Adler
{
    private const uint Prime = 65521;

    private uint a;
    private uint b;

    /// <summary>Of nothing.</summary>
    public static Adler Fresh => new() { a = 1 };

    public readonly uint Value => (b << 16) | a;

    /// <param name="bytes">At most 5,552, the most that cannot overflow.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            a += value;
            b += a;
        }
        a %= Prime;
        b %= Prime;
    }

    /// <summary>Adds a piece. Over it every value of the first sum is larger by what that sum was before.</summary>
    public void Add(PieceSum piece)
    {
        b = (uint)((b + piece.B + ((ulong)piece.Length * a)) % Prime);
        a = (a + piece.A) % Prime;
    }

    /// <summary>The sums of one piece of a stream, both counted from 0.</summary>
    internal readonly record struct PieceSum(int Length, uint A, uint B)
    {
        public static PieceSum Of(ReadOnlySpan<byte> bytes)
        {
            var (a, b) = (0u, 0u);
            foreach (var value in bytes)
                (a, b) = ((a + value) % Prime, (b + a + value) % Prime);
            return new PieceSum(bytes.Length, a, b);
        }
    }
}
