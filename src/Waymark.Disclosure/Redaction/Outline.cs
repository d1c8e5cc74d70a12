using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Redaction;

/// <summary>Headings after redaction: one with nothing under it would tell that something was.</summary>
internal static class Outline
{
    /// <summary>Drops every heading that has nothing under it before the next heading of its own or a higher level.</summary>
    public static ImmutableArray<SourceBlock> WithoutEmptyHeadings(ImmutableArray<SourceBlock> blocks)
    {
        var kept = new Stack<SourceBlock>();
        foreach (var block in blocks.Reverse())
        {
            var empty = block is SourceHeading heading
                && (!kept.TryPeek(out var next) || (next is SourceHeading follower && follower.Level <= heading.Level));
            if (!empty) kept.Push(block);
        }

        return [.. kept];
    }
}
