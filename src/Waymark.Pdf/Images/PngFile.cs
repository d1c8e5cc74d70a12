using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Images;

/// <summary>The chunks of a PNG file that a picture is made of (W3C PNG, second edition); the others, texts and dates among them, are passed over.</summary>
internal sealed class PngFile
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly PdfBuffer compressed = new();
    private bool ended;

    private PngFile()
    {
    }

    public int Width { get; private set; }

    public int Height { get; private set; }

    public int Bits { get; private set; }

    public PngColour Colour { get; private set; }

    public bool Interlaced { get; private set; }

    public byte[]? Palette { get; private set; }

    public byte[]? Transparency { get; private set; }

    public int Channels => Colour switch
    {
        PngColour.Rgb => 3,
        PngColour.GreyAlpha => 2,
        PngColour.Rgba => 4,
        _ => 1,
    };

    /// <exception cref="BrokenImageException">The bytes are no PNG, or a broken or too large one.</exception>
    public static PngFile Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature))
            throw new BrokenImageException("it is not the PNG that it is said to be; save it again as one");
        var file = new PngFile();
        for (var at = Signature.Length; !file.ended;)
        {
            if (bytes.Length - at < 12)
                throw new BrokenImageException("the PNG ends too early");
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
                throw new BrokenImageException("the PNG ends too early");
            var chunk = bytes.Slice(at + 4, 4 + (int)length);
            if (Crc32.Of(chunk) != BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8 + (int)length)..]))
                throw new BrokenImageException("the PNG is damaged: a checksum is wrong");
            file.Take(Encoding.Latin1.GetString(chunk[..4]), chunk[4..]);
            at += 12 + (int)length;
        }
        return file;
    }

    /// <summary>Inflates the picture's data, which must be exactly <paramref name="length"/> bytes.</summary>
    public byte[] Inflate(int length)
    {
        var raw = new byte[length];
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
            if (zlib.ReadAtLeast(raw, length, throwOnEndOfStream: false) < length)
                throw new BrokenImageException("the PNG holds fewer pixels than it says");
        }
        catch (InvalidDataException)
        {
            throw new BrokenImageException("the PNG is damaged: its data does not inflate");
        }
        return raw;
    }

    private void Take(string kind, ReadOnlySpan<byte> data)
    {
        if (Width == 0 && kind != "IHDR")
            throw new BrokenImageException("the PNG does not begin with its header");
        switch (kind)
        {
            case "IHDR":
                TakeHeader(data);
                break;
            case "PLTE":
                Palette = data.Length is > 0 and <= 768 && data.Length % 3 == 0
                    ? data.ToArray()
                    : throw new BrokenImageException("the PNG has a broken palette");
                break;
            case "tRNS":
                Transparency = data.ToArray();
                break;
            case "IDAT":
                compressed.Raw(data);
                break;
            case "IEND":
                ended = true;
                break;
            default:
                if (char.IsAsciiLetterUpper(kind[0]))
                    throw new BrokenImageException($"the PNG needs a part '{kind}' that is not known");
                break;
        }
    }

    private void TakeHeader(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13 || Width != 0)
            throw new BrokenImageException("the PNG has a broken header");
        long width = BinaryPrimitives.ReadUInt32BigEndian(data), height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (ImageLimits.Check(width, height) is { } problem)
            throw new BrokenImageException(problem);
        (Width, Height, Bits, Colour, Interlaced) = ((int)width, (int)height, data[8], (PngColour)data[9], data[12] == 1);
        var allowed = Colour switch
        {
            PngColour.Grey => Bits is 1 or 2 or 4 or 8 or 16,
            PngColour.Palette => Bits is 1 or 2 or 4 or 8,
            PngColour.Rgb or PngColour.GreyAlpha or PngColour.Rgba => Bits is 8 or 16,
            _ => false,
        };
        if (!allowed || data[10] != 0 || data[11] != 0 || data[12] > 1)
            throw new BrokenImageException("the PNG is of a kind that does not exist");
    }
}

/// <summary>Colour types, by their numbers in the file.</summary>
internal enum PngColour
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    Rgba = 6,
}
