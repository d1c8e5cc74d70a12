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
