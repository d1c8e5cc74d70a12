using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Waymark.Content.Markdown.Notes;

/// <summary><c>[^label]: text</c>. Markdig's own footnotes are numbered, moved and dropped while parsing; ours stay where they stand until Disclosure knows which are used.</summary>
internal sealed class NoteDefinitionBlock(BlockParser parser, string label) : ContainerBlock(parser)
{
    public string Label { get; } = label;
}

internal sealed class NoteDefinitionParser : BlockParser
{
    public NoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.GetCurrentContainerOpened() is not MarkdownDocument) return BlockState.None;
        var line = processor.Line.ToString();
        if (NoteLabel.Read(line, 0, line.Length) is not { } label || label.After >= line.Length || line[label.After] != ':') return BlockState.None;
        processor.NewBlocks.Push(new NoteDefinitionBlock(this, label.Name)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        for (var i = 0; i <= label.After; i++) processor.NextChar();
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.ContinueDiscard;
        if (!processor.IsCodeIndent) return BlockState.None;
        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}

/// <summary><c>[^label]</c> in running text.</summary>
internal sealed class NoteReferenceInline(string label) : LeafInline
{
    public string Label { get; } = label;
}

internal sealed class NoteReferenceParser : InlineParser
{
    public NoteReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (NoteLabel.Read(slice.Text, slice.Start, slice.End + 1) is not { } label) return false;
        processor.Inline = new NoteReferenceInline(label.Name)
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(label.After - 1)),
        };
        slice.Start = label.After;
        return true;
    }
}

internal static class NoteLabel
{
    private const int Longest = 40;

    /// <summary>The label of <c>[^label]</c> at <paramref name="start"/>: letters, digits, hyphens and underscores.</summary>
    public static (string Name, int After)? Read(string text, int start, int end)
    {
        if (start + 3 >= end || text[start] != '[' || text[start + 1] != '^') return null;
        var at = start + 2;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_')) at++;
        return at < end && text[at] == ']' && at > start + 2 && at - start <= Longest ? (text[(start + 2)..at], at + 1) : null;
    }
}
