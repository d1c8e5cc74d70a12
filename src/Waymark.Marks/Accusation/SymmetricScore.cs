namespace Waymark.Marks.Accusation;

/// <summary>
/// The exact chance that an innocent copy scores at least as high as a given one, given what was read. Two tests are made, and the smaller chance is
/// divided by the share of all chances that is theirs (<see cref="Share"/> each; the rest is <see cref="Peeling"/>'s):
/// <list type="bullet">
/// <item>all slots, by the symmetric Tardos score (Škorić, Katzenbeisser and Celik, 2008). With the biases of this code an agreement in a fair slot
/// is worth 2 more than a disagreement, in any other slot √6, whichever symbol was read; so the score is 2·(fair agreements) + √6·(other agreements),
/// less a number that all copies share. It is the strongest where one copy leaked.</item>
/// <item>the other slots alone. Colluders who always choose the minority's symbol make fair slots speak against themselves; the other slots never do,
/// up to four colluders.</item>
/// </list>
/// Given what was read, agreements are independent coins of known probabilities, and both tails are sums over binomials. Never a Gaussian tail: that one
/// is wrong by factors exactly where accusations are made.
/// </summary>
public sealed class SymmetricScore
{
    /// <summary>Of the chance of accusing an innocent copy, what each of the two tests may use.</summary>
    public const double Share = 0.45;

    private const double EvenWeight = 2;

    /// <summary>Smaller chances are given as this: sums of doubles are exact no further down, and a bound may be too large but not too small.</summary>
    public const double Least = 1e-290;

    /// <summary>(√((1−q)/q) + √(q/(1−q))) for q = 1/2 − √3/6.</summary>
    private static readonly double CollusionWeight = Math.Sqrt(6);

    private readonly double[] _even;
    private readonly double[] _collusionTail;

    public SymmetricScore(SymbolCounts read)
    {
        _even = AgreementTail.Mass(read.Even, 0, 0);
        _collusionTail = AgreementTail.Of(0, read.Rare, read.Common);
    }

    /// <summary>Orders copies as their chances do in the first test, without computing them.</summary>
    public static double Of(Tally tally) => (EvenWeight * tally.Even) + (CollusionWeight * tally.Collusion);

    /// <returns>At most 1, at least <see cref="Least"/>; before any correction for the number of copies.</returns>
    public double ChanceOf(Tally tally) => Math.Clamp(Math.Min(OfAllSlots(tally), _collusionTail[tally.Collusion]) / Share, Least, 1);

    private double OfAllSlots(Tally tally)
    {
        var score = Of(tally);
        var sum = 0.0;
        for (var even = _even.Length - 1; even >= 0; even--)
        {
            // The least number of other agreements that reaches the score; equal scores reach it, whatever their last digits.
            var needed = (int)Math.Ceiling(((score - (EvenWeight * even)) / CollusionWeight) - 1e-9);
            if (needed < _collusionTail.Length) sum += _even[even] * _collusionTail[Math.Max(0, needed)];
        }

        return sum;
    }
}
