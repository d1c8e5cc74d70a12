using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Waymark.Verify.Readers;

internal enum Packing { Zlib, Deflate, Gzip }

internal enum InflateOutcome { Whole, CutShort, Damaged, TooLong }

/// <summary>Decompression that stops at a bound.</summary>
internal static class Inflater
{
    /// <param name="most">Bytes at which to give up.</param>
    /// <param name="bytes">What came out before the end or the damage; viewers show that too.</param>
    public static InflateOutcome Inflate(ReadOnlyMemory<byte> packed, long most, out byte[] bytes, Packing packing = Packing.Zlib)
    {
        using var source = Over(packed);
        using Stream inflate = packing switch
        {
            Packing.Zlib => new ZLibStream(source, CompressionMode.Decompress),
            Packing.Gzip => new GZipStream(source, CompressionMode.Decompress),
            _ => new DeflateStream(source, CompressionMode.Decompress),
        };
        var target = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(4L * packed.Length, 4096, 1 << 20));
        var length = 0;
        var outcome = InflateOutcome.Whole;
        try
        {
            while (true)
            {
                if (length == target.Length) Grow(ref target);
                int read;
                try
                {
                    read = inflate.Read(target, length, target.Length - length);
                }
                catch (InvalidDataException)
                {
                    outcome = length > 0 ? InflateOutcome.CutShort : InflateOutcome.Damaged;
                    break;
                }

                if (read == 0) break;
                length += read;
                if (length <= most) continue;
                bytes = [];
                return InflateOutcome.TooLong;
            }

            bytes = target.AsSpan(0, length).ToArray();
            return outcome;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(target);
        }
    }

    private static MemoryStream Over(ReadOnlyMemory<byte> packed) => MemoryMarshal.TryGetArray(packed, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(packed.ToArray(), writable: false);

    private static void Grow(ref byte[] target)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * target.Length);
        target.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(target);
        target = larger;
    }
}
