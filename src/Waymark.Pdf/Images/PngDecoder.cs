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
        var samples = Unpack(file);
        return file.Colour switch
        {
            PngColour.Palette => WithPalette(file, samples),
            PngColour.GreyAlpha => Split(file, samples, colours: 1),
            PngColour.Rgba => Split(file, samples, colours: 3),
            _ => WithKey(file, samples),
        };
    }

    /// <summary>All samples of the picture in order, one in each element, at the file's depth.</summary>
    private static ushort[] Unpack(PngFile file)
    {
        (int X, int Y, int StepX, int StepY)[] used = file.Interlaced ? passes : [(0, 0, 1, 1)];
        var length = used.Sum(pass => Columns(file, pass) == 0 ? 0 : Rows(file, pass) * (1 + RowLength(file, pass)));
        var raw = file.Inflate(length);

        var samples = new ushort[file.Width * file.Height * file.Channels];
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
                Spread(file, line, samples, pass, pass.Y + (row * pass.StepY));
                above = line;
                at += 1 + size;
            }
        }
        return samples;
    }

    private static void Spread(PngFile file, ReadOnlySpan<byte> line, ushort[] samples, (int X, int Y, int StepX, int StepY) pass, int y)
    {
        var columns = Columns(file, pass);
        for (var i = 0; i < columns * file.Channels; i++)
        {
            var x = pass.X + (i / file.Channels * pass.StepX);
            samples[(((y * file.Width) + x) * file.Channels) + (i % file.Channels)] = file.Bits switch
            {
                16 => BinaryPrimitives.ReadUInt16BigEndian(line[(2 * i)..]),
                8 => line[i],
                var bits => (ushort)((line[i * bits / 8] >> (8 - bits - (i * bits % 8))) & ((1 << bits) - 1)),
            };
        }
    }

    private static Bitmap WithPalette(PngFile file, ushort[] samples)
    {
        var palette = file.Palette ?? throw new BrokenImageException("the PNG lacks its palette");
        var highest = samples.Max();
        if (highest >= palette.Length / 3)
            throw new BrokenImageException("the PNG uses colours that its palette lacks");
        var alpha = file.Transparency is { } some ? Array.ConvertAll(samples, index => index < some.Length ? some[index] : (byte)255) : null;
        return new Bitmap(file.Width, file.Height, 1, file.Bits, Array.ConvertAll(samples, s => (byte)s), palette, Unless(alpha));
    }

    private static Bitmap Split(PngFile file, ushort[] samples, int colours)
    {
        var pixels = file.Width * file.Height;
        var (colour, alpha) = (new byte[pixels * colours], new byte[pixels]);
        for (var i = 0; i < pixels; i++)
        {
            var from = i * (colours + 1);
            for (var c = 0; c < colours; c++)
                colour[(i * colours) + c] = Narrow(samples[from + c], file.Bits);
            alpha[i] = Narrow(samples[from + colours], file.Bits);
        }
        return new Bitmap(file.Width, file.Height, colours, 8, colour, null, Unless(alpha));
    }

    /// <summary>Grey or colour in which one value may stand for "nothing here".</summary>
    private static Bitmap WithKey(PngFile file, ushort[] samples)
    {
        byte[]? alpha = null;
        if (file.Transparency is { } key)
        {
            if (key.Length != 2 * file.Channels)
                throw new BrokenImageException("the PNG has a broken transparent colour");
            alpha = new byte[file.Width * file.Height];
            for (var i = 0; i < alpha.Length; i++)
                alpha[i] = Matches(samples.AsSpan(i * file.Channels, file.Channels), key) ? (byte)0 : (byte)255;
        }
        var narrow = Array.ConvertAll(samples, sample => Narrow(sample, file.Bits));
        return new Bitmap(file.Width, file.Height, file.Channels, Math.Min(file.Bits, 8), narrow, null, Unless(alpha));
    }

    private static bool Matches(ReadOnlySpan<ushort> pixel, ReadOnlySpan<byte> key)
    {
        for (var c = 0; c < pixel.Length; c++)
        {
            if (pixel[c] != BinaryPrimitives.ReadUInt16BigEndian(key[(2 * c)..]))
                return false;
        }
        return true;
    }

    /// <summary>16 bits to the nearest of 8; fewer stay.</summary>
    private static byte Narrow(ushort sample, int bits) => (byte)(bits == 16 ? ((sample * 255) + 32767) / 65535 : sample);

    private static byte[]? Unless(byte[]? alpha) => alpha is null || alpha.AsSpan().IndexOfAnyExcept((byte)255) < 0 ? null : alpha;

    private static int Columns(PngFile file, (int X, int Y, int StepX, int StepY) pass) => (file.Width - pass.X + pass.StepX - 1) / pass.StepX;

    private static int Rows(PngFile file, (int X, int Y, int StepX, int StepY) pass) => (file.Height - pass.Y + pass.StepY - 1) / pass.StepY;

    private static int RowLength(PngFile file, (int X, int Y, int StepX, int StepY) pass) =>
        ((Columns(file, pass) * file.Channels * file.Bits) + 7) / 8;
}
