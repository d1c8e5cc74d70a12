using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts;
using Waymark.Layouts.Look;
using Waymark.Layouts.Page;

namespace Waymark.Sites;

/// <summary>Pages and everything that they load, as the files of one site.</summary>
internal static class SiteAssembly
{
    /// <returns>The files sorted by path, ordinal.</returns>
    /// <exception cref="ArgumentException">Two files have one path, or a record names what it does not hold.</exception>
    public static async Task<ImmutableArray<SiteFile>> AssembleAsync(
        IEnumerable<SitePage> pages,
        Branding branding,
        IEnumerable<Asset> assets,
        Func<ImmutableArray<WebFont>, string> styleSheet)
    {
        var texts = new List<string>();
        var files = new List<SiteFile>();
        foreach (var page in pages)
        {
            var html = await PageRenderer.RenderAsync(page);
            texts.Add(html);
            files.Add(Text(page.Path, html));
        }

        var fonts = WebFont.For(texts);
        files.Add(Text(SitePath.StyleSheet, styleSheet(fonts)));
        files.Add(Text(SitePath.Icon, SiteIcon.Draw(branding)));
        files.Add(Text(SitePath.Headers, ResponseHeaders.For(branding)));
        files.AddRange(fonts.Select(font => new SiteFile(SitePath.FontFolder + font.FileName, font.Bytes)));
        files.AddRange(assets.Select(asset => new SiteFile(SitePath.Asset(asset), asset.Bytes)));

        var twice = files.GroupBy(file => file.Path, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any());
        if (twice is not null) throw new ArgumentException($"Two files of the site have the path '{twice.Key}'.", nameof(pages));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static SiteFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
