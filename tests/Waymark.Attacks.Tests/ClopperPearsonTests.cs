using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Tests;

public sealed class ClopperPearsonTests
{
    /// <summary>Closed forms: no success leaves 1 − 0.025^(1/n), all of them leave 0.025^(1/n).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(200)]
    public void AllOrNoneHaveClosedForms(int trials)
    {
        var left = Math.Pow(0.025, 1.0 / trials);
        AssertInterval(0, 1 - left, ClopperPearson.Interval(0, trials));
        AssertInterval(left, 1, ClopperPearson.Interval(trials, trials));
    }

    /// <summary>Published with the method's descriptions: 81 of 263.</summary>
    [Fact]
    public void ItAgreesWithAPublishedExample() => AssertInterval(0.2527, 0.3676, ClopperPearson.Interval(81, 263), 0.0002);

    private static void AssertInterval(double low, double high, (double Low, double High) found, double tolerance = 1e-9)
    {
        Assert.Equal(low, found.Low, tolerance);
        Assert.Equal(high, found.High, tolerance);
    }
}
