using System.Buffers.Binary;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Codes;

/// <summary>
/// How probable a 1 is in a slot. A third of the slots are fair coins, which name a single leaker with the fewest slots; two thirds
/// take one of the two Gauss-Legendre nodes for up to four colluders (Nuida and others, An improvement of discrete Tardos fingerprinting codes, 2009).
/// </summary>
public enum Bias { Even, Low, High }

public static class Biases
{
    /// <summary>1/2 − √3/6: the lower node of the two-point Gauss-Legendre rule on [0, 1].</summary>
    public const double LowProbability = 0.21132486540518713;

    /// <summary>The bias of a slot, from its name and the key alone.</summary>
    public static Bias Of(CopyKey key, SlotId slot)
    {
        ArgumentNullException.ThrowIfNull(key);
        Span<byte> message = stackalloc byte[16];
        Span<byte> digest = stackalloc byte[32];
        slot.WriteTo(message);
        key.Derive(KeyUse.Biases).Hmac(message, digest);
        return (Bias)(BinaryPrimitives.ReadUInt64BigEndian(digest) % 3);
    }

    /// <summary>P(bit = 1).</summary>
    public static double Probability(this Bias bias) => bias switch
    {
        Bias.Even => 0.5,
        Bias.Low => LowProbability,
        _ => 1 - LowProbability,
    };
}
