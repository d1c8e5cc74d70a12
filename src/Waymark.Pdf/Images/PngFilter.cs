namespace Waymark.Pdf.Images;

/// <summary>The five row filters of PNG (section 9), which PDF has as predictors 10 to 15.</summary>
internal static class PngFilter
{
    private const int Kinds = 5;

    /// <summary>Undoes a filter in place.</summary>
    /// <param name="kind">0 to 4.</param>
    /// <param name="row">Filtered bytes, without the byte that says the kind.</param>
    /// <param name="above">The row before, unfiltered; zeros for the first.</param>
    /// <param name="step">Bytes from a pixel to the next, at least 1.</param>
    public static void Undo(byte kind, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        if (kind >= Kinds)
            throw new BrokenImageException("the PNG has a row filter that does not exist");
        if (kind == 0)
            return;
        for (var i = 0; i < row.Length; i++)
        {
            var (left, corner) = i < step ? (0, 0) : (row[i - step], above[i - step]);
            row[i] += Predict(kind, left, above[i], corner);
        }
    }

    /// <summary>Writes the kind that leaves the smallest sum of differences, then the filtered row.</summary>
    public static void Apply(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, Span<byte> output)
    {
        var best = long.MaxValue;
        Span<byte> trial = new byte[row.Length];
        for (byte kind = 0; kind < Kinds; kind++)
        {
            long sum = 0;
            for (var i = 0; i < row.Length; i++)
            {
                var (left, corner) = i < step ? (0, 0) : (row[i - step], above[i - step]);
                trial[i] = (byte)(row[i] - Predict(kind, left, above[i], corner));
                sum += Math.Abs((int)(sbyte)trial[i]);
            }
            if (sum >= best)
                continue;
            best = sum;
            output[0] = kind;
            trial.CopyTo(output[1..]);
        }
    }

    private static byte Predict(byte kind, int left, int above, int corner) => kind switch
    {
        1 => (byte)left,
        2 => (byte)above,
        3 => (byte)((left + above) / 2),
        4 => (byte)Paeth(left, above, corner),
        _ => 0,
    };

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        int toLeft = Math.Abs(estimate - left), toAbove = Math.Abs(estimate - above), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
