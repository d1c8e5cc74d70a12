namespace Waymark.EndToEnd.Pages;

public sealed class AccessibilityTests(BrowserFixture browser)
{
    [Theory, MemberData(nameof(SomePages.All), MemberType = typeof(SomePages))]
    public async Task AxeFindsNothing(string path)
    {
        var page = await browser.OpenAsync(path, 1280);
        await using var context = page.Context;
        await Axe.FindsNothingAsync(page, path);
    }
}
