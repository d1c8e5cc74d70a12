using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Waymark.EndToEnd.Pages;

/// <summary>
/// Two copies of one site whose marks differ everywhere, beside the same site without marks: a browser breaks every line at the same word, a reader
/// copies the same text, and whoever listens hears the same.
/// </summary>
public sealed class MarkedPagesTests(BrowserFixture browser)
{
    /// <summary>Every word, and the top of its line in pixels.</summary>
    internal const string Lines =
        """
        () => {
          const words = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            for (const match of node.data.matchAll(/[^\s\u2060\u2063]+/g)) {
              const range = document.createRange();
              range.setStart(node, match.index);
              range.setEnd(node, match.index + match[0].length);
              const box = range.getBoundingClientRect();
              if (box.width > 0) words.push(match[0] + ' ' + Math.round(box.top * 10));
            }
          }
          return words.join('\n');
        }
        """;

    private const string Shifts =
        "() => [...document.querySelectorAll('span.u, span.v')].map(span => span.getBoundingClientRect().left)";

    public static TheoryData<string> Pages => ["index.html", "coming-soon.html", "items/press-ledger.html", "themes.html", "feedback.html"];

    [Theory, MemberData(nameof(Pages))]
    public async Task NoLineBreaksDifferently(string path)
    {
        foreach (var width in new[] { 360, 1280 })
        {
            var lines = new List<string>();
            foreach (var site in new[] { "handout", "left-handout", "right-handout" }) lines.Add(await EvaluateAsync<string>($"{site}/{path}", width, Lines));
            Assert.NotEmpty(lines[0]);
            Assert.Equal(lines[0], lines[1]);
            Assert.Equal(lines[0], lines[2]);
        }
    }

    [Fact]
    public async Task AWordMovesAQuarterOfAPixelToEitherSide()
    {
        var left = await EvaluateAsync<double[]>("left-handout/index.html", 1280, Shifts);
        var right = await EvaluateAsync<double[]>("right-handout/index.html", 1280, Shifts);
        Assert.True(left.Length > 20, $"{left.Length} words move");
        Assert.Equal(left.Length, right.Length);
        Assert.All(left.Zip(right), pair => Assert.Equal(0.5, pair.Second - pair.First, 0.05));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task WhatIsReadAloudIsTheSame(string path)
    {
        var plain = await browser.OpenAsync($"handout/{path}", 1280);
        await using var one = plain.Context;
        var marked = await browser.OpenAsync($"right-handout/{path}", 1280);
        await using var other = marked.Context;
        Assert.Equal(await plain.Locator("body").AriaSnapshotAsync(), await marked.Locator("body").AriaSnapshotAsync());
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task AxeFindsNothing(string path)
    {
        var page = await browser.OpenAsync($"right-handout/{path}", 360);
        await using var context = page.Context;
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }, ResultTypes = [ResultType.Violations] });
        Assert.Empty(result.Violations);
        Assert.NotEmpty(result.Passes);
    }

    private async Task<T> EvaluateAsync<T>(string page, int width, string script)
    {
        var opened = await browser.OpenAsync(page, width);
        await using var context = opened.Context;
        await opened.EvaluateAsync("() => document.fonts.ready");
        return await opened.EvaluateAsync<T>(script);
    }
}
