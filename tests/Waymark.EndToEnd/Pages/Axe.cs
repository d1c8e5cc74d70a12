using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Waymark.EndToEnd.Pages;

/// <summary>WCAG 2.2 AA, as far as axe can tell, in light and dark, on a phone and on a desk.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },

        // Every node that passes would otherwise cross from the browser, which takes longer than the rules do.
        ResultTypes = [ResultType.Violations],
    };

    public static async Task FindsNothingAsync(IPage page, string name)
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (360, ColorScheme.Light), (360, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var result = await page.RunAxe(Wcag);
            Assert.True(result.Violations.Length == 0, $"{name} at {width}, {scheme}:\n{string.Join('\n', result.Violations.Select(Say))}");
            Assert.NotEmpty(result.Passes);
        }
    }

    /// <summary>What every rule says of a page: that it holds, that it is broken, that a person must look, or that there is nothing for it there.</summary>
    public static async Task<IReadOnlyList<string>> VerdictsAsync(IPage page)
    {
        var result = await page.RunAxe(Wcag);
        (string Verdict, AxeResultItem[] Rules)[] kinds = [("holds", result.Passes), ("broken", result.Violations), ("look", result.Incomplete), ("nothing there", result.Inapplicable)];
        return [.. kinds.SelectMany(kind => kind.Rules.Select(rule => $"{rule.Id}: {kind.Verdict}")).Order(StringComparer.Ordinal)];
    }

    private static string Say(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n{string.Join('\n', violation.Nodes.Take(3).Select(node => $"  {node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}"))}";
}
