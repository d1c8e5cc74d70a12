using System.Collections.Immutable;
using System.Globalization;

namespace Waymark.Layouts.Look;

/// <summary>One file of a web font: a face, cut to one script.</summary>
/// <param name="Weight">CSS weight.</param>
/// <param name="Style">CSS style: <c>normal</c> or <c>italic</c>.</param>
public sealed record WebFont(string Family, int Weight, string Style, string Stem, Script Script)
{
    private static readonly (string Family, int Weight, string Style, string Stem, Script[] Scripts)[] Faces =
    [
        ("Waymark Sans", 400, "normal", "sans-400", [Script.Latin, Script.Extended, Script.Greek, Script.Cyrillic]),
        ("Waymark Sans", 600, "normal", "sans-600", [Script.Latin, Script.Extended, Script.Greek, Script.Cyrillic]),
        ("Waymark Sans", 400, "italic", "sans-400-italic", [Script.Latin]),
        ("Waymark Serif", 400, "normal", "serif-400", [Script.Latin, Script.Extended, Script.Greek, Script.Cyrillic]),
        ("Waymark Serif", 400, "italic", "serif-400-italic", [Script.Latin, Script.Extended, Script.Greek, Script.Cyrillic]),
        ("Waymark Display", 300, "normal", "display-300", [Script.Latin, Script.Extended, Script.Greek, Script.Cyrillic]),
        ("Waymark Code", 400, "normal", "code-400", [Script.Latin]),
    ];

    /// <summary>Every file there is, by stem and script.</summary>
    public static ImmutableArray<WebFont> All { get; } =
        [.. Faces.SelectMany(face => face.Scripts.Select(script => new WebFont(face.Family, face.Weight, face.Style, face.Stem, script)))];

    public string FileName => $"{Stem}-{Script.Name}.woff2";

    /// <summary>The file's bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => Resources.Read($"fonts/{FileName}");

    /// <summary>The rule that declares the file, for a style sheet that lies beside a folder <c>fonts</c>.</summary>
    public string Rule => RuleFor($"fonts/{FileName}");

    /// <summary>The rule with the file in it, for a page that loads nothing.</summary>
    public string EmbeddedRule => RuleFor($"data:font/woff2;base64,{Convert.ToBase64String(Bytes.Span)}");

    private string RuleFor(string address) => string.Create(
        CultureInfo.InvariantCulture,
        $"@font-face{{font-family:\"{Family}\";font-weight:{Weight};font-style:{Style};font-display:swap;src:url({address}) format(\"woff2\");unicode-range:{Script.UnicodeRange}}}");

    /// <summary>The files that a site with these words needs; Latin always, since the layouts speak it themselves.</summary>
    public static ImmutableArray<WebFont> For(IEnumerable<string> texts)
    {
        var needed = new HashSet<Script> { Script.Latin };
        foreach (var text in texts)
        {
            foreach (var script in Script.All)
            {
                if (!needed.Contains(script) && script.OccursIn(text)) needed.Add(script);
            }
        }

        return [.. All.Where(font => needed.Contains(font.Script))];
    }
}
