using System.Numerics;
using Waymark.Attacks.Frame;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>
/// Sixty-four innocent copies at a time: a word of 64 bits holds whether each of them agrees in a slot, counters are kept bit by bit, and a coin of
/// probability p is made of 32 fair ones by its binary digits. Exact to 2^-32 a slot.
/// </summary>
internal sealed class Innocents(Dice dice)
{
    public const int Lanes = 64;

    private const int Planes = 11;
    private const int Digits = 32;

    private static readonly uint LowDigits = (uint)Math.Round(Biases.LowProbability * 4294967296.0);

    private readonly ulong[] _even = new ulong[Planes];
    private readonly ulong[] _collusion = new ulong[Planes];

    /// <summary>Tallies of 64 innocents, given how many slots were read with a symbol of which probability.</summary>
    /// <param name="tallies">64 of them.</param>
    public void Draw(SymbolCounts read, Span<Tally> tallies)
    {
        Array.Clear(_even);
        Array.Clear(_collusion);
        for (var slot = 0; slot < read.Even; slot++) Add(_even, dice.Bits());
        for (var slot = 0; slot < read.Rare; slot++) Add(_collusion, Rare());
        for (var slot = 0; slot < read.Common; slot++) Add(_collusion, ~Rare());
        for (var lane = 0; lane < Lanes; lane++) tallies[lane] = new Tally(Count(_even, lane), Count(_collusion, lane));
    }

    /// <summary>Each lane is 1 with the lower probability: from the last binary digit up, a 1 is an or with a fair coin, a 0 an and.</summary>
    private ulong Rare()
    {
        var lanes = 0UL;
        for (var digit = BitOperations.TrailingZeroCount(LowDigits); digit < Digits; digit++)
            lanes = (LowDigits >> digit & 1) == 1 ? lanes | dice.Bits() : lanes & dice.Bits();
        return lanes;
    }

    private static void Add(ulong[] counter, ulong ones)
    {
        for (var plane = 0; ones != 0; plane++)
        {
            var carry = counter[plane] & ones;
            counter[plane] ^= ones;
            ones = carry;
        }
    }

    private static int Count(ulong[] counter, int lane)
    {
        var count = 0;
        for (var plane = 0; plane < Planes; plane++) count |= (int)(counter[plane] >> lane & 1) << plane;
        return count;
    }
}
