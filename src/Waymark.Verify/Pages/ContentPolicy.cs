using System.Security.Cryptography;
using System.Text;
using Waymark.Verify.Pages.Tree;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>The Content-Security-Policy of a page, as its meta element states it.</summary>
internal sealed class ContentPolicy
{
    private readonly ElementNode? _element;
    private readonly Dictionary<string, string[]> _directives = new(StringComparer.OrdinalIgnoreCase);

    private ContentPolicy(ElementNode? element)
    {
        _element = element;
        foreach (var directive in (element?["content"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = directive.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            // Of two directives of one name a browser heeds the first.
            _directives.TryAdd(parts[0], parts[1..]);
        }
    }

    public static ContentPolicy Of(ElementNode page) => new(
        page.Elements.FirstOrDefault()?.Elements.FirstOrDefault(part => part.Name == "head")?.Elements
            .FirstOrDefault(child => child.Name == "meta" && string.Equals(child["http-equiv"], "Content-Security-Policy", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The policy as a whole, and the two meta elements that keep a copy out of search engines and referrers.</summary>
    public void Check(Examination scan, List<ElementNode> page, Location at)
    {
        if (_element is null)
        {
            scan.Report(VerifyRules.ContentPolicy, "the page has no Content-Security-Policy", at.In("<head>"));
        }
        else
        {
            var where = at.In(_element.ToString());
            if (_element.Parent!.Elements.TakeWhile(child => child != _element).Any(child => child.Name is not ("meta" or "title"))) scan.Report(VerifyRules.ContentPolicy, "the policy does not stand before everything that it governs", where);
            foreach (var name in new[] { "default-src", "base-uri", "form-action" })
            {
                if (!_directives.TryGetValue(name, out var sources) || sources is not ["'none'"]) scan.Report(VerifyRules.ContentPolicy, $"the policy does not say {name} 'none'", where);
            }

            foreach (var (name, sources) in _directives.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                foreach (var source in sources.Where(source => !IsNarrow(name, source))) scan.Report(VerifyRules.ContentPolicy, $"the policy allows {source} in {name}", where);
            }
        }

        var metas = page.FindAll(element => element.Name == "meta");
        Meta(scan, metas, at, "robots", "noindex", "search engines may list the page");
        Meta(scan, metas, at, "referrer", "no-referrer", "following a link tells where its reader came from");
    }

    /// <summary>Whether scripts may ask for files of the page's own place, and of no other.</summary>
    public bool ConnectsToItself => _directives.TryGetValue("connect-src", out var sources) && sources is ["'self'"];

    public void CheckScript(Examination scan, ElementNode script, Location at)
    {
        if (script["src"] is not null)
        {
            if (!Allows("script-src", "'self'") && !Allows("script-src", script["integrity"])) scan.Report(VerifyRules.Script, "a script that the page's policy does not allow", at);
        }
        else if (!Allows("script-src", HashOf(script.TextContent())))
        {
            scan.Report(VerifyRules.Script, "a script whose hash the page's policy does not name", at, script.TextContent());
        }
    }

    public void CheckStyle(Examination scan, string style, Location at)
    {
        if (!Allows("style-src", HashOf(style))) scan.Report(VerifyRules.ContentPolicy, "a style whose hash the page's policy does not name", at);
    }

    private bool Allows(string directive, string? source) =>
        source is { Length: > 0 } && _directives.TryGetValue(directive, out var sources)
        && sources.Contains(source[0] == '\'' ? source : $"'{source}'", StringComparer.Ordinal);

    private static bool IsNarrow(string directive, string source) => source switch
    {
        "'none'" or "'self'" => true,
        "data:" => directive is "img-src" or "font-src",
        "blob:" => directive is "img-src",
        _ => source.StartsWith("'sha256-", StringComparison.Ordinal) || source.StartsWith("'sha384-", StringComparison.Ordinal) || source.StartsWith("'sha512-", StringComparison.Ordinal),
    };

    private static string HashOf(string code) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";

    private static void Meta(Examination scan, List<ElementNode> metas, Location at, string name, string needed, string otherwise)
    {
        var said = metas.Where(meta => string.Equals(meta["name"], name, StringComparison.OrdinalIgnoreCase));
        if (!said.Any(meta => meta["content"]?.Contains(needed, StringComparison.OrdinalIgnoreCase) == true)) scan.Report(VerifyRules.Indexable, $"{otherwise}: no {name} {needed}", at.In("<head>"));
    }
}
