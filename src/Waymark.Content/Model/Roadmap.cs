using System.Collections.Immutable;

namespace Waymark.Content.Model;

/// <summary>Everything in <c>content/</c>, typed and checked, with the place of every value. All arrays are sorted by id, ordinal.</summary>
public sealed record Roadmap
{
    public required WorkspaceSettings Settings { get; init; }
    public required Policy Policy { get; init; }
    public required ImmutableArray<ApprovedWording> Wording { get; init; }

    /// <summary>Null where the workspace has no strategy.md.</summary>
    public required StrategyDocument? Strategy { get; init; }
    public required ImmutableArray<ThemeDocument> Themes { get; init; }
    public required ImmutableArray<ItemDocument> Items { get; init; }
    public required ImmutableArray<CustomerDocument> Customers { get; init; }
    public required ImmutableArray<RequestDocument> Requests { get; init; }
    public required ImmutableArray<CallDocument> Calls { get; init; }
    public required ImmutableArray<MarketingDocument> Marketing { get; init; }

    /// <summary>Images that some Markdown names, by path relative to the workspace.</summary>
    public required ImmutableDictionary<string, AssetFile> Assets { get; init; }
}

/// <summary>An image file, read once; its type is what its bytes say, not what its name says.</summary>
/// <param name="Path">Relative to the workspace.</param>
/// <param name="MediaType"><c>image/png</c>, <c>image/jpeg</c> or <c>image/svg+xml</c>.</param>
/// <param name="Bytes">As found, metadata included: stripping is Disclosure's first act on an image.</param>
public sealed record AssetFile(string Path, string MediaType, int Width, int Height, ReadOnlyMemory<byte> Bytes);
