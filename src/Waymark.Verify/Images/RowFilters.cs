namespace Waymark.Verify.Images;

/// <summary>The five row filters of PNG (section 9), which PDF shares as predictors 10 to 15.</summary>
internal static class RowFilters
{
    /// <param name="filtered">Rows, each with its filter type in front.</param>
    /// <param name="row">Bytes of a row without that.</param>
    /// <param name="step">Bytes of a pixel, at least 1.</param>
    /// <param name="into">Room for whole rows.</param>
    /// <returns>False where a filter type is unknown.</returns>
    public static bool TryUndo(ReadOnlySpan<byte> filtered, int row, int step, Span<byte> into)
    {
        ReadOnlySpan<byte> above = new byte[row];
        for (var at = 0; (at + 1) * row <= into.Length; at++)
        {
            var type = filtered[at * (row + 1)];
            var current = into.Slice(at * row, row);
            filtered.Slice((at * (row + 1)) + 1, row).CopyTo(current);
            if (!TryUndoRow(type, current, above, step)) return false;
            above = current;
        }

        return true;
    }

    private static bool TryUndoRow(byte type, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        if (type > 4) return false;
        for (var i = 0; type != 0 && i < row.Length; i++)
        {
            int left = i >= step ? row[i - step] : 0, up = above[i], corner = i >= step ? above[i - step] : 0;
            row[i] += (byte)(type switch { 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) });
        }

        return true;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        int toLeft = Math.Abs(guess - left), toUp = Math.Abs(guess - up), toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
