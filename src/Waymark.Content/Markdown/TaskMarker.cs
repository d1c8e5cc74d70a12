using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Waymark.Content.Markdown.Guards;

namespace Waymark.Content.Markdown;

/// <summary><c>[ ]</c> or <c>[x]</c> at the beginning of a list entry.</summary>
internal sealed class TaskMarkerInline(bool done) : LeafInline
{
    public bool Done { get; } = done;
}

/// <summary>Markdig's own parser of tasks takes <c>[x]</c> anywhere in an entry; this one only at its beginning.</summary>
internal sealed class TaskMarkerParser : InlineParser
{
    public TaskMarkerParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) is not (' ' or 'x' or 'X') || slice.PeekChar(2) != ']' || slice.PeekChar(3) != ' ') return false;
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock entry } || !ReferenceEquals(entry[0], processor.Block)) return false;
        if (!IsFirst(processor.Root!)) return false;
        processor.Inline = new TaskMarkerInline(slice.PeekChar(1) != ' ')
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + 2)),
        };
        slice.Start += 3;
        return true;
    }

    private static bool IsFirst(ContainerInline root) =>
        root.All(before => before is OnlyMarkerInline || (before is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace()));
}
