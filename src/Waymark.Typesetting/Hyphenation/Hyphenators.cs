using System.Diagnostics;
using System.Text;

namespace Waymark.Typesetting.Hyphenation;

/// <summary>The languages whose words are divided. Each language's patterns are read once, when first asked for.</summary>
internal static class Hyphenators
{
    private static readonly Dictionary<string, Lazy<Hyphenator>> _all =
        new[] { "da", "de", "en-gb", "en-us", "es", "fr", "it", "pl", "pt" }
            .ToDictionary(name => name, name => new Lazy<Hyphenator>(() => Read(name)), StringComparer.Ordinal);

    /// <summary>Null where there are no patterns for the language: its words are then never divided.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static Hyphenator? For(string language)
    {
        var parts = language.Split('-');
        var name = parts[0] switch
        {
            "en" => parts[^1] is "US" or "CA" or "PH" ? "en-us" : "en-gb",
            var other => other,
        };
        return _all.TryGetValue(name, out var hyphenator) ? hyphenator.Value : null;
    }

    private static Hyphenator Read(string name)
    {
        using var resource = typeof(Hyphenators).Assembly.GetManifestResourceStream($"hyphenation.{name}.txt")
            ?? throw new UnreachableException($"the patterns of {name} are not built into the assembly");
        using var text = new StreamReader(resource, Encoding.UTF8);
        return new Hyphenator(PatternFile.Read(text));
    }
}
