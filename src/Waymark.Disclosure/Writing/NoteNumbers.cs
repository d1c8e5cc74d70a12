using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Disclosure.Redaction;

namespace Waymark.Disclosure.Writing;

/// <summary>Numbers the footnotes of a redacted body from 1, in the order in which its text first refers to them.</summary>
internal sealed class NoteNumbers
{
    public NoteNumbers(SourceProse visible)
    {
        var order = NoteReferences.In(visible.Blocks).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            order.AddRange(NoteReferences.In(visible.Notes[order[i]]).Distinct(StringComparer.Ordinal).Where(label => !order.Contains(label, StringComparer.Ordinal)).ToList());
        }

        InOrder = [.. order];
    }

    private NoteNumbers() => InOrder = [];

    /// <summary>For lines of front matter, which have no notes.</summary>
    public static NoteNumbers None { get; } = new();

    public ImmutableArray<string> InOrder { get; }

    public int Of(string label) => InOrder.IndexOf(label, StringComparer.Ordinal) is var at and >= 0
        ? at + 1
        : throw new System.Diagnostics.UnreachableException("a reference to a footnote that the body does not define");
}
