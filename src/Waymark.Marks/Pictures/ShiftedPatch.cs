using System.Runtime.Intrinsics;

namespace Waymark.Marks.Pictures;

/// <summary>A patch of a raster, read at one and the same fraction of a sample everywhere: by rows, then by columns.</summary>
internal readonly ref struct ShiftedPatch
{
    private readonly float[] _values;

    private ShiftedPatch(int left, int top, int width, int height, float[] values) => (Left, Top, Width, Height, _values) = (left, top, width, height, values);

    /// <summary>Of the reference, as are the other edges: the part of the area that has neighbours on all sides and is in the picture.</summary>
    public int Left { get; }

    public int Top { get; }

    public int Width { get; }

    public int Height { get; }

    public int Count => Width * Height;

    public ReadOnlySpan<float> Row(int row) => _values.AsSpan(row * Width, Width);

    /// <param name="x">Samples by which the picture's patch lies further right than the area.</param>
    /// <param name="y">Likewise further down.</param>
    public static ShiftedPatch Of(Raster picture, Raster reference, PatchArea area, double x, double y)
    {
        // A cubic reads one sample before the whole one and two after it.
        var (wholeX, wholeY) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (left, top) = (Math.Max(area.Left, Math.Max(1, 1 - wholeX)), Math.Max(area.Top, Math.Max(1, 1 - wholeY)));
        var width = Math.Min(area.Right, Math.Min(reference.Width - 1, picture.Width - 2 - wholeX)) - left;
        var height = Math.Min(area.Bottom, Math.Min(reference.Height - 1, picture.Height - 2 - wholeY)) - top;
        if (width <= 0 || height <= 0) return default;
        Span<float> across = stackalloc float[4];
        Span<float> down = stackalloc float[4];
        CubicWeights.Of((float)(x - wholeX), across);
        CubicWeights.Of((float)(y - wholeY), down);
        var rows = new float[width * (height + 3)];
        for (var row = 0; row < height + 3; row++)
        {
            var from = picture.Values.AsSpan(((top + wholeY + row - 1) * picture.Width) + left + wholeX - 1, width + 3);
            Weigh(from[..width], from.Slice(1, width), from.Slice(2, width), from.Slice(3, width), across, rows.AsSpan(row * width, width));
        }

        var values = new float[width * height];
        for (var row = 0; row < height; row++)
        {
            var from = rows.AsSpan(row * width, 4 * width);
            Weigh(from[..width], from.Slice(width, width), from.Slice(2 * width, width), from.Slice(3 * width, width), down, values.AsSpan(row * width, width));
        }

        return new ShiftedPatch(left, top, width, height, values);
    }

    /// <summary>Sample by sample, so that the digits are those of any number of lanes.</summary>
    private static void Weigh(ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> d, ReadOnlySpan<float> weights, Span<float> into)
    {
        var i = 0;
        for (; i + Vector256<float>.Count <= into.Length; i += Vector256<float>.Count)
        {
            ((Vector256.Create<float>(weights[0]) * Vector256.Create(a[i..])) + (Vector256.Create<float>(weights[1]) * Vector256.Create(b[i..]))
                + (Vector256.Create<float>(weights[2]) * Vector256.Create(c[i..])) + (Vector256.Create<float>(weights[3]) * Vector256.Create(d[i..]))).CopyTo(into[i..]);
        }

        for (; i < into.Length; i++) into[i] = (weights[0] * a[i]) + (weights[1] * b[i]) + (weights[2] * c[i]) + (weights[3] * d[i]);
    }
}
