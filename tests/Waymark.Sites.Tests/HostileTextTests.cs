using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Sites.Tests.Samples;

namespace Waymark.Sites.Tests;

/// <summary>Whatever a record holds is text: never markup, never a template, never a style, never a path.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("{{7*7}} @(1+1) @@model ${7*7} <%= 7*7 %>")]
    [InlineData("</title></style></svg><iframe src=//evil.example>")]
    [InlineData("<!-- hidden --> ]]> &amp; &#60;b&#62;")]
    public async Task TextStaysText(string hostile)
    {
        var site = new ParsedSite("hostile", await HandoutSite.RenderAsync(With(hostile)));
        var home = site.Page("index.html").Document;
        var item = site.Page("items/only-one.html").Document;

        Assert.StartsWith($"{hostile}: ", item.Title, StringComparison.Ordinal);
        Assert.Equal(hostile, item.QuerySelector("h1")!.TextContent);
        Assert.Equal(hostile, item.QuerySelector(".problem")!.TextContent);
        Assert.Equal(hostile, item.QuerySelector(".prose img.figure")!.GetAttribute("alt"));
        Assert.Equal(hostile, item.QuerySelector(".prose pre")!.TextContent);
        Assert.Equal(hostile, item.QuerySelector(".prose td")!.GetAttribute("data-head"));
        Assert.Equal($"Prepared for {hostile}, {hostile}", home.QuerySelector(".recipient span")!.TextContent);
        Assert.All(home.QuerySelectorAll(".watermark text"), text => Assert.Equal(hostile, text.TextContent));
        Assert.All(site.Pages, page =>
        {
            Assert.Empty(page.Document.QuerySelectorAll("script, iframe, [onerror], [onmouseover]"));
            Assert.Single(page.Document.QuerySelectorAll("style"));
        });
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("http://plain.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example")]
    public Task ALinkThatABrowserCouldRunIsRefused(string target) => Refused(item => item with { Problem = [new Link(target, null, [new Words("here")])] });

    [Fact]
    public Task ALinkToAnItemThatTheRecordDoesNotHoldIsRefused() => Refused(item => item with { Problem = [new Link("", "hidden-item", [new Words("here")])] });

    [Fact]
    public Task APictureThatTheRecordDoesNotHoldIsRefused() => Refused(item => item with { Body = new Prose([new FigureBlock("img-hidden", "", [])], []) });

    [Theory]
    [InlineData("../../etc/cron")]
    [InlineData("a/b")]
    [InlineData("UPPER")]
    [InlineData("index")]
    [InlineData("")]
    [InlineData("nul.html")]
    public Task AnIdThatCannotNameAFileIsRefused(string id) => Refused(item => item with { Id = id });

    [Theory]
    [InlineData("../site.css")]
    [InlineData("a\\b.png")]
    [InlineData(".htaccess")]
    [InlineData("")]
    public async Task AnImageNameThatLeavesItsFolderIsRefused(string name)
    {
        var handout = With("x");
        var edition = handout.Edition with { Assets = [handout.Edition.Assets[0] with { FileName = name }] };
        await Assert.ThrowsAsync<ArgumentException>(() => HandoutSite.RenderAsync(handout with { Edition = edition }));
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#0e5a49}body{display:none")]
    [InlineData("#0e5a49\n")]
    [InlineData("url(https://evil.example)")]
    public async Task AColourThatCarriesAStyleIsRefused(string accent)
    {
        var handout = With("x");
        var vendor = handout.Edition.Vendor with { Brand = new Brand(accent, "#82cdb5", null) };
        await Assert.ThrowsAsync<ArgumentException>(() => HandoutSite.RenderAsync(handout with { Edition = handout.Edition with { Vendor = vendor } }));
    }

    private static Handout With(string text)
    {
        var bare = Some.BareHandout();
        var asset = Some.Assets[1];
        var section = bare.Edition.Sections[0];
        var item = section.Items[0] with
        {
            Title = text,
            Problem = [new Words(text)],
            Body = new Prose(
                [
                    new FigureBlock(asset.Id, text, [new Words(text)]),
                    new CodeBlock("", text),
                    new TableBlock([new TableColumn(ColumnAlignment.Start, [new Words("Head")]), new TableColumn(ColumnAlignment.Start, [new Words(text)])], [new TableRow([new TableCell([new Words("row")]), new TableCell([new Words(text)])])]),
                ],
                []),
        };
        var edition = bare.Edition with
        {
            Customer = new CustomerProfile("thalassa", text, text),
            Sections = [section with { Heading = text, Items = [item] }],
            Assets = [asset],
        };
        return new Handout(edition, bare.Copy with { Recipient = new Recipient(text, "x@y.example"), Watermark = text });
    }

    private static async Task Refused(Func<Item, Item> change)
    {
        var handout = Some.BareHandout();
        var section = handout.Edition.Sections[0];
        var edition = handout.Edition with { Sections = [section with { Items = [change(section.Items[0])] }] };
        await Assert.ThrowsAsync<ArgumentException>(() => HandoutSite.RenderAsync(handout with { Edition = edition }));
    }
}
