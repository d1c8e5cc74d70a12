using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;

namespace Waymark.Marks.Tests.Accusation;

public sealed class AgreementTailTests
{
    [Fact]
    public void ThirtyFairSlotsAllAgreeingIsTwoToTheMinusThirty() =>
        Assert.Equal(Math.Pow(2, -30), AgreementTail.Of(30, 0, 0)[30], 1e-20);

    [Fact]
    public void NoSlotsProveNothing() => Assert.Equal([1.0], AgreementTail.Of(0, 0, 0));

    [Fact]
    public void AgreeingInACommonSymbolProvesLessThanInARareOne()
    {
        Assert.Equal(Biases.LowProbability, AgreementTail.Of(0, 1, 0)[1], 1e-15);
        Assert.Equal(1 - Biases.LowProbability, AgreementTail.Of(0, 0, 1)[1], 1e-15);
    }

    [Theory]
    [InlineData(5, 4, 3)]
    [InlineData(0, 9, 2)]
    [InlineData(6, 0, 6)]
    public void ItEqualsTheSumOverAllOutcomes(int even, int rare, int common)
    {
        double[] agree = [.. Enumerable.Repeat(0.5, even), .. Enumerable.Repeat(Biases.LowProbability, rare), .. Enumerable.Repeat(1 - Biases.LowProbability, common)];
        var exact = new double[agree.Length + 1];
        for (var outcome = 0; outcome < 1 << agree.Length; outcome++)
        {
            var probability = 1.0;
            var count = 0;
            for (var i = 0; i < agree.Length; i++)
            {
                var agrees = (outcome >> i & 1) == 1;
                probability *= agrees ? agree[i] : 1 - agree[i];
                if (agrees) count++;
            }

            for (var t = 0; t <= count; t++) exact[t] += probability;
        }

        var tail = AgreementTail.Of(even, rare, common);
        for (var t = 0; t < exact.Length; t++) Assert.Equal(exact[t], tail[t], 1e-12);
    }

    [Fact]
    public void ItNeverRisesAndStaysPositiveForThousandsOfSlots()
    {
        var tail = AgreementTail.Of(600, 500, 900);
        Assert.Equal(2001, tail.Length);
        for (var t = 1; t < tail.Length; t++) Assert.InRange(tail[t], 0, tail[t - 1]);
        Assert.InRange(tail[1400], 1e-300, 1e-6);
    }
}
