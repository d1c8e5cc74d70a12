using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Marks.Identity;
using Waymark.Pages;

namespace Waymark.Marks.Tracing;

/// <summary>An edition that was handed out, and the ids of its copies.</summary>
/// <param name="Documents">Its pages in every paged format that it was handed out in; none where it was handed out as a site alone.</param>
public sealed record IssuedEdition(string Version, Edition Edition, ImmutableArray<PageDocument> Documents, ImmutableArray<string> CopyIds)
{
    /// <summary>The generation of the key that its copies were marked with; null for the one in use.</summary>
    public CopyKey? Key { get; init; }
}
