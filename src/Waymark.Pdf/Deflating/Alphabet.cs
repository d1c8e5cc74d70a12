using System.Numerics;
using System.Runtime.CompilerServices;

namespace Waymark.Pdf.Deflating;

/// <summary>The symbols of deflate (RFC 1951 section 3.2.5): bytes, lengths of repetitions, and how far back these begin.</summary>
internal static class Alphabet
{
    public const int EndOfBlock = 256;
    public const int LiteralsAndLengths = 286;
    public const int Distances = 30;
    public const int ShortestMatch = 3;
    public const int LongestMatch = 258;
    public const int Window = 32768;

    private const int FirstLength = 257;

    /// <summary>Symbol of a length, with the bits that follow its code.</summary>
    public static (int Symbol, int Extra, int ExtraBits) OfLength(int length)
    {
        if (length == LongestMatch)
            return (LiteralsAndLengths - 1, 0, 0);
        var rest = length - ShortestMatch;
        if (rest < 8)
            return (FirstLength + rest, 0, 0);
        var bits = BitOperations.Log2((uint)rest) - 2;
        return (FirstLength + (4 * (bits + 1)) + ((rest >> bits) & 3), rest & ((1 << bits) - 1), bits);
    }

    /// <summary>Symbol of a distance, likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int Symbol, int Extra, int ExtraBits) OfDistance(int distance)
    {
        var rest = distance - 1;
        if (rest < 4)
            return (rest, 0, 0);
        var bits = BitOperations.Log2((uint)rest) - 1;
        return ((2 * (bits + 1)) + ((rest >> bits) & 1), rest & ((1 << bits) - 1), bits);
    }
}
