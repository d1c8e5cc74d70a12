using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Tests.Codes;

public sealed class CodeWordTests
{
    private static readonly CopyKey Key = CopyKey.FromSecret([.. Enumerable.Range(0, CopyKey.Length).Select(i => (byte)i)]);

    private static readonly Slot[] Slots = [.. Enumerable.Range(0, 3000).Select(i => SlotId.Of(Key, "wording", "A passage", i)).Select(id => new Slot(id, Biases.Of(Key, id)))];

    [Fact]
    public void AThirdOfTheSlotsAreFairCoins()
    {
        // Mean 1000, standard deviation 25.8: five of them.
        foreach (var bias in Enum.GetValues<Bias>())
            Assert.InRange(Slots.Count(slot => slot.Bias == bias), 870, 1130);
    }

    [Theory]
    [InlineData(Bias.Even)]
    [InlineData(Bias.Low)]
    [InlineData(Bias.High)]
    public void BitsFollowTheirBias(Bias bias)
    {
        var slots = Slots.Where(slot => slot.Bias == bias).ToArray();
        var ones = Enumerable.Range(0, 20).Sum(copy => new CodeWord(Key, $"copy{copy}").BitsOf(slots).Count(bit => bit));
        // Twenty thousand coins: five standard deviations are below 1.8 percent.
        Assert.InRange(ones / (20.0 * slots.Length), bias.Probability() - 0.018, bias.Probability() + 0.018);
    }

    [Fact]
    public void ACopyAlwaysHasTheSameBitsAndAnotherCopyOthers()
    {
        var one = new CodeWord(Key, "one").BitsOf(Slots);
        Assert.Equal(one, new CodeWord(Key, "one").BitsOf(Slots));
        Assert.NotEqual(one, new CodeWord(Key, "two").BitsOf(Slots));
    }

    [Fact]
    public void ASlotIsNamedByItsContentAlone()
    {
        Assert.Equal(SlotId.Of(Key, "wording", "A passage", 1), SlotId.Of(Key, "wording", "A passage", 1));
        Assert.NotEqual(SlotId.Of(Key, "wording", "A passage", 1), SlotId.Of(Key, "wording", "A passage", 2));
        Assert.NotEqual(SlotId.Of(Key, "wording", "A passage", 1), SlotId.Of(Key, "words", "A passage", 1));
        Assert.NotEqual(SlotId.Of(Key, "wording", "A passage", 1), SlotId.Of(Key, "wording", "Another passage", 1));
    }
}
