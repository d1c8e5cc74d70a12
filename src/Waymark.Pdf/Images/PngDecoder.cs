using System.Buffers.Binary;

namespace Waymark.Pdf.Images;

/// <summary>Decodes PNG: every colour type and depth, interlaced or not. Gamma and colour profiles are taken as sRGB.</summary>
internal static class PngDecoder
{
    /// <summary>Adam7: where each pass begins, and the steps from pixel to pixel.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static Bitmap Decode(ReadOnlySpan<byte> bytes)
    {
        var file = PngFile.Read(bytes);
        var samples = Unpack(file, out var keyed);
        return file.Colour switch
        {
            PngColour.Palette => WithPalette(file, samples),
            PngColour.GreyAlpha or PngColour.Rgba => Split(file, samples),
            _ => new Bitmap(file.Width, file.Height, file.Channels, Math.Min(file.Bits, 8), samples, null, Unless(keyed)),
        };
    }

    /// <summary>All samples of the picture in order, one in each byte: 16 bits as the nearest of 8, fewer as they are.</summary>
    /// <param name="keyed">For every pixel 0 where it has the transparent colour, else 255; null where the file names none.</param>
    private static byte[] Unpack(PngFile file, out byte[]? keyed)
    {
        (int X, int Y, int StepX, int StepY)[] used = file.Interlaced ? passes : [(0, 0, 1, 1)];
        var raw = file.Inflate(checked(used.Sum(pass => Columns(file, pass) == 0 ? 0 : Rows(file, pass) * (1 + RowLength(file, pass)))));
        var samples = new byte[checked(file.Width * file.Height * file.Channels)];
        keyed = KeyOf(file) is null ? null : new byte[file.Width * file.Height];
        var at = 0;
        foreach (var pass in used)
        {
            if (Columns(file, pass) == 0)
                continue;
            var size = RowLength(file, pass);
            var above = new byte[size].AsSpan();
            for (var row = 0; row < Rows(file, pass); row++)
            {
                var line = raw.AsSpan(at + 1, size);
                PngFilter.Undo(raw[at], line, above, Math.Max(1, file.Bits * file.Channels / 8));
                Spread(file, line, samples, keyed, pass, pass.Y + (row * pass.StepY));
                above = line;
                at += 1 + size;
            }
        }
        return samples;
    }

    private static void Spread(
        PngFile file, ReadOnlySpan<byte> line, byte[] samples, byte[]? keyed, (int X, int Y, int StepX, int StepY) pass, int y)
    {
        var key = KeyOf(file);
        for (var column = 0; column < Columns(file, pass); column++)
        {
            var pixel = (y * file.Width) + pass.X + (column * pass.StepX);
            var matches = true;
            for (var c = 0; c < file.Channels; c++)
            {
                var sample = SampleAt(line, (column * file.Channels) + c, file.Bits);
                samples[(pixel * file.Channels) + c] = Narrow(sample, file.Bits);
                matches &= key is not null && sample == BinaryPrimitives.ReadUInt16BigEndian(key.AsSpan(2 * c));
            }
            if (keyed is not null)
                keyed[pixel] = matches ? (byte)0 : (byte)255;
        }
    }

    private static int SampleAt(ReadOnlySpan<byte> line, int index, int bits) => bits switch
    {
        16 => BinaryPrimitives.ReadUInt16BigEndian(line[(2 * index)..]),
        8 => line[index],
        _ => (line[index * bits / 8] >> (8 - bits - (index * bits % 8))) & ((1 << bits) - 1),
    };

    /// <summary>In grey and colour one value may stand for "nothing here".</summary>
    private static byte[]? KeyOf(PngFile file)
    {
        if (file.Colour is not (PngColour.Grey or PngColour.Rgb) || file.Transparency is not { } key)
            return null;
        return key.Length == 2 * file.Channels ? key : throw new BrokenImageException("the PNG has a broken transparent colour");
    }

    private static Bitmap WithPalette(PngFile file, byte[] samples)
    {
        var palette = file.Palette ?? throw new BrokenImageException("the PNG lacks its palette");
        if (samples.Max() >= palette.Length / 3)
            throw new BrokenImageException("the PNG uses colours that its palette lacks");
        var alpha = file.Transparency is { } some ? Array.ConvertAll(samples, index => index < some.Length ? some[index] : (byte)255) : null;
        return new Bitmap(file.Width, file.Height, 1, file.Bits, samples, palette, Unless(alpha));
    }

    /// <summary>Takes the last channel apart as alpha.</summary>
    private static Bitmap Split(PngFile file, byte[] samples)
    {
        var (pixels, colours) = (file.Width * file.Height, file.Channels - 1);
        var (colour, alpha) = (new byte[pixels * colours], new byte[pixels]);
        for (var i = 0; i < pixels; i++)
        {
            samples.AsSpan(i * file.Channels, colours).CopyTo(colour.AsSpan(i * colours));
            alpha[i] = samples[(i * file.Channels) + colours];
        }
        return new Bitmap(file.Width, file.Height, colours, 8, colour, null, Unless(alpha));
    }

    private static byte Narrow(int sample, int bits) => (byte)(bits == 16 ? ((sample * 255) + 32767) / 65535 : sample);

    private static byte[]? Unless(byte[]? alpha) => alpha is null || alpha.AsSpan().IndexOfAnyExcept((byte)255) < 0 ? null : alpha;

    private static int Columns(PngFile file, (int X, int Y, int StepX, int StepY) pass) => (file.Width - pass.X + pass.StepX - 1) / pass.StepX;

    private static int Rows(PngFile file, (int X, int Y, int StepX, int StepY) pass) => (file.Height - pass.Y + pass.StepY - 1) / pass.StepY;

    private static int RowLength(PngFile file, (int X, int Y, int StepX, int StepY) pass) =>
        ((Columns(file, pass) * file.Channels * file.Bits) + 7) / 8;
}
