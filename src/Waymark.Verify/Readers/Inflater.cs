using System.IO.Compression;

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
        using var source = new MemoryStream(packed.ToArray(), writable: false);
        using Stream inflate = packing switch
        {
            Packing.Zlib => new ZLibStream(source, CompressionMode.Decompress),
            Packing.Gzip => new GZipStream(source, CompressionMode.Decompress),
            _ => new DeflateStream(source, CompressionMode.Decompress),
        };
        using var target = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var outcome = InflateOutcome.Whole;
        while (true)
        {
            int read;
            try
            {
                read = inflate.Read(buffer);
            }
            catch (InvalidDataException)
            {
                outcome = target.Length > 0 ? InflateOutcome.CutShort : InflateOutcome.Damaged;
                break;
            }

            if (read == 0) break;
            target.Write(buffer, 0, read);
            if (target.Length <= most) continue;
            bytes = [];
            return InflateOutcome.TooLong;
        }

        bytes = target.ToArray();
        return outcome;
    }
}
