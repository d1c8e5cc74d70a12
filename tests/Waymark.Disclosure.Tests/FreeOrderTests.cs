using Waymark.Content.Markdown.Tree;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Text;
using static Waymark.Disclosure.Tests.Support.Tree;

namespace Waymark.Disclosure.Tests;

/// <summary>Where entries of a list may change places from copy to copy.</summary>
public sealed class FreeOrderTests
{
    [Fact]
    public void NeighboursChangePlacesTwoByTwoAndTheLastOfThreeStays() => Assert.Equal(
        "{first of three|second of three}/{second of three|first of three}/third of three",
        InBody(InAnyOrder(Entry("first of three"), Entry("second of three"), Entry("third of three"))));

    [Fact]
    public void AnOrderThatSomebodyChoseStays() => Assert.Equal("first of two/second of two", InBody(Bullets(Entry("first of two"), Entry("second of two"))));

    [Fact]
    public void PairsAreOfWhatIsThere() => Assert.Equal(
        "{first of three|third of three}/{third of three|first of three}",
        InBody(InAnyOrder(Entry("first of three"), Entry("second of three", "board"), Entry("third of three"))));

    [Theory]
    [InlineData("one", "two")]
    [InlineData("a line that goes on for more words than any slide has room for on it", "a short one")]
    [InlineData("the same words", "the same words")]
    public void ShortLongAndEqualOnesStay(string first, string second) => Assert.Equal($"{first}/{second}", InBody(InAnyOrder(Entry(first), Entry(second))));

    [Fact]
    public void EntriesThatSayMoreThanPlainWordsStay()
    {
        Assert.Equal("a {b|c} of some kind/another of its kind", InBody(InAnyOrder(Entry(Paragraph(Text("a "), Vary("b", "c"), Text(" of some kind"))), Entry("another of its kind"))));
        Assert.Equal("*two words* here/another of its kind", InBody(InAnyOrder(Entry(Paragraph(Emphasis(Text("two words")), Text(" here"))), Entry("another of its kind"))));
        Assert.Equal("done with it all/not done with it", InBody(InAnyOrder(Entry("done with it all") with { Done = true }, Entry("not done with it") with { Done = false })));
    }

    [Fact]
    public void BothHaveOneSlotAndSlotsCountOn()
    {
        var edition = Some.Roadmap(Some.Item("x").Saying(Paragraph(Vary("p", "q")), InAnyOrder(Entry("first of three"), Entry("second of three")), Paragraph(Vary("r", "s")))).Edition();
        Assert.Equal([0, 1, 1, 2], Passages.Of(edition).SelectMany(Passages.Flatten).OfType<Vary>().Select(vary => vary.Slot));
    }

    private static string InBody(params SourceBlock[] blocks) => Said.By(Some.Roadmap(Some.Item("x").Saying(blocks)).Edition().Items().Single().Body.Blocks[0]);
}
