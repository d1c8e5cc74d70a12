using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Sites.Tests.Samples;

namespace Waymark.Sites.Tests;

/// <summary>For whom a page is, and which copy it is.</summary>
public sealed class RecipientTests
{
    [Fact]
    public async Task EveryPageOfAMicrositeSaysForWhomAndWhenAndWhichCopy()
    {
        foreach (var page in (await Sites.AllAsync()).Where(site => site.Name.Contains("handout", StringComparison.Ordinal)).SelectMany(site => site.Pages))
        {
            Assert.Equal("Prepared for Ελένη Παπαδοπούλου, Θάλασσα Orchards", page.Document.QuerySelector(".recipient span")!.TextContent);
            Assert.Equal("12 January 2027", page.Document.QuerySelector(".recipient time")!.TextContent);
            var foot = page.Document.QuerySelector("footer")!.TextContent;
            Assert.Contains("7qk4-m2xd-9vhe-5rjt-b3zk-w6ya-ns", foot, StringComparison.Ordinal);
            Assert.Contains(Some.Copy().Notice, foot, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheFootSaysEachOfItsSentencesOnce()
    {
        var handout = Some.BareHandout();
        var notice = $"Made for you. {handout.Edition.ForwardLooking}";

        var page = new ParsedSite("noticed", await HandoutSite.RenderAsync(handout with { Copy = handout.Copy with { Notice = notice } })).Page("index.html");

        Assert.Equal([notice, handout.Edition.Confidentiality], page.Document.QuerySelectorAll("footer p").Select(sentence => sentence.TextContent));
    }

    [Fact]
    public async Task EveryPageOfAnInternalSiteSaysForWhichRole()
    {
        foreach (var page in (await Sites.AllAsync()).Where(site => site.Name.Contains("role", StringComparison.Ordinal)).SelectMany(site => site.Pages))
        {
            Assert.Equal("Internal · Product · not for customers", page.Document.QuerySelector(".banner strong")!.TextContent);
            Assert.Equal("Fernwick internal · Product · 12 January 2027", page.Document.QuerySelector(".watermark text")!.TextContent);
        }
    }

    [Fact]
    public async Task TheWatermarkIsPartOfThePageAndOfNoText()
    {
        foreach (var page in (await Sites.AllAsync()).Single(site => site.Name == "rich handout").Pages)
        {
            var mark = page.Document.QuerySelector("body > svg.watermark[aria-hidden=true]");
            Assert.NotNull(mark);
            Assert.All(mark.QuerySelectorAll("text"), text => Assert.Equal("Θάλασσα Orchards · 12 January 2027", text.TextContent));
        }
    }

    [Fact]
    public async Task LongWatermarksDoNotOverlapThemselves()
    {
        var handout = Some.BareHandout();
        var name = new string('W', 90);
        var site = await HandoutSite.RenderAsync(handout with { Copy = handout.Copy with { Watermark = name } });

        var page = new ParsedSite("long", site).Page("index.html");
        var widths = page.Document.QuerySelectorAll("pattern").Select(tile => int.Parse(tile.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(widths, width => Assert.True(width > 90 * 12, $"{width}"));
    }

    [Theory]
    [InlineData(0, "it plain language")]
    [InlineData(3, "it everyday language")]
    public async Task ACopyHasItsOwnWording(byte choice, string words)
    {
        var edition = Some.BareHandout().Edition;
        var section = edition.Sections[0];
        var item = section.Items[0] with { Problem = Some.Text("Say it ", new Vary(0, ["plain", "simple", "clear", "everyday"]), " language.") };
        var handout = new Handout(edition with { Sections = [section with { Items = [item] }] }, Some.BareHandout().Copy with { Choices = [choice] });

        var page = new ParsedSite("worded", await HandoutSite.RenderAsync(handout)).Page("items/only-one.html");

        Assert.Contains(words, page.Document.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        string[] others = ["plain", "simple", "clear", "everyday"];
        Assert.All(others.Where((_, at) => at != choice), other => Assert.DoesNotContain(other, page.Source, StringComparison.Ordinal));
    }
}
