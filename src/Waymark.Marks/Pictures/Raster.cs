using System.Runtime.Intrinsics;

namespace Waymark.Marks.Pictures;

/// <summary>A field of samples, such as the ink of a line of text.</summary>
internal sealed class Raster(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public float[] Values { get; private set; } = new float[width * height];

    public float this[int x, int y] => Values[(y * Width) + x];

    /// <summary>Blurs by a Gaussian, by rows and then by columns; what lies outside is as at the edge.</summary>
    /// <param name="sigma">Samples; below a tenth nothing changes.</param>
    public Raster Blurred(double sigma)
    {
        if (sigma < 0.1) return this;
        var kernel = Kernel(sigma);
        var reach = kernel.Length / 2;
        var blurred = new Raster(Width, Height);
        var rows = new float[Width * Height];
        var wide = new float[Width + (2 * reach)];
        for (var y = 0; y < Height; y++)
        {
            var row = Values.AsSpan(y * Width, Width);
            row.CopyTo(wide.AsSpan(reach));
            wide.AsSpan(0, reach).Fill(row[0]);
            wide.AsSpan(reach + Width).Fill(row[^1]);
            for (var i = 0; i < kernel.Length; i++) AddWeighted(wide.AsSpan(i, Width), kernel[i], rows.AsSpan(y * Width, Width));
        }

        for (var y = 0; y < Height; y++)
        {
            var into = blurred.Values.AsSpan(y * Width, Width);
            for (var i = -reach; i <= reach; i++) AddWeighted(rows.AsSpan(Math.Clamp(y + i, 0, Height - 1) * Width, Width), kernel[i + reach], into);
        }

        return blurred;
    }

    /// <summary>Sample by sample, so that the digits are those of any number of lanes.</summary>
    private static void AddWeighted(ReadOnlySpan<float> from, float weight, Span<float> into)
    {
        var x = 0;
        for (; x + Vector256<float>.Count <= from.Length; x += Vector256<float>.Count)
            (Vector256.Create<float>(into[x..]) + (Vector256.Create(weight) * Vector256.Create<float>(from[x..]))).CopyTo(into[x..]);
        for (; x < from.Length; x++) into[x] += weight * from[x];
    }

    private static float[] Kernel(double sigma)
    {
        var reach = (int)Math.Ceiling(3 * sigma);
        var kernel = new float[(2 * reach) + 1];
        for (var i = -reach; i <= reach; i++) kernel[i + reach] = (float)Math.Exp(-i * i / (2 * sigma * sigma));
        var sum = kernel.Sum();
        for (var i = 0; i < kernel.Length; i++) kernel[i] /= sum;
        return kernel;
    }
}
