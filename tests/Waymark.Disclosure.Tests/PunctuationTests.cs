using FsCheck;
using FsCheck.Fluent;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Text;
using static Waymark.Disclosure.Tests.Support.Tree;

namespace Waymark.Disclosure.Tests;

/// <summary>Where copies may differ in punctuation, and where they must not.</summary>
public sealed class PunctuationTests
{
    private static readonly string[] Pieces =
    [
        "meters", "valves", "pumps", "quickly", "however", "Meter", "Jane", "14", "2027", "£40", "must", "shall", "may not", "has to", "guarantees", "and", "or", ", ", ", and ", ", or ", " and ",
        " – ", "—", ". ", "? ", "“", "”", "-", "’s", "a", "the", "Alder", "in time", "it", "run",
    ];

    [Theory]
    [InlineData("It reads meters, valves, and pumps.", "It reads meters, {valves, and|valves and} pumps.")]
    [InlineData("It reads meters, valves, boilers and pumps.", "It reads meters, valves, {boilers and|boilers, and} pumps.")]
    [InlineData("Ask for doors, walls, or roofs; then go.", "Ask for doors, {walls, or|walls or} roofs; then go.")]
    [InlineData("The room is warm – and it stays so.", "The room is {warm – and|warm—and} it stays so.")]
    [InlineData("The room is warm—and it stays so.", "The room is {warm—and|warm – and} it stays so.")]
    public void InPlainProse(string text, string said) => Assert.Equal(said, InBody(Paragraph(text)));

    [Theory]
    [InlineData("In summer, valves and pumps.")]
    [InlineData("In summer, however, valves and pumps.")]
    [InlineData("It reads meters, valves, and pumps that nobody sees.")]
    [InlineData("You must read meters, valves, and pumps.")]
    [InlineData("We will deliver meters, valves, and pumps.")]
    [InlineData("It does what you agreed to – and more, e.g. meters, valves, and pumps.")]
    [InlineData("Nobody has to read meters, valves, and pumps.")]
    [InlineData("It costs 4 meters, valves, and pumps.")]
    [InlineData("Meter, valves, and pumps.")]
    [InlineData("It reads meters, Rounds, and pumps.")]
    [InlineData("It reads cold meters, new valves, and old pumps.")]
    [InlineData("She said “meters, valves, and pumps” again.")]
    [InlineData("From 10 – 20 it is open.")]
    [InlineData("Meter – the product.")]
    [InlineData("A well-known—though old-fashioned thing.")]
    public void NotWhereItMeansSomethingOrMay(string text) => Assert.Equal(text, InBody(Paragraph(text)));

    [Fact]
    public void NotInHeadingsQuotesLinksCodeAndFixedWords()
    {
        const string list = "meters, valves, and pumps";
        Assert.Equal($"# {list}", InBody(Heading(1, list), Paragraph("x")));
        Assert.Equal($"> {list}", InBody(Quote(Paragraph(list))));
        Assert.Equal($"[{list}](https://x.example) `{list}` {list}", InBody(Paragraph(LinkOut("https://x.example", list), Text(" "), Code(list), Text(" "), Fixed(Text(list)))));
    }

    [Fact]
    public void NotInAnotherLanguageAndNotWhereAWorkspaceSaysSo()
    {
        const string list = "It reads meters, valves, and pumps.";
        Assert.Equal(list, InBody(settings => settings with { Locale = Some.Placed("nb-NO") }, Paragraph(list)));
        Assert.Equal(list, InBody(settings => settings with { VaryPunctuation = false }, Paragraph(list)));
    }

    [Fact]
    public void AWordingInTheListComesFirst()
    {
        var roadmap = Some.Roadmap(Some.Item("x").Saying(Paragraph("It reads meters, valves, and pumps."))) with { Wording = [new ApprovedWording(["valves", "taps"], Here)] };
        Assert.Equal("It reads meters, {valves|taps}, and pumps.", Said.By(roadmap.Edition().Items().Single().Body.Blocks[0]));
    }

    /// <summary>Whatever options a copy takes, it has the author's words, figures and capitals in the author's order; and no sentence that binds has a place at all.</summary>
    [Fact]
    public void NoChoiceChangesWordsFiguresNamesOrWhatBinds() => Prop.ForAll(
        Arb.From(Gen.Elements(Pieces).ArrayOf(14).Select(pieces => Spaced(pieces))),
        text =>
        {
            var written = ((Paragraph)Blocks(settings => settings, Paragraph(text))[0]).Children;
            var author = Join(written, option: 0);
            Assert.Equal(WordsOf(author), WordsOf(Join(written, option: 1)));
            foreach (var vary in written.OfType<PunctuationVary>())
            {
                Assert.All(vary.Options, option => Assert.DoesNotContain(option, sign => char.IsUpper(sign) || char.IsDigit(sign)));
                Assert.DoesNotContain(Binding, word => $" {SentenceAround(author, vary.Options[0])} ".Contains($" {word} ", StringComparison.Ordinal));
            }
        }).QuickCheckThrowOnFailure();

    private static readonly string[] Binding = ["must", "shall", "may not", "has to", "guarantees"];

    private static string Spaced(string[] pieces) => ("start " + string.Join(' ', pieces)).Replace("  ", " ", StringComparison.Ordinal).Replace(" , ", ", ", StringComparison.Ordinal).Replace(" — ", "—", StringComparison.Ordinal).TrimEnd();

    private static string Join(IEnumerable<Inline> inlines, int option) => string.Concat(inlines.Select(inline => inline switch
    {
        Words words => words.Text,
        Vary vary => vary.Options[option],
        _ => "",
    }));

    private static string[] WordsOf(string text) => [.. new string([.. text.Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Only where the place stands once: then its sentence is known.</summary>
    private static string SentenceAround(string text, string place)
    {
        var at = text.IndexOf(place, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(place, at + 1, StringComparison.Ordinal) >= 0) return "";
        var from = text.LastIndexOfAny(['.', '?', '!'], at) + 1;
        var to = text.IndexOfAny(['.', '?', '!'], at);
        return text[from..(to < 0 ? text.Length : to)];
    }

    private static string InBody(params SourceBlock[] blocks) => InBody(settings => settings, blocks);

    private static string InBody(Func<WorkspaceSettings, WorkspaceSettings> change, params SourceBlock[] blocks) => Said.By(Blocks(change, blocks)[0]);

    private static System.Collections.Immutable.ImmutableArray<Block> Blocks(Func<WorkspaceSettings, WorkspaceSettings> change, params SourceBlock[] blocks)
    {
        var roadmap = Some.Roadmap(Some.Item("x").Saying(blocks));
        return (roadmap with { Settings = change(roadmap.Settings) }).Edition().Items().Single().Body.Blocks;
    }
}
