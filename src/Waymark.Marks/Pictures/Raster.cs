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
        for (var y = 0; y < Height; y++)
        {
            var row = Values.AsSpan(y * Width, Width);
            for (var x = 0; x < Width; x++)
            {
                var sum = 0f;
                for (var i = -reach; i <= reach; i++) sum += kernel[i + reach] * row[Math.Clamp(x + i, 0, Width - 1)];
                rows[(y * Width) + x] = sum;
            }
        }

        for (var y = 0; y < Height; y++)
        {
            var into = blurred.Values.AsSpan(y * Width, Width);
            for (var i = -reach; i <= reach; i++)
            {
                var weight = kernel[i + reach];
                var row = rows.AsSpan(Math.Clamp(y + i, 0, Height - 1) * Width, Width);
                for (var x = 0; x < Width; x++) into[x] += weight * row[x];
            }
        }

        return blurred;
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
