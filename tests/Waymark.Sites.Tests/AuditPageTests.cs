using System.Globalization;
using AngleSharp.Dom;
using Waymark.Handouts.Internal;
using Waymark.Sites.Tests.Samples;

namespace Waymark.Sites.Tests;

/// <summary>Who received what, as a page.</summary>
public sealed class AuditPageTests
{
    [Fact]
    public async Task EverythingThatChangesWithTheLogLiesInOneFolder()
    {
        var files = await AuditSite.RenderAsync(SomeRole.View(), SomeAudit.View());
        Assert.All(files, file => Assert.StartsWith("audit/", file.Path, StringComparison.Ordinal));
        Assert.Contains(files, file => file.Path == "audit/fonts/sans-400-greek.woff2");

        var site = (await Sites.AllAsync()).Single(known => known.Name == "rich role");
        foreach (var page in site.Pages)
        {
            var sheet = page.Resolve(page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
            Assert.Equal(page.Path.StartsWith("audit/", StringComparison.Ordinal) ? "audit/site.css" : "site.css", sheet);
        }
    }

    [Fact]
    public async Task EveryEntryOfAYearIsOnItsPageAndEveryCopyOnItsCustomers()
    {
        var (audit, site) = (SomeAudit.View(), (await Sites.AllAsync()).Single(known => known.Name == "rich role"));
        foreach (var year in new[] { 2026, 2027 })
        {
            var rows = site.Page($"audit/{year}.html").Document.QuerySelectorAll("tbody tr");
            Assert.Equal(
                audit.Entries.Where(entry => entry.Time.Year == year).Select(entry => entry.Index),
                rows.Select(row => long.Parse(row.QuerySelector("td")!.TextContent, CultureInfo.InvariantCulture)));
        }

        foreach (var customer in audit.Customers)
        {
            var copies = site.Page($"audit/customers/{customer.Customer.Id}.html").Document.QuerySelectorAll("tbody tr").Length;
            Assert.Equal(audit.Entries.Count(entry => entry.Copy?.Customer == customer.Customer), copies);
        }
    }

    [Fact]
    public async Task TheChartSaysWhatItDraws()
    {
        var page = (await Sites.AllAsync()).Single(known => known.Name == "rich role").Page("audit/index.html").Document;
        var chart = page.QuerySelector("svg.weeks")!;
        Assert.Equal(15, chart.QuerySelectorAll("rect").Length);
        Assert.Equal(["3", "5", "2", "0", "6", "9", "11", "4", "3", "7", "14", "19", "8", "1", "2", "12"], chart.QuerySelectorAll("text").Select(text => text.TextContent).Where(text => text.All(char.IsDigit)));
        Assert.Equal("19", chart.QuerySelector("text.strong")!.TextContent);
        Assert.Contains("19 in the week of 14 December 2026", chart.GetAttribute("aria-label"), StringComparison.Ordinal);
        var heights = chart.QuerySelectorAll("rect").Select(bar => double.Parse(bar.GetAttribute("height")!, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(heights[10] / 19, heights[0] / 3, 1);
    }

    [Fact]
    public async Task AnErasedNameLeavesARowThatSaysSo()
    {
        var page = (await Sites.AllAsync()).Single(known => known.Name == "rich role").Page("audit/2027.html").Document;
        var row = page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("td")!.TextContent == "100");
        Assert.StartsWith("Name removed on request", row.QuerySelector("th")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("withdrawn by entry 108", page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("td")!.TextContent == "104").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeforeTheFirstHandoutThePageSaysWhatWillFillIt()
    {
        var files = await AuditSite.RenderAsync(SomeRole.View(), SomeAudit.Nothing());
        var page = new ParsedSite("nothing", files).Page("audit/index.html").Document;
        Assert.Contains("Nothing was handed out yet.", page.QuerySelector("p.empty")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table, svg.weeks"));
    }
}
