namespace Waymark.EndToEnd.Pages;

/// <summary>A page loads its own files and nothing else, and its policy forbids nothing that it needs.</summary>
public sealed class ConfinementTests(BrowserFixture browser)
{
    [Theory, MemberData(nameof(SomePages.All), MemberType = typeof(SomePages))]
    public async Task APageBreaksNoPolicyAndAsksNobody(string path)
    {
        await using var context = await browser.Browser.NewContextAsync();
        await context.AddInitScriptAsync("window.violations = []; document.addEventListener('securitypolicyviolation', e => window.violations.push(e.violatedDirective + ' ' + e.blockedURI))");
        var page = await context.NewPageAsync();
        var requests = new List<string>();
        var errors = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add(message.Text);
        };
        page.RequestFailed += (_, request) => errors.Add($"{request.Url} {request.Failure}");

        await page.GotoAsync(browser.Address(path));
        await page.EvaluateAsync("document.fonts.ready");

        Assert.Empty(await page.EvaluateAsync<string[]>("window.violations"));
        Assert.Empty(errors);
        Assert.NotEmpty(requests);
        Assert.All(requests, address => Assert.StartsWith(browser.Root, address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AScriptThatSlippedInWouldNotRun()
    {
        var page = await browser.OpenAsync("handout/index.html", 1280);
        await using var context = page.Context;

        await page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s); }");
        await page.EvaluateAsync("() => { const p = document.createElement('p'); p.innerHTML = '<img src=x onerror=\"window.ran = true\">'; document.body.append(p); }");

        Assert.False(await page.EvaluateAsync<bool>("window.ran === true"));
    }

    [Fact]
    public async Task FontsAndStylesLoadFromAFolder()
    {
        var page = await browser.OpenAsync("handout/items/press-ledger.html", 1280);
        await using var context = page.Context;

        var loaded = await page.EvaluateAsync<string[]>("document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', '') + ' ' + f.weight + ' ' + f.style))");

        string[] faces = ["Waymark Sans 400 normal", "Waymark Sans 600 normal", "Waymark Serif 400 normal", "Waymark Serif 400 italic", "Waymark Display 300 normal", "Waymark Code 400 normal"];
        Assert.Empty(faces.Except(loaded, StringComparer.Ordinal));
        Assert.Equal("rgb(14, 90, 73)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.blaze')).color"));
    }
}
