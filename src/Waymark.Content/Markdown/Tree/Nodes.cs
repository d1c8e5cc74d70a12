using System.Collections.Immutable;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Markdown.Tree;

/// <summary>A topic that an author named, and where.</summary>
public readonly record struct TopicName(string Name, SourceSpan Span);

/// <summary>A node of prose as an author wrote it, guards included. Disclosure is the only room that reads it for a viewer.</summary>
public abstract record SourceNode
{
    private protected SourceNode() { }

    public required SourceSpan Span { get; init; }
}

/// <summary>A block, or a guard around blocks.</summary>
public abstract record SourceBlock : SourceNode
{
    private protected SourceBlock() { }
}

/// <summary><c>::: only a, b</c>: every topic named is needed, besides those of the parents.</summary>
public sealed record GuardedBlocks(ImmutableArray<TopicName> Topics, ImmutableArray<SourceBlock> Blocks) : SourceBlock;

public sealed record SourceHeading(int Level, ImmutableArray<SourceInline> Children) : SourceBlock;

public sealed record SourceParagraph(ImmutableArray<SourceInline> Children) : SourceBlock;

/// <param name="Start">First number of an ordered list, null for bullets.</param>
/// <param name="FreeOrder">The author said that the order of entries carries no meaning (<c>::: any-order</c>).</param>
public sealed record SourceList(int? Start, bool FreeOrder, ImmutableArray<SourceListEntry> Entries) : SourceBlock;

/// <param name="Only">Topics needed, from <c>:only{…}</c> at its start.</param>
public sealed record SourceListEntry(ImmutableArray<TopicName> Only, bool? Done, ImmutableArray<SourceBlock> Blocks) : SourceNode;

public enum SourceAlignment { Start, Center, End }

public sealed record SourceTable(ImmutableArray<SourceColumn> Columns, ImmutableArray<SourceRow> Rows) : SourceBlock;

/// <param name="Only">Topics needed for the whole column.</param>
public sealed record SourceColumn(ImmutableArray<TopicName> Only, SourceAlignment Alignment, ImmutableArray<SourceInline> Head) : SourceNode;

/// <param name="Only">Topics needed for the whole row.</param>
public sealed record SourceRow(ImmutableArray<TopicName> Only, ImmutableArray<SourceCell> Cells) : SourceNode;

public sealed record SourceCell(ImmutableArray<SourceInline> Children) : SourceNode;

public sealed record SourceCode(string Language, string Text) : SourceBlock;

public sealed record SourceQuote(ImmutableArray<SourceBlock> Blocks) : SourceBlock;

/// <param name="Kind">note, tip, important, warning or caution.</param>
public sealed record SourceCallout(string Kind, ImmutableArray<SourceBlock> Blocks) : SourceBlock;

/// <summary>A run inside a paragraph, or a guard around runs.</summary>
public abstract record SourceInline : SourceNode
{
    private protected SourceInline() { }
}

/// <summary>Words on one line of the source. A soft line break is a run of its own, a single space, so that places stay exact.</summary>
public sealed record SourceText(string Text) : SourceInline;

public sealed record SourceEmphasis(ImmutableArray<SourceInline> Children) : SourceInline;

public sealed record SourceStrong(ImmutableArray<SourceInline> Children) : SourceInline;

public sealed record SourceCodeSpan(string Text) : SourceInline;

/// <param name="Target">As written; checked: https, mailto, <c>#item-id</c>, or a relative path to another item's file.</param>
/// <param name="ItemId">Set where the target is an item of the workspace.</param>
/// <param name="Reference">Label of the reference definition that it went through, or null.</param>
public sealed record SourceLink(string Target, string? ItemId, string? Reference, ImmutableArray<SourceInline> Children) : SourceInline;

/// <param name="Path">Path of the asset, relative to the workspace, that exists and is an image.</param>
public sealed record SourceImage(string Path, string Alt, string? Title) : SourceInline;

public sealed record SourceNoteReference(string Label) : SourceInline;

public sealed record SourceLineBreak : SourceInline;

/// <summary><c>:only[words]{a, b}</c>.</summary>
public sealed record GuardedInline(ImmutableArray<TopicName> Topics, ImmutableArray<SourceInline> Children) : SourceInline;

/// <summary><c>:when[item-id]</c>: timing of an item, in the tool's words.</summary>
public sealed record SourceWhen(string ItemId) : SourceInline;

/// <summary><c>:vary[a|b]</c>: two or four wordings.</summary>
public sealed record SourceVary(ImmutableArray<string> Options) : SourceInline
{
    /// <summary>Whether the options are the same words in two styles of punctuation: found by disclosure, never written by an author.</summary>
    public bool IsPunctuation { get; init; }
}

/// <summary><c>:fixed[…]</c>: no wording of wording.yml is applied inside.</summary>
public sealed record SourceFixed(ImmutableArray<SourceInline> Children) : SourceInline;

/// <summary>
/// A Markdown body: its blocks, and the footnotes that it defines, by label, whether used or not. A footnote defined inside guards has them
/// around its blocks, and is referred to only where their topics are needed anyway.
/// </summary>
public sealed record SourceProse(ImmutableArray<SourceBlock> Blocks, ImmutableDictionary<string, ImmutableArray<SourceBlock>> Notes)
{
    public static SourceProse Empty { get; } = new([], ImmutableDictionary<string, ImmutableArray<SourceBlock>>.Empty);
}
