using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Markdown;

/// <summary>What stands before the words of a list entry, row or column.</summary>
/// <param name="Only">Topics of <c>:only{…}</c>.</param>
/// <param name="Done">Of a task, whether it is done.</param>
internal sealed record EntryMarkers(ImmutableArray<TopicName> Only, bool? Done)
{
    public static EntryMarkers None { get; } = new([], null);
}
