using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages;

namespace Waymark.Marks.Tracing;

/// <summary>An edition that was handed out, and the ids of its copies.</summary>
/// <param name="Brief">The pages of its briefs, or null where it was handed out as a site alone.</param>
public sealed record IssuedEdition(string Version, Edition Edition, PageDocument? Brief, ImmutableArray<string> CopyIds);
