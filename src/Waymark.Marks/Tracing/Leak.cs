using System.Collections.Immutable;
using Waymark.Marks.Pictures;
using Waymark.Marks.Sites;

namespace Waymark.Marks.Tracing;

/// <summary>What could be read from leaked files, before anything is compared with a copy.</summary>
/// <param name="Text">All text, in reading order as far as it is known.</param>
/// <param name="Words">Words with their positions; empty where the file has none that can be trusted.</param>
public sealed record Leak(string Text, ImmutableArray<FoundWord> Words)
{
    /// <summary>The same, file by file, where there are several: they are given as one leak, and need not be.</summary>
    public ImmutableArray<Leak> Files { get; init; } = [];

    /// <summary>Pictures of pages; their words are in <see cref="Text"/> too.</summary>
    public ImmutableArray<LeakedPicture> Pictures { get; init; } = [];

    /// <summary>How its pages are called, such as <c>scan.pdf, page 2</c>; empty where it has none.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>What could not be looked at, and why, in words.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Words of leaked pages of a site, with what their source says of where they stand; empty where the leak has no such source.</summary>
    public ImmutableArray<SiteWord> SiteWords { get; init; } = [];

    /// <summary>Whether there can be anything in it that only pages of a site carry.</summary>
    internal bool MayBeSite => !Words.IsEmpty || SiteWords.Any(word => word.Right is not null) || UnseenText.Read(Text).Any();
}
