namespace Waymark.Marks.Accusation;

/// <summary>
/// The exact chance that an innocent copy agrees with what was read in at least so many slots. Given what was read, each slot agrees
/// independently with the probability of the symbol read, so the count is a sum of at most three binomials. Never a Gaussian tail: that one is wrong by factors
/// exactly where accusations are made. That a chance is computed after, and given, what was read follows Furon and Desoubeaux, Tardos codes for real (2014);
/// docs/decisions/2026-11-26-how-a-copy-is-accused.md.
/// </summary>
public static class AgreementTail
{
    /// <param name="even">Slots read whose symbol has probability 1/2.</param>
    /// <param name="rare">Slots read whose symbol is the rarer one.</param>
    /// <param name="common">Slots read whose symbol is the commoner one.</param>
    /// <returns>For every number of agreements t, from 0 to all slots: P(agreements ≥ t).</returns>
    public static double[] Of(int even, int rare, int common)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(even);
        ArgumentOutOfRangeException.ThrowIfNegative(rare);
        ArgumentOutOfRangeException.ThrowIfNegative(common);
        var mass = Mass(even, rare, common);
        var tail = new double[mass.Length];
        var sum = 0.0;
        // From the small end, so that the smallest terms are not lost beside the largest.
        for (var t = mass.Length - 1; t >= 0; t--) tail[t] = sum = Math.Min(1, sum + mass[t]);
        return tail;
    }

    /// <summary>For every number of agreements t: P(agreements = t).</summary>
    internal static double[] Mass(int even, int rare, int common) => Convolve(
        Convolve(Binomial(even, 0.5), Binomial(rare, Codes.Biases.LowProbability)),
        Binomial(common, 1 - Codes.Biases.LowProbability));

    /// <summary>Probabilities of 0 to n successes; each exact to a few parts in 10^12, also where it is below 10^-300 of the mode.</summary>
    private static double[] Binomial(int n, double p)
    {
        var mass = new double[n + 1];
        var (logP, logQ) = (Math.Log(p), Math.Log(1 - p));
        var logChoose = 0.0;
        for (var k = 0; k <= n; k++)
        {
            mass[k] = Math.Exp(logChoose + (k * logP) + ((n - k) * logQ));
            logChoose += Math.Log(n - k) - Math.Log(k + 1);
        }

        return mass;
    }

    private static double[] Convolve(double[] left, double[] right)
    {
        var sum = new double[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
            for (var j = 0; j < right.Length; j++)
                sum[i + j] += left[i] * right[j];
        return sum;
    }
}
