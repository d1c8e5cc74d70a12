using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Handouts.Text;

/// <summary>A run inside a paragraph, already disclosed: everything in it may be printed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Words), "words")]
[JsonDerivedType(typeof(Emphasis), "emphasis")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(CodeSpan), "code")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Vary), "vary")]
[JsonDerivedType(typeof(PunctuationVary), "punctuation")]
[JsonDerivedType(typeof(OrderVary), "order")]
[JsonDerivedType(typeof(NoteReference), "note")]
[JsonDerivedType(typeof(Picture), "picture")]
[JsonDerivedType(typeof(LineBreak), "break")]
public abstract record Inline
{
    private protected Inline() { }

    /// <summary>Where the author wrote it: for diagnostics alone. No renderer prints it and no digest covers it.</summary>
    [JsonIgnore]
    public SourceSpan Place { get; init; }
}

/// <summary>Plain text; any white space in it is a single space.</summary>
public sealed record Words(string Text) : Inline;

public sealed record Emphasis(ImmutableArray<Inline> Children) : Inline;

public sealed record Strong(ImmutableArray<Inline> Children) : Inline;

public sealed record CodeSpan(string Text) : Inline;

/// <summary>A link out (https, mailto) or, where <paramref name="ItemId"/> is set, to an item of this same record.</summary>
/// <param name="Target">Absolute https or mailto address; empty where <paramref name="ItemId"/> is set.</param>
public sealed record Link(string Target, string? ItemId, ImmutableArray<Inline> Children) : Inline;

/// <summary>A place where copies may differ in wording. <see cref="Copy.Word"/> says which words a copy has.</summary>
/// <param name="Slot">Position in <see cref="Copy.Choices"/>: slots count up in document order from 0, without gaps. Only the two halves of an <see cref="OrderVary"/> share one.</param>
/// <param name="Options">Two or four approved wordings, interchangeable in this sentence.</param>
public record Vary(int Slot, ImmutableArray<string> Options) : Inline;

/// <summary>A place where copies may differ in the style of punctuation alone: the options are the same words.</summary>
public sealed record PunctuationVary(int Slot, ImmutableArray<string> Options) : Vary(Slot, Options);

/// <summary>
/// One of two neighbouring entries of a list whose order means nothing, as all that the entry says. Both have one slot: the first entry's options are the
/// two texts, the second's are the same two the other way round.
/// </summary>
public sealed record OrderVary(int Slot, ImmutableArray<string> Options) : Vary(Slot, Options);

/// <summary>A reference to a footnote of the same item or document.</summary>
/// <param name="Number">1-based, counted over what is disclosed.</param>
public sealed record NoteReference(int Number) : Inline;

/// <summary>An image in running text or, alone in its paragraph, a figure.</summary>
/// <param name="AssetId">Id of an <see cref="Asset"/> of the same record.</param>
/// <param name="Alt">What the picture says, in words; empty only for decoration.</param>
public sealed record Picture(string AssetId, string Alt) : Inline;

public sealed record LineBreak : Inline;
