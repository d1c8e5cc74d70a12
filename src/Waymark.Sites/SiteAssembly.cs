using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts;
using Waymark.Layouts.Look;
using Waymark.Layouts.Page;

namespace Waymark.Sites;

/// <summary>The files of one site: its pages, and everything that they load.</summary>
/// <param name="Branding">Of the pages.</param>
/// <param name="Assets">Images that the pages show.</param>
/// <param name="StyleSheet">For a site with these fonts.</param>
internal sealed record SiteAssembly(Branding Branding, ImmutableArray<Asset> Assets, Func<ImmutableArray<WebFont>, string> StyleSheet)
{
    /// <returns>The files sorted by path, ordinal.</returns>
    /// <exception cref="ArgumentException">Two files have one path, or a record names what it does not hold.</exception>
    public ImmutableArray<SiteFile> With(IEnumerable<SiteFile> pages, ImmutableArray<WebFont> fonts) => Sorted([.. pages, .. Around(fonts)]);

    /// <summary>Everything but the pages.</summary>
    public ImmutableArray<SiteFile> Around(ImmutableArray<WebFont> fonts) =>
    [
        Text(SitePath.StyleSheet, StyleSheet(fonts)),
        Text(SitePath.Icon, SiteIcon.Draw(Branding)),
        Text(SitePath.Headers, ResponseHeaders.For(Branding)),
        .. fonts.Select(font => new SiteFile(SitePath.FontFolder + font.FileName, font.Bytes)),
        .. Assets.Select(asset => new SiteFile(SitePath.Asset(asset), asset.Bytes)),
    ];

    public static ImmutableArray<SiteFile> Sorted(ImmutableArray<SiteFile> files)
    {
        var twice = files.GroupBy(file => file.Path, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null
            ? [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]
            : throw new ArgumentException($"Two files of the site have the path '{twice.Key}'.", nameof(files));
    }

    private static SiteFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
