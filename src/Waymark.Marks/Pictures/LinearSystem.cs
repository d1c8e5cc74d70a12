namespace Waymark.Marks.Pictures;

/// <summary>Small systems of linear equations, as least squares make them.</summary>
internal static class LinearSystem
{
    /// <summary>Solves in place by elimination with the largest pivot; null where the matrix is singular to ten digits.</summary>
    /// <param name="augmented">n rows of n coefficients and the right-hand side.</param>
    public static double[]? Solve(double[,] augmented)
    {
        var n = augmented.GetLength(0);
        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < n; row++) if (Math.Abs(augmented[row, column]) > Math.Abs(augmented[pivot, column])) pivot = row;
            if (Math.Abs(augmented[pivot, column]) < 1e-10) return null;
            for (var i = column; i <= n && pivot != column; i++) (augmented[column, i], augmented[pivot, i]) = (augmented[pivot, i], augmented[column, i]);
            for (var row = 0; row < n; row++)
            {
                if (row == column) continue;
                var factor = augmented[row, column] / augmented[column, column];
                for (var i = column; i <= n; i++) augmented[row, i] -= factor * augmented[column, i];
            }
        }

        var solution = new double[n];
        for (var i = 0; i < n; i++) solution[i] = augmented[i, n] / augmented[i, i];
        return solution;
    }

    /// <summary>Adds one equation, weighted, to the normal equations of a least-squares problem.</summary>
    public static void Accumulate(double[,] normal, ReadOnlySpan<double> row, double right, double weight)
    {
        var n = row.Length;
        for (var i = 0; i < n; i++)
        {
            if (row[i] == 0) continue;
            for (var j = 0; j < n; j++) normal[i, j] += weight * row[i] * row[j];
            normal[i, n] += weight * row[i] * right;
        }
    }
}
