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
    public void PagesOfTwoCopiesAreToldOneByOne()
    {
        var pages = Slots.Chunk(90).Select((slots, number) => (number, ReadingsOf(number is 3 or 7 ? "copy20" : "copy10", slots).ToImmutableArray())).ToArray();
        var judgement = JudgePages([.. pages]);
        Assert.Equal(Finding.Contradiction, judgement.Finding);
        Assert.Equal(["copy10", "copy20"], judgement.Copies.Select(copy => copy.Score.CopyId));
        Assert.Equal(Enumerable.Range(0, 10).Select(number => (number, number is 3 or 7 ? "copy20" : "copy10")), judgement.Pages.Select(page => (page.Number, page.Score.CopyId)));
        Assert.All(judgement.Pages, page => Assert.InRange(page.Bound, 0, Judgement.CertainAtMost));
    }

    [Fact]
    public void OnePageOfAnotherCopyIsSeenThoughTheWholeHardlySpeaksForIt()
    {
        var judgement = JudgePages([.. Slots.Chunk(90).Select((slots, number) => (number, ReadingsOf(number == 9 ? "copy20" : "copy10", slots).ToImmutableArray()))]);
        Assert.Equal(["copy10", "copy20"], judgement.Copies.Select(copy => copy.Score.CopyId));
        Assert.All(judgement.Copies, copy => Assert.InRange(copy.Bound, 0, Judgement.CertainAtMost));
    }

    /// <summary>Mixed word by word, and averaged so that only what both have is left: a coalition, on whichever pages one of them agrees better.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CopiesThatWereMixedOnEveryPageAreACoalition(bool averaged)
    {
        var (one, other) = (new CodeWord(Key, "copy10").BitsOf(Slots), new CodeWord(Key, "copy20").BitsOf(Slots));
        var readings = Slots.Select((slot, i) => (Page: i / 90, Same: one[i] == other[i], Reading: new Reading("test", slot, i * 7 % 11 < 5 ? one[i] : other[i]))).Where(read => !averaged || read.Same);
        var judgement = JudgePages([.. readings.GroupBy(read => read.Page).Select(page => (page.Key, page.Select(read => read.Reading).ToImmutableArray()))]);
        Assert.Equal(Finding.Certain, judgement.Finding);
        Assert.Equal(["copy10", "copy20"], judgement.Copies.Select(copy => copy.Score.CopyId).Order(StringComparer.Ordinal));
        Assert.Empty(judgement.Pages);
    }

    /// <summary>Two editions, their sections and their pages: a comparison that is not in the product would be a bound that does not hold.</summary>
    [Fact]
    public void EverythingThatIsTriedIsCorrectedFor()
    {
        var small = CodeBook.Of(Key, Slots, [.. Copies.Take(30)]);
        ImmutableArray<Reading> readings = [.. ReadingsOf("copy3", Slots[..200])];
        var first = new EditionReadings(Key, Book, readings, [("file 1", readings), ("file 2", readings), ("wording", readings)]) { Pages = [(0, readings), (1, readings)] };
        var second = new EditionReadings(Key, small, readings, [("file 1", readings)]) { Pages = [(0, readings)] };
        var judgement = Judgement.Of([first, second]);
        Assert.Equal((500 * (1 + 3 + 2)) + (30 * (1 + 1 + 1)), judgement.Tried);
        Assert.All(judgement.Copies, copy => Assert.Equal(copy.Score.Chance * judgement.Tried, copy.Bound, 1e-12 * copy.Bound));
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

    private static Judgement JudgePages(ImmutableArray<(int, ImmutableArray<Reading> Readings)> pages) =>
        Judgement.Of([new EditionReadings(Key, Book, [.. pages.SelectMany(page => page.Readings)], []) { Pages = pages }]);

    private static Reading[] ReadingsOf(string copy, Slot[] slots)
    {
        var bits = new CodeWord(Key, copy).BitsOf(slots);
        return [.. slots.Select((slot, i) => new Reading("test", slot, bits[i]))];
    }
}
