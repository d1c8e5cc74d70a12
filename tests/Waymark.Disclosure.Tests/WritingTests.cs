using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;
using static Waymark.Disclosure.Tests.Support.Tree;

namespace Waymark.Disclosure.Tests;

/// <summary>What becomes of links, timing, notes, headings and figures on their way into a record.</summary>
public sealed class WritingTests
{
    [Fact]
    public void ALinkToAnItemOfTheHandoutStays() =>
        Assert.Equal("See [the other one](other).", FirstLine(Some.Item("other"), Paragraph(Text("See "), Link("other", "the other one"), Text("."))));

    [Fact]
    public void ALinkToAHiddenItemBecomesItsWords() =>
        Assert.Equal("See more in time.", FirstLine(Some.Item("other").Carrying("board"), Paragraph(Text("See "), Link("other", "more"), Text(" in time."))));

    [Theory]
    [InlineData("Title of other"), InlineData("title  of OTHER"), InlineData("other"), InlineData("the Title of other, soon"), InlineData("Ｔitle of other")]
    public void ALinkWhoseWordsNameTheHiddenItemIsAnError(string words) => Assert.Equal(
        "content/roadmap/test.md:7:3: error WM2007: the words of this link name 'other', which this reader may not know\n  hint: say it in words that do not name the item, or guard the sentence with the item's topics",
        With(Some.Item("other").Carrying("board"), Paragraph(Link("other", words))).Error());

    [Fact]
    public void ALinkToAnItemThatMerelyDoesNotConcernTheCustomerMayNameIt()
    {
        var other = Some.Item("other") with { Products = Some.Names("cloud") };
        Assert.Equal("Title of other", FirstLine(other, Paragraph(Link("other", "Title of other"))));
    }

    [Theory]
    [InlineData("", "Targeting Q2 2027.")]
    [InlineData("It comes (", "It comes (targeting Q2 2027.")]
    [InlineData("It comes. ", "It comes. Targeting Q2 2027.")]
    public void TimingStandsInTheToolsWords(string before, string line) =>
        Assert.Equal(line, FirstLine(Some.Item("other", Stage.ComingSoon, Certainty.Planned, "2027-05-04"), Paragraph(Text(before), When("other"), Text("."))));

    [Fact]
    public void TimingOfAHiddenItemIsAnError() =>
        Assert.Contains("content/roadmap/test.md:7:3: error WM2008: :when[other]", With(Some.Item("other").Carrying("board"), Paragraph(When("other"))).Error(), StringComparison.Ordinal);

    [Fact]
    public void TimingThatIsHiddenItselfIsNoError() =>
        Assert.Equal("Seen.", FirstLine(Some.Item("other").Carrying("board"), Paragraph(Text("Seen. "), Only([When("other")], "board"))));

    [Fact]
    public void NotesAreNumberedFromOneInTheOrderOfTheirUse()
    {
        var body = Body(Paragraph(Text("a"), Only([Note("hidden")], "board"), Note("z"), Text(" b"), Note("a")))
            .WithNote("a", Paragraph("note a")).WithNote("hidden", Paragraph("secret")).WithNote("z", Paragraph("note z"));
        var prose = Some.Roadmap(Some.Item("x") with { Body = body }).Edition().Items().Single().Body;
        Assert.Equal("a^1 b^2", Said.By(prose.Blocks[0]));
        Assert.Equal(["1 note z", "2 note a"], prose.Notes.Select(note => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{note.Number} {Said.By(note.Blocks[0])}")));
    }

    [Fact]
    public void HeadingLevelsCountFromOneWithoutJumps() => Assert.Equal(
        "# A,## B,p,## C,p,# D,p",
        string.Join(',', Some.Roadmap(Some.Item("x").Saying(
            Heading(2, "A"), Heading(4, "B"), Paragraph("p"), Heading(3, "C"), Paragraph("p"), Heading(1, "D"), Paragraph("p"))).Edition().Items().Single().Body.Blocks.Select(Said.By)));

    [Fact]
    public void AnImageAloneIsAFigureWithItsCaption()
    {
        var roadmap = Some.Roadmap(Some.Item("x").Saying(Paragraph(Image(Pictures.Path, "A chart", "Nights in May")))) with { Assets = Pictures.One() };
        Assert.Equal("!A chart(Nights in May)", Said.By(roadmap.Edition().Items().Single().Body.Blocks.Single()));
    }

    [Fact]
    public void SlotsCountFromZeroOverTheWholeEdition()
    {
        var roadmap = Some.Roadmap(
            Some.Item("a", Stage.Shipped).Saying(Paragraph(Vary("p", "q")), Guard(Topics("board"), Paragraph(Vary("r", "s")))),
            Some.Item("b") with { Problem = Line(Vary("t", "u")) }) with { Strategy = Some.Strategy() with { Goal = Line(Vary("v", "w")) } };
        Assert.Equal([0, 1, 2], Slots(roadmap.Edition("cs-leader")));
    }

    [Fact]
    public void AColleaguesSiteHasPlacesOfWordingToo() =>
        Assert.Equal("{one|two}", Said.By(Some.Roadmap(Some.Item("x").Saying(Paragraph(Vary("one", "two")))).View("product").Items.Single().Item.Body.Blocks.Single()));

    private static IEnumerable<int> Slots(Handouts.Edition edition) =>
        System.Text.Encoding.UTF8.GetString(Handouts.Encoding.EditionEncoding.Encode(edition)).Split("\"slot\":").Skip(1)
            .Select(rest => int.Parse(new string([.. rest.TakeWhile(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture));

    private static Roadmap With(ItemDocument other, SourceBlock block) => Some.Roadmap(Some.Item("x").Saying(block), other);

    private static string FirstLine(ItemDocument other, SourceBlock block) => Said.By(With(other, block).Edition().Items().Single(item => item.Id == "x").Body.Blocks[0]);
}
