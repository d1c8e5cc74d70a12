using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Marks.Tracing;

namespace Waymark.Marks.Tests.Tracing;

public sealed class WordingReaderTests
{
    private static readonly WordingReader Reader = new(Editions.Of(
        [W("Exports are "), V(0, "quick", "fast"), W(" now, and analysts can "), V(1, "begin", "start"), W(" their day with fresh numbers instead of yesterday’s.")],
        [W("A shift lead "), V(2, "sees", "notices", "spots", "finds"), W(" the drift before the second pallet leaves the dock.")]));

    [Theory]
    [InlineData("Exports are quick now, and analysts can start their day with fresh numbers", 0, 1)]
    [InlineData("EXPORTS ARE FAST NOW AND ANALYSTS CAN BEGIN THEIR DAY WITH FRESH NUMBERS", 1, 0)]
    [InlineData("Ex\u00ADports are\u200B fast now, and analysts can begin their day with fresh num\u00ADbers", 1, 0)]
    [InlineData("Ex\u00AD\nports are fast now, and ana\u00AD\r\n lysts can begin their day with fresh num\u00AD bers", 1, 0)]
    public void ItReadsWhatIsThere(string leaked, int first, int second)
    {
        var read = Reader.Read(FoldedText.Of(leaked));
        Assert.Equal([(0, first), (1, second)], read.Select(slot => (slot.Key, slot.Value)));
    }

    [Fact]
    public void TextAddedBeforeAndPassagesMovedChangeNothing() =>
        Assert.Equal([1, 0, 2], Reader.Read(FoldedText.Of(
            "FYI from their deck: A shift lead spots the drift before the second pallet leaves. And then: Exports are fast now, and analysts can begin their day with fresh numbers.")).Values);

    [Fact]
    public void AWordThatWasReplacedIsAnErasure() =>
        Assert.Equal([1], Reader.Read(FoldedText.Of("Exports are speedy now, and analysts can start their day with fresh numbers")).Values);

    [Fact]
    public void TheSameWordsInOtherCompanyAreNotASlot() =>
        Assert.Empty(Reader.Read(FoldedText.Of("We had a quick lunch and want to begin the meeting at nine; everybody sees the point, I start.")));

    [Fact]
    public void OverlapTellsItsOwnTextFromAnother()
    {
        Assert.InRange(Reader.Overlap(TextTokens.Of("analysts can begin their day with fresh numbers instead of yesterday's. the drift before the second pallet leaves the dock")), 0.7, 1);
        Assert.Equal(0, Reader.Overlap(TextTokens.Of("Something entirely different, written by somebody else about nothing in particular.")));
    }

    private static Words W(string text) => new(text);

    private static Vary V(int slot, params ImmutableArray<string> options) => new(slot, options);
}
