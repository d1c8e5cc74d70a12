using Waymark.Handouts.Internal;
using Waymark.Layouts.Microsite;
using Waymark.Sites.Tests.Samples;

namespace Waymark.Sites.Tests;

/// <summary>Neither a file, a word, a number nor an empty place says that there is more than a reader may see.</summary>
public sealed class NothingIsMissingTests
{
    [Fact]
    public async Task ASiteHasPagesOnlyForWhatItsRecordHolds()
    {
        var pages = (await HandoutSite.RenderAsync(Some.BareHandout())).Select(file => file.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal));

        Assert.Equal(["horizon.html", "index.html", "items/only-one.html"], pages);
    }

    [Fact]
    public async Task ARolesSiteHasPagesOnlyForWhatItsViewHolds()
    {
        var pages = (await RoleSite.RenderAsync(SomeRole.BareView())).Select(file => file.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal));

        Assert.Equal(["board.html", "index.html", "items/index.html", "items/pollinators.html", "timeline.html"], pages);
    }

    [Fact]
    public async Task NoPageOfABareSiteSpeaksOfSectionsThatItDoesNotHave()
    {
        string[] words = ["Blue sky", "Coming soon", "Shipped", "shipped", "Strategy", "Themes", "Your feedback", "Questions", "Deck"];
        foreach (var page in (await Sites.AllAsync()).Single(site => site.Name == "bare handout").Pages)
            Assert.All(words, word => Assert.DoesNotContain(word, page.Document.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnEmptyColumnOfTheBoardIsLeftOut()
    {
        var board = (await Sites.AllAsync()).Single(site => site.Name == "bare role").Page("board.html");

        Assert.Equal(["Later no date"], board.Document.QuerySelectorAll(".board h2").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task AnItemThatIsNotThereLeavesNoByteBehind()
    {
        var view = SomeRole.View();
        var without = await RoleSite.RenderAsync(Without(view, "second-maker"));

        Assert.All(without, file => Assert.DoesNotContain("second", file.Path, StringComparison.Ordinal));
        Assert.All(without.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.DoesNotContain("second maker", System.Text.Encoding.UTF8.GetString(file.Bytes.Span), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task NoPageLeadsOutOfTheSitesFolder()
    {
        // In the archive that people send, what lies beside the folder has other names.
        var site = new ParsedSite("alone", await HandoutSite.RenderAsync(Some.BareHandout()));

        Assert.Empty(site.Page("index.html").Document.QuerySelectorAll("a[href^='../']"));
        Assert.Empty(site.Page("items/only-one.html").Document.QuerySelectorAll("a[href^='../../']"));
    }

    private static RoleView Without(RoleView view, string id) => view with
    {
        Items = [.. view.Items.Where(item => item.Item.Id != id)],
        Board = [.. view.Board.Select(column => column with { ItemIds = [.. column.ItemIds.Where(other => other != id)] })],
        Access = view.Access! with { Rows = [.. view.Access.Rows.Where(row => row.ItemId != id)] },
    };
}
