namespace Waymark.Marks.Pictures;

/// <summary>
/// Fills outlines by the exact area that they cover of each sample. Every edge leaves, in the row it crosses, how much it changes the covered area from
/// its column on; a running sum along the row is the coverage. Contours of one direction add up, and no sample is covered more than once.
/// </summary>
internal sealed class InkRaster(int width, int height)
{
    /// <summary>One column more than the raster has: an edge in the last one changes what comes after it.</summary>
    private readonly float[] _changes = new float[(width + 2) * height];

    /// <param name="x0">Samples from the left edge.</param>
    /// <param name="y0">Samples from the top edge.</param>
    public void AddEdge(double x0, double y0, double x1, double y1)
    {
        if (y0 == y1) return;
        var direction = y0 < y1 ? 1f : -1f;
        if (y0 > y1) (x0, y0, x1, y1) = (x1, y1, x0, y0);
        var slope = (x1 - x0) / (y1 - y0);
        for (var row = Math.Max(0, (int)Math.Floor(y0)); row < height && row < y1; row++)
        {
            var (top, bottom) = (Math.Max(row, y0), Math.Min(row + 1, y1));
            if (bottom > top) AddInRow(row, direction * (float)(bottom - top), x0 + ((top - y0) * slope), x0 + ((bottom - y0) * slope));
        }
    }

    public Raster Finish()
    {
        var covered = new Raster(width, height);
        for (var y = 0; y < height; y++)
        {
            var sum = 0f;
            for (var x = 0; x < width; x++)
            {
                sum += _changes[(y * (width + 2)) + x];
                covered.Values[(y * width) + x] = Math.Min(1, Math.Abs(sum));
            }
        }

        return covered;
    }

    /// <summary>A piece of an edge within one row: the area right of it, split over the columns that it crosses.</summary>
    private void AddInRow(int row, float rise, double from, double to)
    {
        var (left, right) = (Math.Clamp(Math.Min(from, to), 0, width), Math.Clamp(Math.Max(from, to), 0, width));
        var changes = _changes.AsSpan(row * (width + 2), width + 2);
        var first = (int)left;
        if (right <= first + 1)
        {
            var middle = (float)(((left + right) / 2) - first);
            changes[first] += rise * (1 - middle);
            changes[first + 1] += rise * middle;
            return;
        }

        // Coverage of a column is the mean of (column's right edge - x), cut to 0..1, over the piece; its change is the difference to the column before.
        var before = 0f;
        for (var column = first; column <= (int)Math.Min(right, width); column++)
        {
            var coverage = (float)(Below(column + 1, left, right) - Below(column, left, right));
            changes[column] += rise * (coverage - before);
            before = coverage;
        }

        changes[(int)Math.Min(right, width) + 1] += rise * (1 - before);
    }

    /// <summary>Integral up to <paramref name="x"/> of the share of an even piece from left to right that lies left of each place.</summary>
    private static double Below(double x, double left, double right) =>
        x <= left ? 0 : x >= right ? x - ((left + right) / 2) : (x - left) * (x - left) / (2 * (right - left));
}
