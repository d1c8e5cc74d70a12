using System.Runtime.Intrinsics;
using System.Text;

namespace Waymark.Marks.Pictures;

/// <summary>A picture in shades of grey, 0 black to 255 white, one byte a pixel, row by row from the top.</summary>
public sealed class GreyPicture
{
    private readonly byte[] _pixels;

    /// <exception cref="ArgumentException">There are not width times height pixels.</exception>
    public GreyPicture(int width, int height, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (pixels.LongLength != (long)width * height) throw new ArgumentException($"{pixels.LongLength} pixels are not {width} by {height}.", nameof(pixels));
        (Width, Height, _pixels) = (width, height, pixels);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reads a binary PGM of 8 bits a pixel (<c>P5</c>), as picture programs write it.</summary>
    /// <exception cref="FormatException">The bytes are no such picture.</exception>
    public static GreyPicture FromPgm(ReadOnlySpan<byte> pgm)
    {
        var at = 0;
        if (Field(pgm, ref at) != "P5") throw new FormatException("not a binary PGM");
        var (width, height, deepest) = (Number(pgm, ref at), Number(pgm, ref at), Number(pgm, ref at));
        if (deepest != 255) throw new FormatException("not 8 bits a pixel");
        at++;
        if (width <= 0 || height <= 0 || pgm.Length - at < (long)width * height) throw new FormatException("fewer pixels than it says");
        return new GreyPicture(width, height, pgm.Slice(at, width * height).ToArray());
    }

    public byte[] ToPgm() => [.. Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P5 {Width} {Height} 255\n")), .. _pixels];

    /// <summary>Pixels beyond an edge are those at the edge.</summary>
    public byte At(int x, int y) => _pixels[(Math.Clamp(y, 0, Height - 1) * Width) + Math.Clamp(x, 0, Width - 1)];

    public bool Contains(double x, double y) => x >= 0 && y >= 0 && x < Width && y < Height;

    /// <summary>The shade at a place between pixels, by cubic convolution (Keys 1981, a = -1/2); a pixel's centre is at its number plus one half.</summary>
    public float Sample(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x - 0.5), (int)Math.Floor(y - 0.5));
        Span<float> across = stackalloc float[4];
        Span<float> down = stackalloc float[4];
        CubicWeights.Of((float)(x - 0.5 - left), across);
        CubicWeights.Of((float)(y - 0.5 - top), down);
        if (left >= 1 && top >= 1 && left + 2 < Width && top + 2 < Height)
        {
            var columns = Vector128<float>.Zero;
            for (var j = 0; j < 4; j++)
            {
                var row = _pixels.AsSpan(((top + j - 1) * Width) + left - 1, 4);
                columns += Vector128.Create(down[j]) * Vector128.Create((float)row[0], row[1], row[2], row[3]);
            }

            return Vector128.Dot(columns, Vector128.Create<float>(across));
        }

        var sum = 0f;
        for (var j = 0; j < 4; j++)
            for (var i = 0; i < 4; i++)
                sum += down[j] * across[i] * At(left + i - 1, top + j - 1);
        return sum;
    }

    /// <summary>Half as wide and half as high, each pixel the mean of four.</summary>
    public GreyPicture Halved()
    {
        var (width, height) = (Math.Max(1, Width / 2), Math.Max(1, Height / 2));
        var half = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                half[(y * width) + x] = (byte)((At(2 * x, 2 * y) + At((2 * x) + 1, 2 * y) + At(2 * x, (2 * y) + 1) + At((2 * x) + 1, (2 * y) + 1) + 2) / 4);
        return new GreyPicture(width, height, half);
    }

    /// <summary>The picture under a map, on white.</summary>
    /// <param name="toSource">From a place in the new picture to one in this.</param>
    public GreyPicture Resampled(int width, int height, Func<double, double, (double X, double Y)> toSource)
    {
        ArgumentNullException.ThrowIfNull(toSource);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (sourceX, sourceY) = toSource(x + 0.5, y + 0.5);
                pixels[(y * width) + x] = Contains(sourceX, sourceY) ? (byte)Math.Clamp(Sample(sourceX, sourceY) + 0.5f, 0, 255) : byte.MaxValue;
            }
        }

        return new GreyPicture(width, height, pixels);
    }

    private static int Number(ReadOnlySpan<byte> pgm, ref int at) =>
        int.TryParse(Field(pgm, ref at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("a number is missing");

    private static string Field(ReadOnlySpan<byte> pgm, ref int at)
    {
        while (at < pgm.Length && IsSpace(pgm[at])) at++;
        var start = at;
        while (at < pgm.Length && at - start < 16 && !IsSpace(pgm[at])) at++;
        return Encoding.ASCII.GetString(pgm[start..at]);
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
