using System.Collections.Immutable;
using Microsoft.Playwright;
using Waymark.EndToEnd.Pages;
using Waymark.Sites;
using Waymark.Sites.Tests.Samples;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Waymark.EndToEnd.Pages;

/// <summary>One Chromium for all page tests, and the sites on disk as a customer has them: opened from a folder.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string PathVariable = "WAYMARK_CHROMIUM";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-pages-");
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Address of a page as a browser opens it from a folder.</summary>
    /// <param name="page">Folder of the site and path of the page: <c>handout/items/press-ledger.html</c>.</param>
    public string Address(string page) => new Uri(Path.Combine(_folder.FullName, page)).AbsoluteUri;

    public string Root => new Uri(_folder.FullName + "/").AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        await WriteAsync("handout", await HandoutSite.RenderAsync(Some.Handout()));
        await WriteAsync("left-handout", await HandoutSite.RenderAsync(Some.Handout(), SomeMarks.All(Some.Edition(), right: false)));
        await WriteAsync("right-handout", await HandoutSite.RenderAsync(Some.Handout(), SomeMarks.All(Some.Edition(), right: true)));
        await WriteAsync("bare-handout", await HandoutSite.RenderAsync(Some.BareHandout()));
        await WriteAsync("role", await RoleSite.RenderAsync(SomeRole.View()));
        await WriteAsync("role", await AuditSite.RenderAsync(SomeRole.View(), SomeAudit.View()));
        var chromium = Environment.GetEnvironmentVariable(PathVariable) ?? "/usr/bin/chromium";
        if (!File.Exists(chromium))
            throw new InvalidOperationException($"These tests look at pages in Chromium, and there is none at {chromium}. Install Debian's package 'chromium', or name another with {PathVariable}.");

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A page of its own window; dispose the context that it belongs to.</summary>
    public async Task<IPage> OpenAsync(string page, int width, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
        });
        var opened = await context.NewPageAsync();
        await opened.GotoAsync(Address(page));
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task WriteAsync(string site, ImmutableArray<SiteFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder.FullName, site, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Bytes.ToArray());
        }
    }
}
