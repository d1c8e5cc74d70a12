using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Codes;

/// <summary>A slot and its bias: what every copy shares.</summary>
public readonly record struct Slot(SlotId Id, Bias Bias);

/// <summary>The bits of one copy, slot by slot, by a pseudo-random function of the copy's id and the slot's name.</summary>
/// <remarks>
/// A copy's bits in different slots, and different copies' bits in one slot, are independent to everyone without the key: what the bound on
/// a false accusation rests on.
/// </remarks>
public sealed class CodeWord
{
    /// <summary>2^64, as a double: a digest's first 64 bits below p·2^64 give a 1.</summary>
    private const double TwoTo64 = 18446744073709551616.0;

    private readonly CopyKey _key;
    private readonly byte[] _message;

    public CodeWord(CopyKey key, string copyId)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(copyId);
        _key = key.Derive(KeyUse.CodeWords);
        _message = [.. Encoding.ASCII.GetBytes(copyId), 0, .. new byte[16]];
    }

    /// <summary>Not thread-safe: one code word belongs to one thread.</summary>
    public bool BitOf(Slot slot)
    {
        Span<byte> digest = stackalloc byte[32];
        slot.Id.WriteTo(_message.AsSpan(_message.Length - 16));
        _key.Hmac(_message, digest);
        return BinaryPrimitives.ReadUInt64BigEndian(digest) < slot.Bias.Probability() * TwoTo64;
    }

    public ImmutableArray<bool> BitsOf(ImmutableArray<Slot> slots)
    {
        var bits = ImmutableArray.CreateBuilder<bool>(slots.Length);
        foreach (var slot in slots) bits.Add(BitOf(slot));
        return bits.MoveToImmutable();
    }
}
