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

    /// <summary>Makes room, so that a <see cref="Pen"/> never wants for any.</summary>
    public void Reserve(int moreBytes)
    {
        if (bytes.Length - length < moreBytes + sizeof(ulong))
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + moreBytes + sizeof(ulong)));
    }

    /// <param name="bits">No others set than the lowest <paramref name="number"/>.</param>
    /// <param name="number">0 to 56.</param>
    public void Put(ulong bits, int number)
    {
        Reserve(sizeof(ulong));
        var pen = Take(out var room);
        pen.Put(room, bits, number);
        Return(pen);
    }

    /// <summary>Goes on writing with a pen, which is faster for many bits in a row; the sink is as it was until the pen comes back.</summary>
    public Pen Take(out Span<byte> room)
    {
        room = bytes;
        return new Pen { Length = length, Waiting = waiting, Count = count };
    }

    public void Return(Pen pen) => (length, waiting, count) = (pen.Length, pen.Waiting, pen.Count);

    /// <summary>Fills the last byte with zeros.</summary>
    public void EndByte()
    {
        if (count == 0)
            return;
        Reserve(1);
        bytes[length++] = (byte)waiting;
        (waiting, count) = (0, 0);
    }

    /// <summary>
    /// A sink's state for a loop to hold in registers: three fields and no more, which is what the runtime's compiler puts there. Bits wait until they
    /// are a byte, at most 7 of them between two calls.
    /// </summary>
    internal struct Pen
    {
        public int Length;
        public ulong Waiting;
        public int Count;

        /// <inheritdoc cref="BitSink.Put(ulong, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Put(Span<byte> room, ulong bits, int number)
        {
            var (held, count) = (Waiting | (bits << Count), Count + number);
            BinaryPrimitives.WriteUInt64LittleEndian(room[Length..], held); // whole bytes stay, the rest is written over
            Length += count >> 3;
            Waiting = held >> (count & 0x38);
            Count = count & 7;
        }

        /// <summary>Copies bits that were kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Put(Span<byte> room, ulong[] words, PackedBits.Place place)
        {
            var (next, left) = (place.Word, place.Bits);
            for (; left > PackedBits.BitsOfWord; left -= PackedBits.BitsOfWord)
                Put(room, words[next++], PackedBits.BitsOfWord);
            if (left > 0)
                Put(room, words[next], left);
        }
    }
}
