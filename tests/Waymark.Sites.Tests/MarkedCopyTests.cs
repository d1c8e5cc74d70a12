using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Sites.Tests.Samples;

namespace Waymark.Sites.Tests;

/// <summary>What copies of one edition share, and what each has of its own.</summary>
public sealed class MarkedCopyTests
{
    [Fact]
    public async Task AMasterGivesEachCopyTheSiteThatItWouldHaveAlone()
    {
        var first = Some.Handout();
        var second = first with { Copy = first.Copy with { Id = "aaaabbbbccccddddeeeeffffgg", Recipient = new Recipient("Łukasz <b>", "l@thalassa.example"), Notice = "For Łukasz.", Choices = [0, 1, 2] } };
        var master = await SiteMaster.PrepareAsync(first with { Copy = first.Copy with { Notice = "For somebody." } }, SomeMarks.All(first.Edition, right: true));
        var left = SomeMarks.All(first.Edition, right: false);

        var shared = master.WriteCopy(second.Copy, left);
        var alone = await HandoutSite.RenderAsync(second, left);

        Assert.Equal(alone.Select(file => file.Path), shared.Select(file => file.Path));
        Assert.All(alone.Zip(shared), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.Path));
    }

    [Fact]
    public async Task NothingOfTheFirstCopyIsInAnother()
    {
        var handout = Some.Handout();
        var master = await SiteMaster.PrepareAsync(handout, SiteMarks.None);
        var other = new ParsedSite("other", master.WriteCopy(handout.Copy with { Id = new string('q', 26), Recipient = new Recipient("Somebody Else", "e@thalassa.example"), Notice = handout.Copy.Notice.Replace(handout.Copy.Recipient.Name, "Somebody Else", StringComparison.Ordinal) }, SiteMarks.None));
        foreach (var page in other.Pages)
            foreach (var own in new[] { handout.Copy.Id, handout.Copy.IdInGroups, handout.Copy.Recipient.Name, handout.Copy.Recipient.Address }) Assert.DoesNotContain(own, page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACopyOfAnotherDayNeedsAnotherMaster()
    {
        var handout = Some.Handout();
        var master = await SiteMaster.PrepareAsync(handout, SiteMarks.None);
        Assert.Throws<ArgumentException>(() => master.WriteCopy(handout.Copy with { Watermark = "Θάλασσα Orchards · 13 January 2027" }, SiteMarks.None));
    }

    [Fact]
    public async Task MarksChangeNoWordThatAReaderOrAListenerMeets()
    {
        var handout = Some.Handout();
        var plain = new ParsedSite("plain", await HandoutSite.RenderAsync(handout));
        var marked = new ParsedSite("marked", await HandoutSite.RenderAsync(handout, SomeMarks.All(handout.Edition, right: true)));
        foreach (var (without, with) in plain.Pages.Zip(marked.Pages))
        {
            Assert.Equal(without.Document.Body!.TextContent, string.Concat(with.Document.Body!.TextContent.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)));
            var unseen = with.Document.QuerySelectorAll("span").Where(span => span.TextContent.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format));
            Assert.All(unseen, span => Assert.Equal("true", span.GetAttribute("aria-hidden")));
        }
    }

    [Fact]
    public async Task MarksStandWhereTheyMayAndNowhereElse()
    {
        var handout = Some.Handout();
        var pages = new ParsedSite("marked", await HandoutSite.RenderAsync(handout, SomeMarks.All(handout.Edition, right: true))).Pages;
        Assert.Contains(pages, page => page.Document.QuerySelector("span.u") is not null);
        foreach (var page in pages)
        {
            Assert.Empty(page.Document.QuerySelectorAll("span.v, a span.u, code span.u, pre span.u, title span, footer span.u, [style]"));
            foreach (var name in page.Elements.SelectMany(element => element.Attributes).Where(attribute => attribute.Name != "class"))
                Assert.DoesNotContain(name.Value, c => char.GetUnicodeCategory(c) == UnicodeCategory.Format);
            foreach (var element in page.Document.QuerySelectorAll("a, code, pre, bdi, time, title, h1, h2, h3"))
                Assert.DoesNotContain(element.TextContent, c => char.GetUnicodeCategory(c) == UnicodeCategory.Format);
        }
    }
}
