using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Waymark.Pages.Structure;

/// <summary>Standard structure types of ISO 32000-1 section 14.8.4 that pages use.</summary>
public enum Role
{
    Document, Section, Division, Heading1, Heading2, Heading3, Heading4, Heading5, Heading6, Paragraph,
    List, ListItem, Label, ListBody, Table, TableHead, TableBody, TableRow, HeaderCell, DataCell,
    Figure, Caption, Link, Note, Reference, BlockQuote, Code, Span,
}

/// <summary>A node of the tree that says what the words are, in reading order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Element), "element")]
[JsonDerivedType(typeof(Content), "content")]
public abstract record StructureNode
{
    private protected StructureNode() { }
}

/// <param name="Children">Elements and content in reading order.</param>
public sealed record Element(Role Role, ImmutableArray<StructureNode> Children) : StructureNode
{
    /// <summary>What a figure says in words. A figure always has one.</summary>
    public string? Alternative { get; init; }

    /// <summary>What a header cell heads; null for everything else.</summary>
    public HeaderScope? Scope { get; init; }

    /// <summary>BCP 47 tag where the language differs from the document's.</summary>
    public string? Language { get; init; }

    /// <summary>How a list is labelled; null for everything but lists.</summary>
    public ListNumbering? Numbering { get; init; }

    /// <summary>Unique name of a note or of something that others point to; null for most.</summary>
    public string? Id { get; init; }
}

/// <summary>
/// A run of marked content: words and graphics that carry this id, all directly in the parent element. One on several pages is one
/// marked-content sequence on each.
/// </summary>
/// <param name="Id">Unique within the document; counts up in reading order from 0.</param>
public sealed record Content(int Id) : StructureNode;

public enum HeaderScope { Column, Row }

public enum ListNumbering { None, Disc, Decimal }
