using System.Collections.Immutable;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Tests.Sites;

public sealed class CarrierWordsTests
{
    [Theory]
    [InlineData("one two three four five six", "two four")]
    [InlineData("before 2027 after", "")]
    [InlineData("of 3 rows, each row now (rather) says", "rows, row (rather)")]
    [InlineData("two words", "")]
    [InlineData(" after a link comes more text", "link more")]
    [InlineData("goes on into a link ", "on")]
    [InlineData("a month a year a day", "month year")]
    [InlineData("half-year plans half-year plans", "plans")]
    public void EverySecondWordBetweenNeighboursOfItsRunMayMove(string text, string expected)
    {
        ImmutableArray<Inline> passage = [new Words(text)];
        Assert.Equal(expected, string.Join(' ', CarrierWords.Of(passage).Select(word => text.Substring(word.Start, word.Length))));
    }

    [Fact]
    public void NothingMovesInLinksCodeOrPlacesOfWording()
    {
        ImmutableArray<Inline> passage =
        [
            new Words("Say it "), new Vary(0, ["in plain words here", "in simple words here"]), new Words(" or "),
            new Link("https://a.example", null, [new Words("one two three four")]), new Words(" and "), new CodeSpan("five six seven eight"),
        ];
        Assert.Empty(CarrierWords.Of(passage));
    }
}
