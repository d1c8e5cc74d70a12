using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Waymark.Sites.Tests.Samples;

namespace Waymark.Sites.Tests;

/// <summary>The sites that the laws of this project are held against, parsed once.</summary>
internal static class Sites
{
    private static readonly Lazy<Task<ImmutableArray<ParsedSite>>> Lazily = new(async () =>
    [
        new ParsedSite("rich handout", await HandoutSite.RenderAsync(Some.Handout())),
        new ParsedSite("bare handout", await HandoutSite.RenderAsync(Some.BareHandout())),
        new ParsedSite("rich role", [.. await RoleSite.RenderAsync(SomeRole.View()), .. await AuditSite.RenderAsync(SomeRole.View(), SomeAudit.View())]),
        new ParsedSite("bare role", await RoleSite.RenderAsync(SomeRole.BareView())),
    ]);

    public static Task<ImmutableArray<ParsedSite>> AllAsync() => Lazily.Value;

    public static async Task<IEnumerable<ParsedPage>> AllPagesAsync() => (await AllAsync()).SelectMany(site => site.Pages);
}

internal sealed class ParsedSite
{
    public ParsedSite(string name, ImmutableArray<SiteFile> files)
    {
        Name = name;
        Files = files;
        Pages = [.. files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).Select(file => new ParsedPage(this, file))];
    }

    public string Name { get; }

    public ImmutableArray<SiteFile> Files { get; }

    public ImmutableArray<ParsedPage> Pages { get; }

    public ParsedPage Page(string path) => Pages.Single(page => page.Path == path);

    public string Text(string path) => Encoding.UTF8.GetString(Files.Single(file => file.Path == path).Bytes.Span);
}

internal sealed class ParsedPage(ParsedSite site, SiteFile file)
{
    public ParsedSite Site { get; } = site;

    public string Path { get; } = file.Path;

    public string Source { get; } = Encoding.UTF8.GetString(file.Bytes.Span);

    public IDocument Document { get; } = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));

    public IEnumerable<IElement> Elements => Document.All;

    /// <summary>A relative link's target as a path of the site; starts with <c>../</c> where it leads out of it.</summary>
    public string Resolve(string link)
    {
        var parts = new Stack<string>(Path.Split('/')[..^1]);
        foreach (var part in link.Split('#')[0].Split('/'))
        {
            if (part == ".." && parts.TryPeek(out var above) && above != "..") parts.Pop();
            else parts.Push(part);
        }

        return string.Join('/', parts.Reverse());
    }

    public override string ToString() => $"{Site.Name}: {Path}";
}
