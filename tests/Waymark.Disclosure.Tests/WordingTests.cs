using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using static Waymark.Disclosure.Tests.Support.Tree;

namespace Waymark.Disclosure.Tests;

/// <summary>Where approved wordings become places in which copies differ, and where they must not.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("Exports are quick now.", "Exports are {quick|fast} now.")]
    [InlineData("Quick exports.", "{Quick|Fast} exports.")]
    [InlineData("It works. Fast ones too.", "It works. {Quick|Fast} ones too.")]
    [InlineData("A quickly made one.", "A quickly made one.")]
    [InlineData("A quick-start guide.", "A quick-start guide.")]
    [InlineData("The Quick one.", "The Quick one.")]
    [InlineData("It is 3 quick steps.", "It is 3 quick steps.")]
    [InlineData("It is quick, 3 times.", "It is {quick|fast}, 3 times.")]
    [InlineData("In March quick changes.", "In March quick changes.")]
    [InlineData("She said “a quick one” again.", "She said “a quick one” again.")]
    [InlineData("Say \"quick\" again.", "Say \"quick\" again.")]
    [InlineData("Done by hand every day.", "Done {by hand|manually} every day.")]
    [InlineData("The Fast Lane is fast.", "The Fast Lane is {quick|fast}.")]
    [InlineData("Fast Lane is fast.", "Fast Lane is {quick|fast}.")]
    [InlineData("See quick.example for more.", "See quick.example for more.")]
    [InlineData("A whole day and the whole of it.", "A whole day and the {whole|entire} of it.")]
    [InlineData("An entire day.", "An entire day.")]
    [InlineData("It is a usual day of a normal year.", "It is a {usual|normal} day of a normal year.")]
    [InlineData("quick and fast.", "{quick|fast} and {quick|fast}.")]
    [InlineData("(quick, too)", "({quick|fast}, too)")]
    public void InProse(string text, string said) => Assert.Equal(said, InBody(Paragraph(text)));

    [Fact]
    public void NotInsideFixedLinksAndCode() => Assert.Equal(
        "quick [quick](https://x.example) `quick` *{quick|fast}*",
        InBody(Paragraph(Fixed(Text("quick")), Text(" "), LinkOut("https://x.example", "quick"), Text(" "), Code("quick"), Text(" "), Emphasis(Text("quick")))));

    [Fact]
    public void NotAcrossRuns() => Assert.Equal("*quick*ly", InBody(Paragraph(Emphasis(Text("quick")), Text("ly"))));

    [Fact]
    public void NotInHeadingsAndQuotes()
    {
        Assert.Equal("# quick", InBody(Heading(1, "quick"), Paragraph("x")));
        Assert.Equal("> quick", InBody(Quote(Paragraph("quick"))));
    }

    [Fact]
    public void InCellsAndEntries()
    {
        Assert.Equal("{quick|fast}/b", InBody(Bullets(Entry("quick"), Entry("b"))));
        Assert.Equal("{quick|fast}|b", InBody(Table([Column("quick"), Column("B")], Row([], "quick", "b"))));
    }

    [Fact]
    public void TheNameOfAHiddenItemProtectsNothing()
    {
        var roadmap = Some.Roadmap(Some.Item("x").Saying(Paragraph("A quick one.")), Some.Item("hidden").Carrying("board") with { Title = Some.Placed("quick") }) with
        {
            Wording = [new ApprovedWording(["quick", "fast"], Here)],
        };
        Assert.Equal("A {quick|fast} one.", Said.By(roadmap.Edition().Items().Single().Body.Blocks[0]));
    }

    private static string InBody(params SourceBlock[] blocks)
    {
        var roadmap = Some.Roadmap(Some.Item("x").Saying(blocks) with { Title = Some.Placed("Fast Lane") }) with
        {
            Wording = [new ApprovedWording(["quick", "fast"], Here), new ApprovedWording(["by hand", "manually"], Here), new ApprovedWording(["whole", "entire"], Here), new ApprovedWording(["usual", "normal"], Here)],
        };
        return Said.By(roadmap.Edition().Items().Single().Body.Blocks[0]);
    }
}
