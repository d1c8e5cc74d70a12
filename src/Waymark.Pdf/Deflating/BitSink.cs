using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Waymark.Pdf.Deflating;

/// <summary>Bits one after the other, the first the lowest of its byte (RFC 1951 section 3.1.1). Cleared, it keeps its memory.</summary>
internal sealed class BitSink
{
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private ulong waiting;
    private int count;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Bits so far.</summary>
    public int Bits => (8 * length) + count;

    public void Clear() => (length, waiting, count) = (0, 0, 0);

    /// <param name="bits">No others set than the lowest <paramref name="number"/>.</param>
    /// <param name="number">0 to 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint bits, int number)
    {
        waiting |= (ulong)bits << count;
        count += number;
        if (count >= 32)
            MoveOn();
    }

    /// <summary>Copies bits that were kept.</summary>
    public void Put(uint[] words, PackedBits.Place place)
    {
        var (next, left) = (place.Word, place.Bits);
        for (; left > 32; left -= 32)
            Put(words[next++], 32);
        if (left > 0)
            Put(words[next], left);
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void EndByte()
    {
        while (count > 0)
        {
            if (length == bytes.Length)
                Array.Resize(ref bytes, 2 * bytes.Length);
            bytes[length++] = (byte)waiting;
            waiting >>= 8;
            count -= 8;
        }
        (waiting, count) = (0, 0);
    }

    private void MoveOn()
    {
        if (bytes.Length - length < sizeof(uint))
            Array.Resize(ref bytes, 2 * bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(length), (uint)waiting);
        length += sizeof(uint);
        waiting >>= 32;
        count -= 32;
    }
}
