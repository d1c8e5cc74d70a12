namespace Waymark.Pdf.Deflating;

/// <summary>What symbols cost in bits, with the bits that follow them.</summary>
internal sealed class Costs
{
    private const int Unknown = 1 << 16;

    private readonly int[] literals = new int[256];
    private readonly int[] lengths = new int[Alphabet.LongestMatch + 1];
    private readonly int[] distances = new int[Alphabet.Distances];

    private Costs(Func<int, int> ofLiteral, Func<int, int> ofDistance)
    {
        for (var value = 0; value < literals.Length; value++)
            literals[value] = ofLiteral(value);
        for (var length = Alphabet.ShortestMatch; length < lengths.Length; length++)
        {
            var (symbol, _, bits) = Alphabet.OfLength(length);
            lengths[length] = ofLiteral(symbol) + bits;
        }
        for (var symbol = 0; symbol < distances.Length; symbol++)
            distances[symbol] = ofDistance(symbol) + Math.Max(0, (symbol / 2) - 1);
    }

    /// <summary>A guess for a text of which no codes are known yet.</summary>
    public static Costs Guessed { get; } = new(symbol => symbol < Alphabet.EndOfBlock ? 6 : 5, _ => 4);

    /// <summary>As a code has them; what it has no code for costs more than anything.</summary>
    public static Costs Of(BlockCode code) => new(symbol => Known(code.Literals.Lengths[symbol]), symbol => Known(code.Distances.Lengths[symbol]));

    public int OfLiteral(byte value) => literals[value];

    public int OfMatch(int length, int distance) => lengths[length] + distances[Alphabet.OfDistance(distance).Symbol];

    /// <summary>Whether bytes are told shorter as a repetition of what stands so far back. A version never asks: it compares what came of this.</summary>
    public bool PrefersRepetition(ReadOnlySpan<byte> bytes, int distance)
    {
        if (bytes.Length < Alphabet.ShortestMatch || distance > Alphabet.Window)
            return false;
        var sum = 0;
        foreach (var value in bytes)
            sum += literals[value];
        return OfMatch(bytes.Length, distance) < sum;
    }

    private static int Known(byte length) => length == 0 ? Unknown : length;
}
