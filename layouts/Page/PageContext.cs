using System.Collections.Frozen;
using Waymark.Handouts;
using Waymark.Layouts.Look;
using Waymark.Vocabulary;

namespace Waymark.Layouts.Page;

/// <summary>What the parts of one page need to know about the page they stand on. Cascades from the page to its parts.</summary>
public sealed record PageContext
{
    /// <summary>Path of the page from the site's root, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>BCP 47 tag of the prose.</summary>
    public required string Language { get; init; }

    public required Branding Branding { get; init; }

    public required CopyVoice Voice { get; init; }

    /// <summary>Path of the style sheet from the site's root; pages that are made apart from the rest have their own.</summary>
    public string StyleSheet { get; init; } = SitePath.StyleSheet;

    public required FrozenDictionary<string, Asset> Assets { get; init; }
    public required FrozenDictionary<string, Item> Items { get; init; }
    public required FrozenDictionary<string, Theme> Themes { get; init; }

    /// <summary><c>rtl</c> for the scripts that are written from right to left, else <c>ltr</c>.</summary>
    public string Direction => WritingDirection.IsRightToLeft(Language) ? "rtl" : "ltr";

    /// <summary>A link from this page to another file of the site.</summary>
    public string To(string path) => string.Concat(Enumerable.Repeat("../", Path.Count(c => c == '/'))) + path;

    /// <exception cref="ArgumentException">The record has no such item: a link must never name what is not there.</exception>
    public string ToItem(string id) => Items.ContainsKey(id)
        ? To(SitePath.Item(id))
        : throw new ArgumentException($"A link leads to the item '{id}', which this record does not hold.", nameof(id));

    /// <summary>Null where the reader may not know the theme.</summary>
    public Theme? ThemeOf(Item item) => item.ThemeId is { } id ? Themes.GetValueOrDefault(id) : null;

    /// <exception cref="ArgumentException">The record has no such image.</exception>
    public Asset Asset(string id) => Assets.TryGetValue(id, out var asset)
        ? asset
        : throw new ArgumentException($"A picture uses the asset '{id}', which this record does not hold.", nameof(id));

    public string ToAsset(string id) => To(SitePath.Asset(Asset(id)));
}
