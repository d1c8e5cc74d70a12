using System.IO.Compression;

namespace Waymark.Pdf.Syntax;

/// <summary>
/// A piece of a Flate stream that stands alone: its blocks refer to nothing before them and end on a byte, so that pieces made at
/// different times are joined by copying. That is why what copies share is compressed once.
/// </summary>
internal readonly record struct Fragment(ReadOnlyMemory<byte> Blocks, int RawLength, uint Adler)
{
    private const int HeaderLength = 2;
    private const int AdlerLength = 4;
    private const int StoredHeader = 5;

    public static Fragment Empty { get; } = new(default, 0, 1);

    public static Fragment Compress(ReadOnlySpan<byte> raw, int level)
    {
        if (raw.IsEmpty)
            return Empty;
        var output = new PdfBuffer((raw.Length / 3) + 64);
        return Compress(raw, level, output);
    }

    /// <summary>Compresses onto the end of <paramref name="output"/>; the fragment is a view of it, good until the buffer grows or is cleared.</summary>
    public static Fragment Compress(ReadOnlySpan<byte> raw, int level, PdfBuffer output)
    {
        if (raw.IsEmpty)
            return Empty;
        var start = output.Length;
        int end;
        using (var sink = new BufferSink(output))
        using (var zlib = new ZLibStream(sink, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
        {
            zlib.Write(raw);
            zlib.Flush();
            end = output.Length;
        }
        // The library has summed up the data on the way: its trailer says the checksum.
        var adler = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(output.Written[^AdlerLength..]);
        var blocks = output.WrittenMemory[(start + HeaderLength)..end];
        return new Fragment(blocks, raw.Length, adler);
    }

    /// <summary>A fragment that is not compressed, for a few bytes: setting up a compressor costs more than it would save.</summary>
    /// <param name="raw">At most 65,535 bytes, the most that one stored block holds (RFC 1951 section 3.2.4).</param>
    public static Fragment Store(ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty)
            return Empty;
        var length = checked((ushort)raw.Length);
        var block = new byte[StoredHeader + raw.Length];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(1), length);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(3), (ushort)~length);
        raw.CopyTo(block.AsSpan(StoredHeader));
        return new Fragment(block, raw.Length, Sum(raw));
    }

    private static uint Sum(ReadOnlySpan<byte> raw)
    {
        var (a, b) = (1u, 0u);
        foreach (var value in raw)
            (a, b) = ((a + value) % 65521, (b + a + value) % 65521);
        return (b << 16) | a;
    }

    /// <summary>Writes fragments one after the other as one zlib stream (RFC 1950).</summary>
    public static void Join(ReadOnlySpan<Fragment> fragments, PdfBuffer output)
    {
        output.Raw([0x78, 0x9C]);
        var adler = 1u;
        foreach (var fragment in fragments)
        {
            output.Raw(fragment.Blocks.Span);
            adler = Combine(adler, fragment.Adler, fragment.RawLength);
        }
        output.Raw([0x03, 0x00]); // a last block with nothing in it
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(output.GetSpan(AdlerLength), adler);
        output.Advance(AdlerLength);
    }

    /// <summary>
    /// The Adler-32 of two pieces of data in a row. A sums bytes from 1, B sums the values of A from 0 (RFC 1950 section 8.2):
    /// over the second piece every value of A is larger by what the first left beyond the 1.
    /// </summary>
    private static uint Combine(uint first, uint second, int secondLength)
    {
        const long prime = 65521;
        long a1 = first & 0xFFFF, b1 = first >> 16, a2 = second & 0xFFFF, b2 = second >> 16;
        var a = (a1 + a2 + prime - 1) % prime;
        var b = (b1 + b2 + (secondLength % prime * (a1 + prime - 1))) % prime;
        return (uint)((b << 16) | a);
    }
}
