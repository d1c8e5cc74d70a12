using System.IO.Compression;

namespace Waymark.Pdf.Syntax;

/// <summary>Whole Flate streams, and the levels at which things are compressed. Levels are fixed: they are part of the output's format.</summary>
internal static class Flate
{
    /// <summary>For what is made once and copied into every file.</summary>
    public const int Once = 9;

    /// <summary>For what is made for every copy: two thirds of the time of 6, for a twelfth more bytes of a whole file.</summary>
    public const int EveryCopy = 2;

    public static byte[] Compress(ReadOnlySpan<byte> raw, int level)
    {
        var output = new PdfBuffer((raw.Length / 2) + 64);
        using (var sink = new BufferSink(output))
        using (var zlib = new ZLibStream(sink, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
            zlib.Write(raw);
        return output.ToArray();
    }
}
