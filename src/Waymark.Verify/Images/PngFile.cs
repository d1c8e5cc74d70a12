using System.Buffers.Binary;
using System.Text;

namespace Waymark.Verify.Images;

/// <summary>A chunk that is not part of the picture.</summary>
internal sealed record PngChunk(string Type, ReadOnlyMemory<byte> Data);

/// <summary>The parts of a PNG file (W3C PNG, third edition, section 5).</summary>
/// <param name="Header">IHDR, 13 bytes.</param>
/// <param name="Data">All IDAT chunks joined: one zlib stream.</param>
/// <param name="Others">Every chunk that is neither header, palette, transparency, data nor end, in order.</param>
/// <param name="Trailing">Bytes after IEND.</param>
internal sealed record PngFile(ReadOnlyMemory<byte> Header, ReadOnlyMemory<byte> Palette, ReadOnlyMemory<byte> Data, IReadOnlyList<PngChunk> Others, ReadOnlyMemory<byte> Trailing)
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public uint Width => BinaryPrimitives.ReadUInt32BigEndian(Header.Span);

    public uint Height => BinaryPrimitives.ReadUInt32BigEndian(Header.Span[4..]);

    public byte Depth => Header.Span[8];

    /// <summary>0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.</summary>
    public byte ColorType => Header.Span[9];

    public bool Interlaced => Header.Span[12] != 0;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <returns>False where the bytes are no complete PNG.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> file, out PngFile png)
    {
        png = null!;
        if (!Is(file.Span)) return false;
        ReadOnlyMemory<byte> header = default, palette = default;
        var data = new MemoryStream();
        var others = new List<PngChunk>();
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[at..]);
            if (length > file.Length - at - 12) return false;
            var type = Encoding.Latin1.GetString(file.Span.Slice(at + 4, 4));
            var body = file.Slice(at + 8, (int)length);
            at += 12 + (int)length;
            switch (type)
            {
                case "IHDR" when body.Length == 13: header = body; break;
                case "PLTE": palette = body; break;
                case "IDAT": data.Write(body.Span); break;
                case "IEND":
                    if (header.IsEmpty) return false;
                    png = new PngFile(header, palette, data.ToArray(), others, file[at..]);
                    return true;
                default: others.Add(new PngChunk(type, body)); break;
            }
        }

        return false;
    }
}
