using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Waymark.Attacks.Frame;

/// <summary>
/// Numbers that look random and are the same in every run: xoshiro256** (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number
/// generators", ACM TOMS 47, 2021), seeded by name. For simulations alone.
/// </summary>
internal sealed class Dice
{
    private ulong _a, _b, _c, _d;

    /// <param name="seed">Names the throw: row, strength, number of the leak.</param>
    public Dice(string seed)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        (_a, _b) = (BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest.AsSpan(8)));
        (_c, _d) = (BinaryPrimitives.ReadUInt64BigEndian(digest.AsSpan(16)), BinaryPrimitives.ReadUInt64BigEndian(digest.AsSpan(24)));
    }

    /// <summary>64 fair coins.</summary>
    public ulong Bits()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>From 0 up to, not including, <paramref name="end"/>; the bias of the remainder is below end/2^64.</summary>
    public int Below(int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(end);
        return (int)(Bits() % (ulong)end);
    }

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => (Bits() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>.</summary>
    public double Between(double low, double high) => low + ((high - low) * (Bits() >> 11) * (1.0 / (1UL << 53)));

    /// <summary>One deviate of the standard normal distribution (Box and Muller, 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Between(0, 1))) * Math.Cos(2 * Math.PI * Between(0, 1));

    /// <summary>Different numbers from 0 up to <paramref name="end"/>, in random order.</summary>
    public int[] Different(int count, int end)
    {
        var numbers = Enumerable.Range(0, end).ToArray();
        for (var i = 0; i < count; i++)
        {
            var other = i + Below(end - i);
            (numbers[i], numbers[other]) = (numbers[other], numbers[i]);
        }

        return numbers[..count];
    }

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
