using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting.Parts;

/// <summary>Where a record was written, as far as its text tells.</summary>
internal static class Places
{
    public static SourceSpan? Of(Item item) => Of(item.Problem) ?? Of(item.Body.Blocks);

    public static SourceSpan? Of(ImmutableArray<Inline> inlines) =>
        inlines.IsDefaultOrEmpty ? null : inlines.Select(inline => inline.Place).Where(place => place.File is not null).Cast<SourceSpan?>().FirstOrDefault();

    private static SourceSpan? Of(ImmutableArray<Block> blocks) =>
        blocks.IsDefaultOrEmpty ? null : blocks.Select(block => block.Place).Where(place => place.File is not null).Cast<SourceSpan?>().FirstOrDefault();
}
