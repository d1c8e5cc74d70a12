namespace Waymark.EndToEnd.Pages;

/// <summary>A page on a phone: no sideways scroll, and nothing too small for a thumb.</summary>
public sealed class NarrowScreenTests(BrowserFixture browser)
{
    private const int Thumb = 44;

    [Theory, MemberData(nameof(SomePages.All), MemberType = typeof(SomePages))]
    public async Task APageDoesNotScrollSideways(string path)
    {
        var page = await browser.OpenAsync(path, 390);
        await using var context = page.Context;
        foreach (var width in new[] { 390, 360, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var scroll = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            var culprits = scroll <= width ? [] : await page.EvaluateAsync<string[]>("[...document.body.querySelectorAll('*')].filter(e => !e.closest('.scroll, .watermark, .skip') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 90))");
            Assert.True(scroll <= width, $"{path} is {scroll} px wide on {width}: {string.Join('\n', culprits)}");
        }
    }

    /// <summary>Links inside running text and tables are exempt, as in WCAG 2.5.5: their size is the line's.</summary>
    [Theory, MemberData(nameof(SomePages.All), MemberType = typeof(SomePages))]
    public async Task WhatIsToBeTouchedIsLargeEnough(string path)
    {
        var page = await browser.OpenAsync(path, 390);
        await using var context = page.Context;

        var small = await page.EvaluateAsync<string[]>($$"""
            [...document.querySelectorAll('.top a, .trail :is(h2, h3) a, .section-title a, .neighbours a, .crumb a, .foot a, .card h3 a, .ask a, .lines a, .theme-items a')]
              .map(a => [a.textContent, a.getBoundingClientRect()])
              .filter(([, box]) => box.height < {{Thumb}} || box.width < 24)
              .map(([text, box]) => `${text} ${Math.round(box.width)}x${box.height}`)
            """);

        Assert.Empty(small);
    }
}
