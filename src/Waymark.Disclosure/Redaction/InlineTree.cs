using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Redaction;

/// <summary>Walks over the runs of one block: containers hold runs, leaves hold what is read.</summary>
internal static class InlineTree
{
    /// <summary>The runs inside a container, or null for a leaf.</summary>
    public static ImmutableArray<SourceInline>? ChildrenOf(SourceInline inline) => inline switch
    {
        SourceEmphasis emphasis => emphasis.Children,
        SourceStrong strong => strong.Children,
        SourceLink link => link.Children,
        SourceFixed @fixed => @fixed.Children,
        GuardedInline guard => guard.Children,
        _ => null,
    };

    public static SourceInline WithChildren(SourceInline container, ImmutableArray<SourceInline> children) => container switch
    {
        SourceEmphasis emphasis => emphasis with { Children = children },
        SourceStrong strong => strong with { Children = children },
        SourceLink link => link with { Children = children },
        SourceFixed @fixed => @fixed with { Children = children },
        GuardedInline guard => guard with { Children = children },
        _ => throw new System.Diagnostics.UnreachableException($"{container.GetType().Name} holds no runs"),
    };

    /// <summary>All leaves in reading order.</summary>
    public static IEnumerable<SourceInline> Leaves(ImmutableArray<SourceInline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (ChildrenOf(inline) is not { } children) yield return inline;
            else foreach (var leaf in Leaves(children)) yield return leaf;
        }
    }

    /// <summary>The same runs with every leaf replaced by what <paramref name="replace"/> makes of it, in reading order.</summary>
    public static ImmutableArray<SourceInline> Map(ImmutableArray<SourceInline> inlines, Func<SourceInline, IEnumerable<SourceInline>> replace) =>
        [.. inlines.SelectMany(inline => ChildrenOf(inline) is { } children ? [WithChildren(inline, Map(children, replace))] : replace(inline))];

    /// <summary>Whether a reader finds anything here: a note's number or a line break alone is nothing.</summary>
    public static bool HasContent(ImmutableArray<SourceInline> inlines) => Leaves(inlines).Any(leaf => leaf switch
    {
        SourceText text => !string.IsNullOrWhiteSpace(text.Text),
        SourceNoteReference or SourceLineBreak => false,
        _ => true,
    });

    /// <summary>Drops containers and texts that hold nothing, and joins neighbouring texts.</summary>
    public static ImmutableArray<SourceInline> Prune(ImmutableArray<SourceInline> inlines)
    {
        var kept = ImmutableArray.CreateBuilder<SourceInline>(inlines.Length);
        foreach (var inline in inlines)
        {
            if (ChildrenOf(inline) is not { } children)
            {
                Keep(inline);
                continue;
            }

            var pruned = Prune(children);
            if (pruned.Any(child => child is not SourceText { Text: var text } || !string.IsNullOrWhiteSpace(text))) Keep(WithChildren(inline, pruned));
            else foreach (var space in pruned) Keep(space);
        }

        return kept.ToImmutable();

        void Keep(SourceInline inline)
        {
            if (inline is not SourceText text) kept.Add(inline);
            else if (text.Text.Length == 0) return;
            else if (kept is [.., SourceText before]) kept[^1] = before with { Text = before.Text + text.Text };
            else kept.Add(text);
        }
    }
}
