using System.Collections.Immutable;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Tests.Sites;

public sealed class SentenceEndsTests
{
    [Fact]
    public void EverySentenceOfRunningTextHasAnEnd()
    {
        const string text = "The press counts each crate twice. Both counts agree on most days! And who reads the rest of it?";
        Assert.Equal(["crate twice.", "most days!", "of it?"], EndsIn(text, tail: 2).Where(end => end.Length > 0));
    }

    [Theory]
    [InlineData("We deliver what the press has counted on 14 March. The second half of it follows later on the same day")]
    [InlineData("The whole of it was agreed with Mr. Alder in the morning of a day that was very long")]
    [InlineData("Take what is at hand, e.g. The Press Ledger, and read what it says about the rest")]
    [InlineData("The version that has all of this in it is 2.0. Everybody has it who asked for it")]
    [InlineData("Short words stop.")]
    public void NoneStandsBehindFiguresNamesShortFormsOrInShortPassages(string text) => Assert.Empty(EndsIn(text, tail: 1));

    [Fact]
    public void ASentenceWithAPlaceOfWordingInItHasAnEndAllTheSame()
    {
        ImmutableArray<Inline> passage = [new Words("The press counts each crate "), new Vary(0, ["twice", "two times"]), new Words(" by itself. Both agree on "), new Vary(1, ["most", "nearly all"]), new Words(" days.")];
        Assert.Equal([new SentenceEnd(2, " by itself.".Length), new SentenceEnd(4, " days.".Length)], SentenceEnds.Of(passage));
    }

    [Fact]
    public void NoneStandsInsideALinkOrBehindCode()
    {
        ImmutableArray<Inline> passage = [new Words("Everybody who has read the book so far has asked for "), new CodeSpan("press.count"), new Words(". The rest of them have asked for "), new Link("https://x.example", null, [new Words("the other book. The next one")])];
        Assert.Empty(SentenceEnds.Of(passage));
    }

    /// <summary>The last words before each end.</summary>
    private static IEnumerable<string> EndsIn(string text, int tail) =>
        SentenceEnds.Of([new Words(text)]).Select(end => string.Join(' ', text[..end.At].Split(' ')[^tail..]));
}
