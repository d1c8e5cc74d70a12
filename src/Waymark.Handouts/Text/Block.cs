using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Handouts.Text;

/// <summary>A block of disclosed prose.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(QuoteBlock), "quote")]
[JsonDerivedType(typeof(CalloutBlock), "callout")]
[JsonDerivedType(typeof(FigureBlock), "figure")]
public abstract record Block
{
    private protected Block() { }

    /// <summary>Where the author wrote it: for diagnostics alone. No renderer prints it and no digest covers it.</summary>
    [JsonIgnore]
    public SourceSpan Place { get; init; }
}

/// <param name="Level">1 to 4 within its item or document, without jumps: a renderer adds its own depth.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Children) : Block;

public sealed record Paragraph(ImmutableArray<Inline> Children) : Block;

/// <param name="Start">First number of an ordered list, null for bullets.</param>
public sealed record ListBlock(int? Start, ImmutableArray<ListEntry> Entries) : Block;

/// <param name="Done">Null unless the entry is a task.</param>
public sealed record ListEntry(bool? Done, ImmutableArray<Block> Blocks);

public enum ColumnAlignment { Start, Center, End }

/// <summary>A table with one head row. Every row has as many cells as there are columns.</summary>
public sealed record TableBlock(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows) : Block;

public sealed record TableColumn(ColumnAlignment Alignment, ImmutableArray<Inline> Head);

public sealed record TableRow(ImmutableArray<TableCell> Cells);

public sealed record TableCell(ImmutableArray<Inline> Children);

/// <param name="Language">Info word of the fence, lower case, or empty.</param>
/// <param name="Text">Lines separated by \n, no \n at the end, no tabs.</param>
public sealed record CodeBlock(string Language, string Text) : Block;

public sealed record QuoteBlock(ImmutableArray<Block> Blocks) : Block;

public enum CalloutKind { Note, Tip, Important, Warning, Caution }

public sealed record CalloutBlock(CalloutKind Kind, ImmutableArray<Block> Blocks) : Block;

/// <summary>An image that stands alone.</summary>
public sealed record FigureBlock(string AssetId, string Alt, ImmutableArray<Inline> Caption) : Block;

/// <summary>A run of blocks with the footnotes that its visible text uses, numbered from 1.</summary>
public sealed record Prose(ImmutableArray<Block> Blocks, ImmutableArray<Footnote> Notes)
{
    public static Prose Empty { get; } = new([], []);

    [JsonIgnore]
    public bool IsEmpty => Blocks.IsDefaultOrEmpty;
}

public sealed record Footnote(int Number, ImmutableArray<Block> Blocks);
