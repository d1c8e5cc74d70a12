namespace Waymark.Attacks.Frame;

/// <summary>The exact 95 % interval of a rate (C. Clopper and E. Pearson, Biometrika 26, 1934): what n successes out of N leave possible.</summary>
internal static class ClopperPearson
{
    private const double Tail = 0.025;

    public static (double Low, double High) Interval(int successes, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        var low = successes == 0 ? 0 : Solve(p => AtLeast(successes, trials, p) - Tail);
        var high = successes == trials ? 1 : Solve(p => Tail - AtMost(successes, trials, p));
        return (low, high);
    }

    /// <summary>The root of a function that rises from below 0 at 0 to above 0 at 1.</summary>
    private static double Solve(Func<double, double> rising)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (rising(middle) < 0) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    private static double AtLeast(int successes, int trials, double p) => Sum(successes, trials, trials, p);

    private static double AtMost(int successes, int trials, double p) => Sum(0, successes, trials, p);

    private static double Sum(int from, int to, int trials, double p)
    {
        var (sum, logChoose) = (0.0, 0.0);
        for (var k = 0; k <= to; k++)
        {
            if (k >= from) sum += Math.Exp(logChoose + (k * Math.Log(p)) + ((trials - k) * Math.Log(1 - p)));
            logChoose += Math.Log(trials - k) - Math.Log(k + 1);
        }

        return sum;
    }
}
