using System.Collections.Immutable;
using Waymark.Verify.Policy;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Verify.Corpus;

/// <summary>A run of text under one guard.</summary>
/// <param name="Topics">Topics needed beyond those of the passage.</param>
internal sealed record Piece(string Text, TopicSet Topics, SourceSpan Place)
{
    /// <summary>Further wordings that may stand in its place.</summary>
    public ImmutableArray<string> Options { get; init; } = [];
}

/// <summary>What kind of text a passage is, and so how little of it makes a finding.</summary>
internal enum PassageKind
{
    /// <summary>Four words in a row.</summary>
    Prose,

    /// <summary>Four words in a row, or all of it where it is shorter and says something: a cell, an entry of a list, guarded words.</summary>
    Short,

    /// <summary>A title: as a whole, however short.</summary>
    Title,

    /// <summary>An id, slug or file name: as a whole; a single common word only where ids stand.</summary>
    Id,

    /// <summary>A person's name or address.</summary>
    Person,

    /// <summary>A customer's name, alias or domain.</summary>
    Customer,

    /// <summary>An amount.</summary>
    Number,
}

/// <summary>A continuous text of the workspace, whom it is for, and where it stands.</summary>
internal sealed record Passage(PassageKind Kind, Condition Condition, ImmutableArray<Piece> Pieces)
{
    public static Passage Of(PassageKind kind, Condition condition, string text, SourceSpan place) =>
        new(kind, condition, [new Piece(text, TopicSet.None, place)]);
}
