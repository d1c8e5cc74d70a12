using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;

namespace Waymark.Marks.Tests.Accusation;

public sealed class SymmetricScoreTests
{
    /// <summary>Every outcome of a few slots, with its probability and its score computed from the symbols themselves.</summary>
    [Theory]
    [InlineData(4, 3, 5)]
    [InlineData(0, 6, 4)]
    [InlineData(8, 1, 1)]
    public void TheChanceIsTheSumOverAllOutcomesThatScoreAsHigh(int even, int rare, int common)
    {
        double[] q = [.. Enumerable.Repeat(0.5, even), .. Enumerable.Repeat(Biases.LowProbability, rare), .. Enumerable.Repeat(1 - Biases.LowProbability, common)];
        var score = new SymmetricScore(new SymbolCounts(even, rare, common));
        var outcomes = Enumerable.Range(0, 1 << q.Length).Select(outcome => OutcomeOf(outcome, q, even)).ToArray();
        foreach (var tally in outcomes.Select(outcome => outcome.Tally).Distinct())
        {
            var mine = outcomes.First(outcome => outcome.Tally == tally);
            var all = outcomes.Where(outcome => outcome.Score >= mine.Score - 1e-9).Sum(outcome => outcome.Probability);
            var collusion = outcomes.Where(outcome => outcome.Tally.Collusion >= tally.Collusion).Sum(outcome => outcome.Probability);
            Assert.Equal(Math.Min(1, Math.Min(all, collusion) / SymmetricScore.Share), score.ChanceOf(tally), 1e-9);
        }
    }

    [Fact]
    public void NoSlotsProveNothing() => Assert.Equal(1, new SymmetricScore(default).ChanceOf(default));

    [Fact]
    public void ThousandsOfSlotsGiveAChanceThatIsSmallAndNotNothing() =>
        Assert.InRange(new SymmetricScore(new SymbolCounts(1000, 1000, 1000)).ChanceOf(new Tally(1000, 2000)), SymmetricScore.Least, 1e-200);

    private static (Tally Tally, double Score, double Probability) OutcomeOf(int outcome, double[] q, int even)
    {
        var (tally, score, probability) = (default(Tally), 0.0, 1.0);
        for (var i = 0; i < q.Length; i++)
        {
            var agrees = (outcome >> i & 1) == 1;
            probability *= agrees ? q[i] : 1 - q[i];
            // Škorić, Katzenbeisser and Celik 2008: what an agreement and a disagreement are worth.
            score += agrees ? Math.Sqrt((1 - q[i]) / q[i]) : -Math.Sqrt(q[i] / (1 - q[i]));
            if (!agrees) continue;
            tally = i < even ? tally with { Even = tally.Even + 1 } : tally with { Collusion = tally.Collusion + 1 };
        }

        return (tally, score, probability);
    }
}
