using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Waymark.Sites.Tests.Samples;

namespace Waymark.Sites.Tests;

/// <summary>What holds for every page of every site.</summary>
public sealed class PageLawTests
{
    [Fact]
    public async Task APageUsesOnlyKnownElementsAndAttributes()
    {
        foreach (var page in await Sites.AllPagesAsync()) Assert.Empty(AllowedHtml.OffencesIn(page.Source).Select(offence => $"{page}: {offence}"));
    }

    [Fact]
    public async Task APageHasNoComments()
    {
        foreach (var page in await Sites.AllPagesAsync()) Assert.DoesNotContain("<!--", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePolicyIsFirstInTheHeadAndAllowsExactlyTheBlocksThatAreThere()
    {
        foreach (var page in await Sites.AllPagesAsync())
        {
            var first = page.Document.Head!.Children[0];
            Assert.Equal("Content-Security-Policy", first.GetAttribute("http-equiv"));
            var hashes = page.Document.QuerySelectorAll("style")
                .Select(style => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.TextContent)))}'");
            Assert.Equal(
                $"default-src 'none'; style-src 'self' {string.Join(' ', hashes)}; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'",
                first.GetAttribute("content"));
        }
    }

    [Fact]
    public async Task TheHostIsToldTheSamePolicyAndWhatAPageCannotSay()
    {
        foreach (var site in await Sites.AllAsync())
        {
            var policy = site.Page("index.html").Document.Head!.Children[0].GetAttribute("content");
            var headers = site.Text("_headers");
            Assert.Contains($"Content-Security-Policy: {policy}; frame-ancestors 'none'\n", headers, StringComparison.Ordinal);
            Assert.Contains("X-Robots-Tag: noindex, nofollow, noarchive, nosnippet, noimageindex\n", headers, StringComparison.Ordinal);
            Assert.Contains("Referrer-Policy: no-referrer\n", headers, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task APageAsksNotToBeIndexedNorNamedAsReferrer()
    {
        foreach (var page in await Sites.AllPagesAsync())
        {
            Assert.Equal("noindex, nofollow, noarchive, nosnippet, noimageindex", Meta(page, "robots"));
            Assert.Equal("no-referrer", Meta(page, "referrer"));
            Assert.NotNull(page.Document.QuerySelector("meta[charset=utf-8]"));
        }
    }

    [Fact]
    public async Task APageHasALanguageAndATitleOfItsOwn()
    {
        foreach (var site in await Sites.AllAsync())
        {
            Assert.All(site.Pages, page => Assert.Equal("en-GB", page.Document.DocumentElement.GetAttribute("lang")));
            var titles = site.Pages.Select(page => page.Document.Title).ToList();
            Assert.All(titles, title => Assert.False(string.IsNullOrWhiteSpace(title)));
            Assert.Equal(titles.Distinct(StringComparer.Ordinal), titles);
        }
    }

    [Fact]
    public async Task HeadingsBeginAtOneAndNeverSkipALevel()
    {
        foreach (var page in await Sites.AllPagesAsync())
        {
            var levels = page.Elements.Where(element => element.LocalName is ['h', >= '1' and <= '6']).Select(element => element.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{page}: h{pair.First} then h{pair.Second}"));
        }
    }

    [Fact]
    public async Task AnIdOccursOnce()
    {
        foreach (var page in await Sites.AllPagesAsync())
        {
            var ids = page.Elements.Select(element => element.GetAttribute("id")).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public async Task WhatIsLabelledByIdHasThatId()
    {
        foreach (var page in await Sites.AllPagesAsync())
            Assert.All(page.Document.QuerySelectorAll("[aria-labelledby]"), element => Assert.NotNull(page.Document.GetElementById(element.GetAttribute("aria-labelledby")!)));
    }

    [Fact]
    public async Task ALinkThatStaysInTheSiteArrives()
    {
        foreach (var page in await Sites.AllPagesAsync())
        {
            foreach (var link in Links(page).Where(IsRelative))
            {
                var target = link.StartsWith('#') ? page.Path : page.Resolve(link);
                if (target == "../brief.pdf") continue;
                Assert.True(page.Site.Files.Any(file => file.Path == target), $"{page}: {link}");
                if (link.Split('#') is [_, var fragment])
                    Assert.NotNull(page.Site.Page(target).Document.GetElementById(fragment));
            }
        }
    }

    [Fact]
    public async Task ALinkThatLeavesIsHttpsOrMailAndTellsNobodyWhereItWas()
    {
        foreach (var page in await Sites.AllPagesAsync())
        {
            foreach (var link in page.Document.QuerySelectorAll("a[href]").Where(link => !IsRelative(link.GetAttribute("href")!)))
            {
                var uri = new Uri(link.GetAttribute("href")!);
                Assert.Contains(uri.Scheme, (string[])["https", "mailto"]);
                if (uri.Scheme == "https") Assert.Equal("noreferrer noopener", link.GetAttribute("rel"));
            }
        }
    }

    [Fact]
    public async Task NothingIsLoadedFromOutsideTheSite()
    {
        foreach (var page in await Sites.AllPagesAsync())
        {
            var loaded = page.Document.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!)
                .Concat(page.Document.QuerySelectorAll("link[href]").Select(element => element.GetAttribute("href")!));
            Assert.All(loaded, address => Assert.Contains(page.Site.Files, file => file.Path == page.Resolve(address)));
        }
    }

    [Fact]
    public async Task EveryFileIsReachedFromTheFirstPage()
    {
        foreach (var site in await Sites.AllAsync())
        {
            // Audit pages have a style sheet of their own, which names the fonts beside it.
            var sheets = site.Files.Where(file => file.Path.EndsWith("site.css", StringComparison.Ordinal)).Select(file => (Folder: file.Path[..^"site.css".Length], Css: site.Text(file.Path))).ToArray();
            var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html", "_headers" };
            var open = new Queue<string>(["index.html"]);
            while (open.TryDequeue(out var path))
            {
                if (!path.EndsWith(".html", StringComparison.Ordinal)) continue;
                var page = site.Page(path);
                foreach (var target in Links(page).Where(link => IsRelative(link) && !link.StartsWith('#')).Select(page.Resolve))
                    if (reached.Add(target)) open.Enqueue(target);
            }

            Assert.All(site.Files, file => Assert.True(reached.Contains(file.Path) || sheets.Any(sheet => sheet.Css.Contains($"url({file.Path[Math.Min(sheet.Folder.Length, file.Path.Length)..]})", StringComparison.Ordinal)), $"{site.Name}: {file.Path}"));
        }
    }

    private static IEnumerable<string> Links(ParsedPage page) =>
        page.Document.QuerySelectorAll("[href],[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

    private static bool IsRelative(string link) => !Uri.TryCreate(link, UriKind.Absolute, out _);

    private static string? Meta(ParsedPage page, string name) => page.Document.QuerySelector($"meta[name={name}]")?.GetAttribute("content");
}
