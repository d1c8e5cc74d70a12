using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Waymark.Layouts.Look;

/// <summary>The style sheet of a site: the files of layouts/styles that it needs, in order, without comments and indentation.</summary>
public static partial class StyleSheet
{
    private static readonly string[] Common = ["tokens", "ground", "frame", "marks", "trail", "prose", "words", "tables", "item"];

    private static readonly string[] Last = ["phone", "print", "contrast"];

    public static string ForMicrosite(ImmutableArray<WebFont> fonts) => Join(fonts, [.. Common, "microsite", .. Last]);

    public static string ForInternalSite(ImmutableArray<WebFont> fonts) => Join(fonts, [.. Common, "internal", "board", "timeline", "grid", .. Last]);

    /// <summary>For the author's own pages of the preview.</summary>
    public static string ForPreview(ImmutableArray<WebFont> fonts) => Join(fonts, [.. Common, "internal", "preview", .. Last]);

    public static string ForAudit(ImmutableArray<WebFont> fonts) => Join(fonts, [.. Common, "internal", "audit", .. Last]);

    private static string Join(ImmutableArray<WebFont> fonts, string[] names)
    {
        var sheet = new StringBuilder();
        foreach (var font in fonts) sheet.Append(font.Rule).Append('\n');
        foreach (var name in names) sheet.Append(Tighten(Encoding.UTF8.GetString(Resources.Read($"styles/{name}.css").Span)));
        return sheet.ToString();
    }

    private static string Tighten(string css) => Space().Replace(Comment().Replace(css, ""), "\n").TrimStart();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Space();
}
