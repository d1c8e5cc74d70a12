using System.Text;
using Waymark.Pdf.Images;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests;

public sealed class ImageTests
{
    public static TheoryData<int, int, bool> Kinds
    {
        get
        {
            var kinds = new TheoryData<int, int, bool>();
            foreach (var (kind, bits) in ((int, int)[])[(0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16)])
            {
                kinds.Add(kind, bits, false);
                kinds.Add(kind, bits, true);
            }
            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_PNG_decodes_to_its_pixels(int kind, int bits, bool interlaced)
    {
        const int width = 13, height = 11;
        var (colours, hasAlpha) = kind switch { 2 => (3, false), 4 => (1, true), 6 => (3, true), _ => (1, false) };
        var top = (1 << bits) - 1;
        var palette = Enumerable.Range(0, Math.Min(256, 1 << bits)).SelectMany(i => (byte[])[(byte)i, (byte)(255 - i), 7]).ToArray();
        var png = Pictures.PngFile(width, height, kind, bits, Pixel, interlaced, kind == 3 ? [("PLTE", palette)] : []);

        var bitmap = PngDecoder.Decode(png);

        Assert.Equal((width, height, colours), (bitmap.Width, bitmap.Height, bitmap.Channels));
        Assert.Equal(hasAlpha, bitmap.Alpha is not null);
        Assert.Equal(kind == 3 ? palette : null, bitmap.Palette);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var pixel = Pixel(x, y).Select(sample => bits == 16 ? (byte)Math.Round(sample / 257.0) : (byte)sample).ToArray();
                var at = (y * width) + x;
                Assert.Equal(pixel[..colours], bitmap.Samples[(at * colours)..((at + 1) * colours)]);
                if (bitmap.Alpha is { } alpha)
                    Assert.Equal(pixel[^1], alpha[at]);
            }
        }

        ushort[] Pixel(int x, int y) => [.. Enumerable.Range(0, colours + (hasAlpha ? 1 : 0)).Select(c => (ushort)(((x * 7919) + (y * 104729) + (c * 1299709)) % (top + 1)))];
    }

    [Fact]
    public void A_transparent_colour_and_a_transparent_palette_become_masks()
    {
        var keyed = PngDecoder.Decode(Pictures.PngFile(4, 1, 0, 8, (x, _) => [(ushort)x], false, ("tRNS", [0, 2])));
        Assert.Equal([255, 255, 0, 255], keyed.Alpha!);
        var palette = PngDecoder.Decode(Pictures.PngFile(3, 1, 3, 8, (x, _) => [(ushort)x], false, ("PLTE", new byte[9]), ("tRNS", [10, 20])));
        Assert.Equal([10, 20, 255], palette.Alpha!);
    }

    /// <summary>Poppler decodes what the file holds; colours are read off the rendered page.</summary>
    [Theory]
    [InlineData(2, 8)]
    [InlineData(3, 4)]
    [InlineData(6, 16)]
    public void An_image_is_drawn_with_its_colours(int kind, int bits)
    {
        byte[] palette = [.. Enumerable.Range(0, 16).SelectMany(i => i == 5 ? (byte[])[200, 100, 50] : [0, 0, 0])];
        var scale = bits == 16 ? 257 : 1;
        ushort[] pixel = kind == 3 ? [5] : [(ushort)(200 * scale), (ushort)(100 * scale), (ushort)(50 * scale)];
        var png = Pictures.PngFile(20, 15, kind, bits, (_, y) => kind == 6 ? [.. pixel, (ushort)(y < 7 ? 65535 : 0)] : pixel, false, kind == 3 ? [("PLTE", palette)] : []);
        var (red, green, blue) = PixelAt(Sample.Write(Sample.Document(image: Pictures.Resource(png, 20, 15))), 130, 320);
        Assert.Equal((200, 100, 50), (red, green, blue));
        var low = PixelAt(Sample.Write(Sample.Document(image: Pictures.Resource(png, 20, 15))), 60, 410);
        Assert.Equal(kind == 6 ? (255, 255, 255) : (200, 100, 50), low);
    }

    public static TheoryData<string, string> BrokenPngs => new()
    {
        { "not a png", "image 'chart': it is not the PNG that it is said to be; save it again as one" },
        { "cut", "image 'chart': the PNG ends too early" },
        { "flipped", "image 'chart': the PNG is damaged: a checksum is wrong" },
        { "huge", "image 'chart': it is 100000 by 100000 pixels; scale it down to at most 40 million" },
        { "short", "image 'chart': the PNG holds fewer pixels than it says" },
        { "empty", "image 'chart': it claims to be 0 by 5 pixels" },
        { "palette", "image 'chart': the PNG lacks its palette" },
        { "depth", "image 'chart': the PNG is of a kind that does not exist" },
        { "size", "image 'chart': it is 24 by 18 pixels, and was laid out as 30 by 18" },
    };

    [Theory]
    [MemberData(nameof(BrokenPngs))]
    public void A_broken_PNG_is_refused_and_named(string fault, string expected)
    {
        var good = Pictures.Png().Bytes.ToArray();
        var (bytes, width) = fault switch
        {
            "not a png" => ("GIF89a"u8.ToArray(), 24),
            "cut" => (good[..^20], 24),
            "flipped" => ([.. good[..60], (byte)(good[60] ^ 1), .. good[61..]], 24),
            "huge" => (Pictures.PngFile(1, 1, 0, 8, (_, _) => [0]).AsSpan().ToArray(), 24),
            "short" => (Pictures.PngFile(24, 18, 2, 8, (_, _) => [1]), 24),
            "empty" => (Pictures.PngFile(0, 5, 0, 8, (_, _) => [0]), 24),
            "palette" => (Pictures.PngFile(24, 18, 3, 8, (_, _) => [0]), 24),
            "depth" => (Pictures.PngFile(24, 18, 2, 4, (_, _) => [0, 0, 0]), 24),
            _ => (good, 30),
        };
        if (fault == "huge")
            bytes = Reheaded(bytes, 100_000);
        var failure = Assert.Throws<ImageFormatException>(() => PdfMaster.Prepare(Sample.Document(image: Pictures.Resource(bytes, width, 18))));
        Assert.Equal(expected, failure.Message);
        Assert.Equal("chart", failure.ImageId);
    }

    [Fact]
    public void A_JPEG_keeps_its_picture_and_loses_everything_else()
    {
        var jpeg = Jpeg();
        byte[] secret = [.. "Exif\0\0 49.28N 123.12W"u8];
        byte[] dirty = [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(secret.Length + 2), .. secret, 0xFF, 0xFE, 0, 8, .. "Priya!"u8, .. jpeg[2..], .. "AFTER THE END"u8];

        var clean = JpegFile.Read(dirty);

        Assert.Equal(JpegFile.Read(jpeg).Bytes, clean.Bytes);
        var text = Encoding.Latin1.GetString(clean.Bytes);
        foreach (var word in (string[])["Exif", "123.12W", "Priya", "AFTER"])
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);

        var pdf = Sample.Write(Sample.Document(image: Pictures.Resource(dirty, clean.Width, clean.Height, "image/jpeg")));
        Tool.Qpdf(pdf, "--check");
        var (red, green, blue) = PixelAt(pdf, 60, 310); // the top left of page 1 again: the tinted band
        Assert.InRange(red, 0xee - 6, 0xee + 6);
        Assert.InRange(green, 0xf4 - 6, 0xf4 + 6);
        Assert.InRange(blue, 0xf4 - 6, 0xf4 + 6);
    }

    [Fact]
    public void A_damaged_JPEG_is_refused_and_never_hangs()
    {
        var jpeg = Jpeg();
        for (var length = 0; length < jpeg.Length - 2; length += 1 + (length / 20))
        {
            var cut = jpeg[..length];
            Assert.Throws<BrokenImageException>(() => JpegFile.Read(cut));
        }
    }

    [Fact]
    public void Ink_colours_and_odd_types_are_refused()
    {
        var jpeg = Jpeg();
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        jpeg[frame + 9] = 4;
        Assert.Contains("CMYK", Assert.Throws<BrokenImageException>(() => JpegFile.Read(jpeg)).Message, StringComparison.Ordinal);
        var failure = Assert.Throws<ImageFormatException>(() => PdfMaster.Prepare(Sample.Document(image: Pictures.Resource([1], 1, 1, "image/gif"))));
        Assert.Equal("image 'chart': it is of the type image/gif; PNG and JPEG are written", failure.Message);
    }

    /// <summary>A page of ours as poppler's JPEG encoder gives it.</summary>
    private static byte[] Jpeg() => Rendered(Sample.Write(), "-jpeg", "-r", "20", "-singlefile");

    private static (int Red, int Green, int Blue) PixelAt(byte[] pdf, int x, int y)
    {
        var ppm = Rendered(pdf, "-r", "72", "-singlefile", "-f", "1", "-l", "1");
        var header = Encoding.ASCII.GetString(ppm, 0, 30).Split('\n');
        var width = int.Parse(header[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var at = header[0].Length + header[1].Length + header[2].Length + 3 + (((y * width) + x) * 3);
        return (ppm[at], ppm[at + 1], ppm[at + 2]);
    }

    private static byte[] Rendered(byte[] pdf, params string[] options)
    {
        var target = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Tool.Run("pdftoppm", "poppler-utils", pdf, [.. options, "{file}", target]);
        var path = target + (options[0] == "-jpeg" ? ".jpg" : ".ppm");
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }

    private static byte[] Reheaded(byte[] png, int side)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), side);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), side);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32.Of(png.AsSpan(12, 17)));
        return png;
    }
}
