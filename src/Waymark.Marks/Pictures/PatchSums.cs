using System.Runtime.Intrinsics;

namespace Waymark.Marks.Pictures;

/// <summary>
/// The normal equations of one least-squares step: picture = gain · ink - gain · δ · slope of ink + offset. Sums are kept in eight lanes on every processor: in another order they
/// would end in other digits.
/// </summary>
internal struct PatchSums
{
    private Vector256<float> _inkInk, _inkX, _inkY, _ink, _xx, _xy, _x, _yy, _y, _inkValue, _xValue, _yValue, _value, _valueValue;

    /// <param name="ink">The row's ink, with one sample more on either side.</param>
    /// <param name="above">Ink of the row above, without.</param>
    /// <param name="below">Ink of the row below, without.</param>
    /// <param name="value">The picture.</param>
    public void AddRow(ReadOnlySpan<float> ink, ReadOnlySpan<float> above, ReadOnlySpan<float> below, ReadOnlySpan<float> value)
    {
        var i = 0;
        for (; i + Vector256<float>.Count <= value.Length; i += Vector256<float>.Count)
        {
            Add(Vector256.Create<float>(ink[(i + 1)..]), (Vector256.Create<float>(ink[(i + 2)..]) - Vector256.Create<float>(ink[i..])) * 0.5f, (Vector256.Create<float>(below[i..]) - Vector256.Create<float>(above[i..])) * 0.5f,
                Vector256.Create<float>(value[i..]));
        }

        for (; i < value.Length; i++)
        {
            Add(Vector256.CreateScalar(ink[i + 1]), Vector256.CreateScalar((ink[i + 2] - ink[i]) * 0.5f), Vector256.CreateScalar((below[i] - above[i]) * 0.5f),
                Vector256.CreateScalar(value[i]));
        }
    }

    /// <summary>Where the step leads, from where it began; null where the patch says nothing.</summary>
    /// <param name="n">Samples that were added.</param>
    public readonly PatchPlace? Solve(int n)
    {
        var (ink, x, y, value) = (Sum(_ink), Sum(_x), Sum(_y), Sum(_value));
        var (inkValue, xValue, yValue, square) = (Sum(_inkValue), Sum(_xValue), Sum(_yValue), Sum(_valueValue));
        var (inkX, inkY, xy, slopeX, slopeY) = (Sum(_inkX), Sum(_inkY), Sum(_xy), Sum(_xx), Sum(_yy));
        double[,] normal =
        {
            { Sum(_inkInk), inkX, inkY, ink, inkValue },
            { inkX, slopeX, xy, x, xValue },
            { inkY, xy, slopeY, y, yValue },
            { ink, x, y, n, value },
        };
        if (LinearSystem.Solve(normal) is not { } fit || Math.Abs(fit[0]) < 1e-6) return null;
        var residual = Math.Max(0, square - (fit[0] * inkValue) - (fit[1] * xValue) - (fit[2] * yValue) - (fit[3] * value));
        var variance = square - (value * value / n);
        var noise = Math.Sqrt(residual / (n - 4)) / Math.Abs(fit[0]);
        var correlation = variance <= 0 ? 0 : Math.Sign(fit[0]) * Math.Sqrt(Math.Clamp(1 - (residual / variance), 0, 1));
        return new PatchPlace(-fit[1] / fit[0], -fit[2] / fit[0], correlation, noise / Math.Sqrt(slopeX + 1e-12), noise / Math.Sqrt(slopeY + 1e-12));
    }

    private void Add(Vector256<float> ink, Vector256<float> x, Vector256<float> y, Vector256<float> value)
    {
        _inkInk += ink * ink;
        _inkX += ink * x;
        _inkY += ink * y;
        _ink += ink;
        _xx += x * x;
        _xy += x * y;
        _x += x;
        _yy += y * y;
        _y += y;
        _inkValue += ink * value;
        _xValue += x * value;
        _yValue += y * value;
        _value += value;
        _valueValue += value * value;
    }

    private static double Sum(Vector256<float> lanes) => Vector256.Sum(lanes);
}
