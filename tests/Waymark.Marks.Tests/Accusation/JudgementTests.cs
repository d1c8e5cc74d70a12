using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Tests.Accusation;

public sealed class JudgementTests
{
    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);
    private static readonly ImmutableArray<string> Copies = [.. Enumerable.Range(0, 500).Select(i => $"copy{i}")];
    private static readonly Slot[] Slots = [.. Enumerable.Range(0, 900).Select(i => SlotId.Of(Key, "test", "passage", i)).Select(id => new Slot(id, Biases.Of(Key, id)))];
    private static readonly CodeBook Book = CodeBook.Of(Key, Slots, Copies);

    [Fact]
    public void OneCopyIsCertainFromAHundredSlots()
    {
        var judgement = Judge(ReadingsOf("copy3", Slots[..100]));
        Assert.Equal((Finding.Certain, "copy3"), (judgement.Finding, judgement.Copies.Single().Score.CopyId));
        Assert.InRange(judgement.Copies[0].Bound, 0, Judgement.CertainAtMost);
    }

    [Fact]
    public void FewSlotsNeverAccuse() => Assert.NotEqual(Finding.Certain, Judge(ReadingsOf("copy3", Slots[..(Judgement.FewestSlots - 1)])).Finding);

    [Fact]
    public void ACopyThatWasNeverIssuedAccusesNobody()
    {
        for (var i = 0; i < 50; i++) Assert.NotInRange(Judge(ReadingsOf($"nobody{i}", Slots[..200])).Finding, Finding.Certain, Finding.Contradiction);
    }

    [Fact]
    public void TwoThatMixSlotBySlotAreACoalitionAndBothAreNamed()
    {
        var (one, other) = (new CodeWord(Key, "copy10").BitsOf(Slots), new CodeWord(Key, "copy20").BitsOf(Slots));
        var judgement = Judge([.. Slots.Select((slot, i) => new Reading("test", slot, i % 2 == 0 ? one[i] : other[i]))]);
        Assert.Equal(Finding.Certain, judgement.Finding);
        Assert.Equal(["copy10", "copy20"], judgement.Copies.Select(copy => copy.Score.CopyId).Order(StringComparer.Ordinal));
    }

    /// <summary>The parity of three: at 640 slots hardly any of them is certain alone, and nobody else may ever be.</summary>
    [Fact]
    public void ThreeWhoTakeTheMinoritysSymbolAreSeenByPeelingOneOff()
    {
        var (seen, peeled) = (0, 0);
        for (var first = 0; first < 30; first++)
        {
            string[] members = [$"copy{first}", $"copy{first + 100}", $"copy{first + 200}"];
            var words = members.Select(member => new CodeWord(Key, member).BitsOf(Slots)).ToArray();
            var judgement = Judge([.. Slots.Take(640).Select((slot, i) => new Reading("test", slot, words.Count(word => word[i]) is 1 or 3))]);
            Assert.Subset(members.ToHashSet(), judgement.Finding == Finding.Certain ? judgement.Copies.Select(copy => copy.Score.CopyId).ToHashSet() : []);
            if (judgement.Finding == Finding.Certain) seen++;
            if (judgement.Copies.Any(copy => copy.Given is not null)) peeled++;
        }

        Assert.InRange(seen, 24, 30);
        Assert.InRange(peeled, 1, 30);
    }

    [Fact]
    public void FilesOfDifferentCopiesContradictEachOther()
    {
        ImmutableArray<Reading> first = [.. ReadingsOf("copy10", Slots[..400])];
        ImmutableArray<Reading> second = [.. ReadingsOf("copy20", Slots[400..])];
        var judgement = Judge([.. first, .. second], ("file 1", first), ("file 2", second));
        Assert.Equal(Finding.Contradiction, judgement.Finding);
        Assert.Equal(["copy10", "copy20"], judgement.Copies.Select(copy => copy.Score.CopyId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FilesOfOneCopyDoNot()
    {
        ImmutableArray<Reading> first = [.. ReadingsOf("copy10", Slots[..400])];
        ImmutableArray<Reading> second = [.. ReadingsOf("copy10", Slots[400..])];
        Assert.Equal(Finding.Certain, Judge([.. first, .. second], ("file 1", first), ("file 2", second)).Finding);
    }

    [Fact]
    public void EverySectionThatIsTriedIsCorrectedFor()
    {
        var readings = ReadingsOf("copy3", Slots[..100]);
        Assert.Equal(Copies.Length, Judge(readings).Tried);
        Assert.Equal(3 * Copies.Length, Judge(readings, ("file 1", [.. readings]), ("file 2", [.. readings])).Tried);
        Assert.Equal(3, Judge(readings, ("file 1", [.. readings]), ("file 2", [.. readings])).Copies[0].Bound / Judge(readings).Copies[0].Bound, 1e-9);
    }

    [Fact]
    public void NothingReadIsNothingFound() => Assert.Equal(Finding.Nothing, Judge([]).Finding);

    private static Judgement Judge(IEnumerable<Reading> readings, params ImmutableArray<(string, ImmutableArray<Reading>)> sections) =>
        Judgement.Of([new EditionReadings(Key, Book, [.. readings], sections)]);

    private static Reading[] ReadingsOf(string copy, Slot[] slots)
    {
        var bits = new CodeWord(Key, copy).BitsOf(slots);
        return [.. slots.Select((slot, i) => new Reading("test", slot, bits[i]))];
    }
}
