using Microsoft.Playwright;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Pages;

/// <summary>
/// The sites of the sample workspace, one copy of every customer's and a role's, against the copy whose marks differ from theirs everywhere, and against themselves with the
/// marks taken out.
/// </summary>
public sealed class MarkedSampleTests(SampleRun sample, BrowserFixture browser)
{
    /// <summary>Makes of a copy the one that has the other bit in every place; says how many there are of either kind.</summary>
    private const string TurnMarks =
        """
        () => {
          const moved = [...document.querySelectorAll('span.u, span.v')];
          const unseen = [...document.querySelectorAll('span[aria-hidden="true"]')].filter(span => /^[\u2060\u2063]+$/.test(span.textContent));
          moved.forEach(span => span.className = span.className == 'u' ? 'v' : 'u');
          unseen.forEach(span => span.textContent = span.textContent[0] + [...span.textContent.slice(1)].map(sign => sign == '\u2060' ? '\u2063' : '\u2060').join(''));
          return [moved.length, unseen.length];
        }
        """;

    private const string TakeMarksOut =
        """
        () => {
          document.querySelectorAll('span.u, span.v').forEach(span => span.replaceWith(...span.childNodes));
          [...document.querySelectorAll('span[aria-hidden="true"]')].filter(span => /^[\u2060\u2063]+$/.test(span.textContent)).forEach(span => span.remove());
          document.body.normalize();
        }
        """;

    private static readonly string[] s_pages = ["index.html", "coming-soon.html"];

    public static TheoryData<int> Widths => [360, 1280];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task NoPageBreaksItsLinesOrIsJudgedDifferentlyForItsMarks(int width)
    {
        var (moved, unseen) = (0, 0);
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        foreach (var file in Pages())
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.EvaluateAsync("() => document.fonts.ready");
            // One page of a site has every kind of mark, and axe takes longer than all else here: the first customer's, and the role's.
            var isJudged = moved == 0 || file.Contains("/output/site/", StringComparison.Ordinal);
            var (lines, verdicts) = (await page.EvaluateAsync<string>(MarkedPagesTests.Lines), isJudged ? await Axe.VerdictsAsync(page) : []);
            var marks = await page.EvaluateAsync<int[]>(TurnMarks);
            Assert.Equal(lines, await page.EvaluateAsync<string>(MarkedPagesTests.Lines));
            (moved, unseen) = (moved + marks[0], unseen + marks[1]);
            if (!isJudged) continue;
            await page.EvaluateAsync(TakeMarksOut);
            Assert.Equal(await Axe.VerdictsAsync(page), verdicts);
            Assert.DoesNotContain(verdicts, verdict => verdict.EndsWith("broken", StringComparison.Ordinal));
        }

        Assert.InRange(moved, 500, int.MaxValue);
        Assert.InRange(unseen, 50, int.MaxValue);
    }

    private IEnumerable<string> Pages()
    {
        var sites = sample.EachHandout().DistinctBy(handout => handout.Answer.GetProperty("customer").GetString()).Select(handout => Path.Combine(handout.Folder, "site"));
        return sites.SelectMany(site => s_pages.Select(page => Path.Combine(site, page))).Append(sample.Sandbox.Path("output/site/csm/index.html")).Where(File.Exists);
    }
}
