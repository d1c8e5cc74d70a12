using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Layouts.Look;
using Waymark.Layouts.Page;
using Waymark.Layouts.Preview;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Sites;

/// <summary>The pages that only <c>serve</c> shows: they name what is hidden, stay in memory, and are for the author's own computer.</summary>
public static class AuthorSite
{
    /// <summary>What every document says, what one reader gets of it, and why not the rest.</summary>
    /// <returns>Files sorted by path.</returns>
    public static Task<ImmutableArray<SiteFile>> RenderAsync(AuthorView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return PageAsync<AuthorPage>(view.Language, view.Vendor.Brand, ("View", view));
    }

    /// <summary>In the place of a site that cannot be made: what is wrong with the content.</summary>
    /// <returns>Files sorted by path.</returns>
    public static Task<ImmutableArray<SiteFile>> ProblemsAsync(ImmutableArray<Diagnostic> problems) =>
        PageAsync<ProblemsPage>("en", new Brand(Accent, AccentDark, LogoAssetId: null), ("Problems", problems));

    /// <summary>The window that shows either in a frame.</summary>
    public static async Task<ImmutableArray<SiteFile>> ShellAsync(string reader)
    {
        var page = new SitePage(SitePath.Home, typeof(Shell), new Dictionary<string, object?>(StringComparer.Ordinal) { ["Reader"] = reader });
        return
        [
            new SiteFile(SitePath.Home, Encoding.UTF8.GetBytes(await PageRenderer.RenderAsync(page))),
            new SiteFile("shell.css", ShellFiles.Style),
            new SiteFile("shell.js", ShellFiles.Script),
        ];
    }

    /// <summary>Waymark's own accents (docs: the look), for a page that must not depend on a workspace that may be wrong.</summary>
    private const string Accent = "#0e5a49";
    private const string AccentDark = "#82cdb5";

    private static async Task<ImmutableArray<SiteFile>> PageAsync<TComponent>(string language, Brand brand, (string Name, object Value) shown)
    {
        // The author's pages show no pictures of the content: no logo either.
        var branding = Branding.For(brand);
        var context = new PageContext
        {
            Path = SitePath.Home,
            Language = language,
            Branding = branding,
            Voice = CopyVoice.OfNobody,
            Assets = FrozenDictionary<string, Asset>.Empty,
            Items = FrozenDictionary<string, Item>.Empty,
            Themes = FrozenDictionary<string, Theme>.Empty,
        };
        var page = new SitePage(SitePath.Home, typeof(TComponent), new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = context, [shown.Name] = shown.Value });
        var html = await PageRenderer.RenderAsync(page);
        return new SiteAssembly(branding, [], StyleSheet.ForPreview).With([new SiteFile(page.Path, Encoding.UTF8.GetBytes(html))], WebFont.For([html]));
    }
}
