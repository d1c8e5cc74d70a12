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

    public static string ForInternalSite(ImmutableArray<WebFont> fonts) => Join(fonts, [.. Common, "internal", "board", "timeline", "grid", "talk", .. Last]);

    /// <summary>For the author's own pages of the preview.</summary>
    public static string ForPreview(ImmutableArray<WebFont> fonts) => Join(fonts, [.. Common, "internal", "preview", .. Last]);

    public static string ForAudit(ImmutableArray<WebFont> fonts) => Join(fonts, [.. Common, "internal", "audit", .. Last]);

    /// <summary>For a report, which is one file: the fonts are in the sheet.</summary>
    public static string ForReport(ImmutableArray<WebFont> fonts) => Join(fonts.Select(font => font.EmbeddedRule), [.. Common, "internal", .. Last, "report"]);

    private static string Join(ImmutableArray<WebFont> fonts, string[] names) => Join(fonts.Select(font => font.Rule), names);

    private static string Join(IEnumerable<string> fonts, string[] names)
    {
        var sheet = new StringBuilder();
        foreach (var rule in fonts) sheet.Append(rule).Append('\n');
        foreach (var name in names) sheet.Append(Tighten(Encoding.UTF8.GetString(Resources.Read($"styles/{name}.css").Span)));
        return sheet.ToString();
    }

    private static string Tighten(string css) => Space().Replace(Comment().Replace(css, ""), "\n").TrimStart();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Space();
}
