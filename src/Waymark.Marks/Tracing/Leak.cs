using System.Collections.Immutable;

namespace Waymark.Marks.Tracing;

/// <summary>What could be read from leaked files, before anything is compared with a copy.</summary>
/// <param name="Text">All text, in reading order as far as it is known.</param>
/// <param name="Words">Words with their positions; empty where the file has none that can be trusted.</param>
public sealed record Leak(string Text, ImmutableArray<FoundWord> Words)
{
    /// <summary>The same, file by file, where there are several: they are given as one leak, and need not be.</summary>
    public ImmutableArray<Leak> Files { get; init; } = [];
}
