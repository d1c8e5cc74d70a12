using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Tests.Accusation;

public sealed class AccuserTests
{
    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);
    private static readonly string[] Copies = [.. Enumerable.Range(0, 1000).Select(i => $"copy{i}")];
    private static readonly Slot[] Slots = [.. Enumerable.Range(0, 150).Select(i => SlotId.Of(Key, "test", "passage", i)).Select(id => new Slot(id, Biases.Of(Key, id)))];

    [Fact]
    public void TheTrueCopyStandsOutAmongAThousand()
    {
        var scores = Accuser.Score(Key, ReadingsOf("copy417", Slots), Copies);
        Assert.Equal("copy417", scores[0].CopyId);
        Assert.Equal(150, scores[0].Agreements);
        Assert.InRange(scores[0].Chance * Copies.Length, 0, 1e-9);
        Assert.InRange(scores[1].Chance, 1e-6, 1);
    }

    [Fact]
    public void OneBitInTwentyReadWronglyDoesNotHideIt()
    {
        var readings = ReadingsOf("copy7", Slots).Select((reading, i) => i % 20 == 3 ? reading with { Bit = !reading.Bit } : reading).ToArray();
        var scores = Accuser.Score(Key, readings, Copies);
        Assert.Equal("copy7", scores[0].CopyId);
        Assert.InRange(scores[0].Chance * Copies.Length, 0, 1e-6);
    }

    [Fact]
    public void AnInnocentCrowdIsAccusedAsOftenAsItsChanceSays()
    {
        // A leak of a copy that was never issued: no more of a thousand innocents have a chance than it says, and not far fewer.
        var scores = Accuser.Score(Key, ReadingsOf("nobody", Slots), Copies);
        Assert.InRange(scores.Count(score => score.Chance <= 0.1), 30, 130);
        Assert.InRange(scores[0].Chance * Copies.Length, 1e-4, 1e4);
    }

    [Fact]
    public void ASlotCountsOnce() => Assert.Throws<ArgumentException>(() => Accuser.Score(Key, [.. ReadingsOf("copy1", Slots[..1]), .. ReadingsOf("copy1", Slots[..1])], Copies));

    private static Reading[] ReadingsOf(string copy, Slot[] slots)
    {
        var bits = new CodeWord(Key, copy).BitsOf(slots);
        return [.. slots.Select((slot, i) => new Reading("test", slot, bits[i]))];
    }
}
