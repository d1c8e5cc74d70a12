using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Tests.Accusation;

public sealed class CodeBookTests
{
    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);
    private static readonly Slot[] Slots = [.. Enumerable.Range(0, 200).Select(i => SlotId.Of(Key, "test", "passage", i)).Select(id => new Slot(id, Biases.Of(Key, id)))];

    /// <summary>Any part of the slots, in any order, counted by the definition.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(130)]
    [InlineData(200)]
    public void ItCountsAsTheCodeWordsSay(int read)
    {
        var ids = Enumerable.Range(0, 30).Select(i => $"copy{i}").ToArray();
        Reading[] readings = [.. Slots.Reverse().Take(read).Select((slot, i) => new Reading("test", slot, i % 3 == 0))];
        var tallies = CodeBook.Of(Key, Slots, [.. ids]).Score(readings);
        for (var copy = 0; copy < ids.Length; copy++)
        {
            var word = new CodeWord(Key, ids[copy]);
            var agreeing = readings.Where(reading => word.BitOf(reading.Slot) == reading.Bit).ToArray();
            Assert.Equal(new Tally(agreeing.Count(reading => reading.Slot.Bias == Bias.Even), agreeing.Count(reading => reading.Slot.Bias != Bias.Even)), tallies[copy]);
        }
    }

    [Fact]
    public void ASlotThatIsNotInItIsRefused() =>
        Assert.Throws<ArgumentException>(() => CodeBook.Of(Key, Slots[..10], ["copy"]).Score([new Reading("test", Slots[10], true)]));
}
