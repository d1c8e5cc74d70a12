using Waymark.Marks.Accusation;

namespace Waymark.Marks.Tests.Accusation;

public sealed class CertaintyTests
{
    /// <summary>By one test, 40 fair slots with two of them misread reach it: 1,000 × P(Bin(40, 1/2) ≥ 38) = 7.5e-7. Mixed slots and the second test take more, and not twice as many.</summary>
    [Fact]
    public void AMillionthAmongAThousandCopiesTakesSomeSixtySlots() => Assert.InRange(Certainty.SlotsFor(1e-6, 1000), 47, 80);

    [Fact]
    public void MoreSlotsAreMoreCertainAndMoreCopiesLess()
    {
        Assert.True(Certainty.BoundFrom(200, 1000) < Certainty.BoundFrom(100, 1000));
        Assert.True(Certainty.BoundFrom(100, 1000) < Certainty.BoundFrom(100, 100_000));
        Assert.True(Certainty.SlotsFor(1e-9, 1000) > Certainty.SlotsFor(1e-6, 1000));
        Assert.Equal(1, Certainty.BoundFrom(0, 1000));
    }
}
