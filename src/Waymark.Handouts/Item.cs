using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Handouts;

/// <summary>The items of one stage, with the words around them.</summary>
/// <param name="Caveat">The sentence that qualifies the section; null only for what has shipped.</param>
public sealed record StageSection(Stage Stage, string Heading, string Lead, ImmutableArray<Item> Items, string? Caveat);

/// <summary>A roadmap item as its reader may see it.</summary>
/// <param name="Id">Slug, unique within the record; file names and anchors come from it.</param>
/// <param name="ThemeId">A theme of the same record, or null where the reader may not know the item's theme.</param>
/// <param name="Problem">The problem it solves; one or two sentences.</param>
public sealed record Item(string Id, string Title, string? ThemeId, Stage Stage, Timing Timing, ImmutableArray<Inline> Problem)
{
    /// <summary>A customer's story; empty where there is none.</summary>
    public ImmutableArray<Inline> Story { get; init => field = value.IsDefault ? [] : value; } = [];

    public Prose Body { get; init => field = value ?? Prose.Empty; } = Prose.Empty;

    /// <summary>Why it matters to this customer, at most thirty words; empty where nothing is said.</summary>
    public ImmutableArray<Inline> Relevance { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>"You asked for this in June 2026", or null.</summary>
    public string? AskedFor { get; init; }

    public Beta? Beta { get; init; }

    /// <summary>Names of the products that it belongs to, as the reader knows them, sorted.</summary>
    public ImmutableArray<string> Products { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>An invitation to try an item early.</summary>
/// <param name="When">Words, no finer than the reader may know.</param>
public sealed record Beta(string When, ImmutableArray<Inline> Note);

/// <summary>Timing as language. Every exactness in it is one that the reader may know.</summary>
/// <param name="Lead">First line in bold: "Shipping in", "Targeting", "On our roadmap", "We’re exploring", "Shipped".</param>
/// <param name="Rest">Second line: "March 2027", "Q2 2027", "for the second half of 2027", "no date yet".</param>
/// <param name="Sentence">Both as they stand in running text: "Shipping in March 2027", "We’re exploring this".</param>
/// <param name="Span">What a timeline may draw; null where no time is said.</param>
public sealed record Timing(string Lead, string Rest, string Sentence, Certainty? Certainty, TimeSpanWords? Span);

/// <summary>A disclosed period: first and last day of the grain that is said, never finer.</summary>
/// <param name="Label">Its words alone: "March 2027", "Q2 2027", "second half of 2027".</param>
public sealed record TimeSpanWords(Grain Grain, DateOnly First, DateOnly Last, string Label);
