using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Codes;

/// <summary>A slot and its bias: what every copy shares.</summary>
public readonly record struct Slot(SlotId Id, Bias Bias)
{
    /// <param name="carrier">As <see cref="SlotId.Of"/> takes it, like what follows.</param>
    internal static Slot Of(CopyKey key, string carrier, string content, int ordinal)
    {
        var id = SlotId.Of(key, carrier, content, ordinal);
        return new Slot(id, Biases.Of(key, id));
    }
}

/// <summary>
/// The bits of one copy. Its own key is an HMAC of its id; a slot's bit is AES-256 under that key of the slot's name, a block, compared with the
/// slot's bias.
/// </summary>
/// <remarks>
/// To everyone without the key, a copy's bits in different slots and different copies' bits in one slot are independent: what the bound on a false
/// accusation rests on. AES on whole blocks of distinct names, rather than an HMAC each, because ten thousand copies times a page of slots are
/// scored while a person waits.
/// </remarks>
public sealed class CodeWord
{
    /// <summary>2^64, as a double: a block's first 64 bits below p·2^64 give a 1.</summary>
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>The probability of a 1 as such a number, by bias.</summary>
    private static readonly double[] Bounds = [.. Enum.GetValues<Bias>().Select(bias => bias.Probability() * TwoTo64)];

    private const int BlockBytes = 16;

    private readonly byte[] _copyKey;

    public CodeWord(CopyKey key, string copyId)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(copyId);
        _copyKey = key.Derive(KeyUse.CodeWords).Hmac(Encoding.ASCII.GetBytes(copyId));
    }

    public bool BitOf(Slot slot) => BitsOf([slot])[0];

    /// <summary>One bit for every slot, in their order.</summary>
    public ImmutableArray<bool> BitsOf(ReadOnlySpan<Slot> slots)
    {
        if (slots.IsEmpty) return [];
        var blocks = BlocksOf(slots);
        Encrypt(blocks, blocks);
        var bits = new bool[slots.Length];
        for (var i = 0; i < bits.Length; i++) bits[i] = IsOne(blocks, i, slots[i].Bias);
        return ImmutableCollectionsMarshal.AsImmutableArray(bits);
    }

    /// <summary>The names of slots, a block each: what a copy's bits are computed from.</summary>
    internal static byte[] BlocksOf(ReadOnlySpan<Slot> slots)
    {
        var blocks = new byte[slots.Length * BlockBytes];
        for (var i = 0; i < slots.Length; i++) slots[i].Id.WriteTo(blocks.AsSpan(i * BlockBytes));
        return blocks;
    }

    /// <summary>What the blocks are under this copy's key.</summary>
    internal void Encrypt(ReadOnlySpan<byte> blocks, Span<byte> encrypted)
    {
        using var aes = Aes.Create();
        aes.Key = _copyKey;
        aes.EncryptEcb(blocks, encrypted, PaddingMode.None);
    }

    /// <summary>The bit that an encrypted block stands for.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> encrypted, int block, Bias bias) =>
        BinaryPrimitives.ReadUInt64BigEndian(encrypted[(block * BlockBytes)..]) < Bounds[(int)bias];
}
