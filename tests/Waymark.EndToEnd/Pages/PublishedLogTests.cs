using Microsoft.Playwright;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Pages;

/// <summary>The page of the published log, as somebody uses it who was given a handout: from a folder, with the files at hand.</summary>
public sealed class PublishedLogTests(SampleRun sample, BrowserFixture browser)
{
    [Fact]
    public async Task AProofAndTheFilesBesideItAreCheckedInTheBrowserAndNothingLeaves()
    {
        var files = sample.Published.GetProperty("files").EnumerateArray().Select(file => file.GetString()).ToArray();
        Assert.Contains("index.html", files);
        var (folder, copy) = sample.EachHandout().First();
        var (other, _) = sample.EachHandout().ElementAt(1);
        var page = await browser.OpenAsync(sample.Sandbox.Path("output/audit/index.html"), 1280);
        await using var context = page.Context;
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);

        await DropAsync(page, Path.Combine(folder, "handout.tlog-proof"));
        Assert.Equal("This copy is in the log", await TitleAsync(page));
        Assert.Contains(copy.GetProperty("recipient").GetString()!.Split(" <")[0], await page.TextContentAsync("#result"), StringComparison.Ordinal);
        await Axe.FindsNothingAsync(page, "output/audit/index.html, a proof that holds");

        await DropAsync(page, Path.Combine(folder, "brief.pdf"), Path.Combine(folder, "handout.tlog-proof"), Path.Combine(folder, "site/index.html"));
        Assert.Contains("brief.pdf has the very bytes that were recorded as brief.pdf.", await page.TextContentAsync("#result"), StringComparison.Ordinal);
        Assert.Contains("index.html has the very bytes that were recorded as site/index.html.", await page.TextContentAsync("#result"), StringComparison.Ordinal);

        await DropAsync(page, Path.Combine(other, "brief.pdf"), Path.Combine(folder, "handout.tlog-proof"));
        Assert.Equal("This proof does not hold", await TitleAsync(page));
        Assert.Contains("brief.pdf is none of the", await page.TextContentAsync("#result"), StringComparison.Ordinal);
        await Axe.FindsNothingAsync(page, "output/audit/index.html, a proof that does not hold");
        Assert.Empty(requests);
    }

    private static async Task DropAsync(IPage page, params string[] files)
    {
        await page.EvaluateAsync("document.getElementById('result').hidden = true");
        await page.SetInputFilesAsync("#file", files);
        await page.WaitForSelectorAsync("#result:not([hidden]) h2");
    }

    private static async Task<string?> TitleAsync(IPage page) => await page.TextContentAsync("#result h2");
}
