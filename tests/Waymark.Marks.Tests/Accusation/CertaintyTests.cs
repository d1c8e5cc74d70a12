using Waymark.Marks.Accusation;

namespace Waymark.Marks.Tests.Accusation;

public sealed class CertaintyTests
{
    /// <summary>MARKS.md's exact table has 60 to 70 fair slots for a thousand copies at 5 % of errors; mixed slots and the second test change it a little.</summary>
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
