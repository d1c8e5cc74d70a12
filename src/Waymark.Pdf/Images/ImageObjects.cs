using Waymark.Pages.Graphics;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Images;

/// <summary>Writes images as XObjects (ISO 32000-1 section 8.9.5), without whatever else their files held.</summary>
internal static class ImageObjects
{
    /// <returns>The number of the image.</returns>
    /// <exception cref="ImageFormatException">The image cannot be written.</exception>
    public static int Write(ImageResource image, ObjectTable table, List<StreamObject> streams)
    {
        try
        {
            if (image.Bytes.Length > ImageLimits.MaxBytes)
                throw new BrokenImageException($"it has {image.Bytes.Length} bytes; {ImageLimits.MaxBytes} are the most");
            return image.MediaType switch
            {
                "image/png" => WritePng(image, table, streams),
                "image/jpeg" => WriteJpeg(image, table, streams),
                _ => throw new BrokenImageException($"it is of the type {image.MediaType}; PNG and JPEG are written"),
            };
        }
        catch (BrokenImageException failure)
        {
            throw new ImageFormatException(image.Id, failure.Message);
        }
    }

    private static int WriteJpeg(ImageResource image, ObjectTable table, List<StreamObject> streams)
    {
        var jpeg = JpegFile.Read(image.Bytes.Span);
        RequireSize(image, jpeg.Width, jpeg.Height);
        var number = table.Allocate();
        var entries = Entries(jpeg.Width, jpeg.Height, 8).Raw("/ColorSpace"u8).Raw(Space(jpeg.Components)).Raw("/Filter/DCTDecode"u8);
        streams.Add(new StreamObject(number, entries.ToArray(), jpeg.Bytes));
        return number;
    }

    private static int WritePng(ImageResource image, ObjectTable table, List<StreamObject> streams)
    {
        var bitmap = PngDecoder.Decode(image.Bytes.Span);
        RequireSize(image, bitmap.Width, bitmap.Height);
        var number = table.Allocate();
        var entries = Entries(bitmap.Width, bitmap.Height, bitmap.Bits).Raw("/ColorSpace"u8);
        if (bitmap.Palette is { } palette)
            entries.Raw("[/Indexed/DeviceRGB "u8).Int((palette.Length / 3) - 1).Hex(palette).Raw("]"u8);
        else
            entries.Raw(Space(bitmap.Channels));
        if (bitmap.Alpha is { } alpha)
        {
            var mask = table.Allocate();
            entries.Raw("/SMask "u8).Ref(mask);
            var maskEntries = Entries(bitmap.Width, bitmap.Height, 8).Raw("/ColorSpace/DeviceGray"u8);
            streams.Add(Predicted(mask, maskEntries, bitmap.Width, 1, 8, alpha, adaptive: true));
        }
        var adaptive = bitmap.Palette is null && bitmap.Bits == 8;
        streams.Add(Predicted(number, entries, bitmap.Width, bitmap.Channels, bitmap.Bits, bitmap.Samples, adaptive));
        return number;
    }

    /// <param name="adaptive">Filters rows; for palettes and few bits that only makes them larger.</param>
    private static StreamObject Predicted(
        int number, PdfBuffer entries, int width, int channels, int bits, ReadOnlySpan<byte> samples, bool adaptive)
    {
        if (!adaptive)
            return StreamObject.Flated(number, entries.Written, Pack(samples, width * channels, bits), Flate.Once);
        entries.Raw("/DecodeParms<</Predictor 15/Colors "u8).Int(channels).Raw("/Columns "u8).Int(width).Raw(">>"u8);
        var size = width * channels;
        var filtered = new byte[samples.Length / size * (size + 1)];
        ReadOnlySpan<byte> above = new byte[size];
        for (var row = 0; row < samples.Length / size; row++)
        {
            var line = samples.Slice(row * size, size);
            PngFilter.Apply(line, above, channels, filtered.AsSpan(row * (size + 1), size + 1));
            above = line;
        }
        return StreamObject.Flated(number, entries.Written, filtered, Flate.Once);
    }

    /// <summary>Samples of few bits side by side, every row from a new byte.</summary>
    private static byte[] Pack(ReadOnlySpan<byte> samples, int rowSamples, int bits)
    {
        var (rows, size) = (samples.Length / rowSamples, ((rowSamples * bits) + 7) / 8);
        var packed = new byte[rows * size];
        for (var i = 0; i < samples.Length; i++)
        {
            var (row, column) = Math.DivRem(i, rowSamples);
            packed[(row * size) + (column * bits / 8)] |= (byte)(samples[i] << (8 - bits - (column * bits % 8)));
        }
        return packed;
    }

    private static PdfBuffer Entries(int width, int height, int bits) => new PdfBuffer().Raw("/Type/XObject/Subtype/Image/Width "u8)
        .Int(width).Raw("/Height "u8).Int(height).Raw("/BitsPerComponent "u8).Int(bits);

    private static ReadOnlySpan<byte> Space(int channels) => channels == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8;

    private static void RequireSize(ImageResource image, int width, int height)
    {
        if ((image.Width, image.Height) != (width, height))
            throw new BrokenImageException($"it is {width} by {height} pixels, and was laid out as {image.Width} by {image.Height}");
    }
}
