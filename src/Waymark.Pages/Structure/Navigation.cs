using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Waymark.Pages.Geometry;

namespace Waymark.Pages.Structure;

/// <param name="Page">0-based.</param>
/// <param name="Y">How far down the page; a reader shows it at the top of its window.</param>
public readonly record struct Destination(int Page, Pt Y);

/// <summary>A bookmark.</summary>
public sealed record Bookmark(string Title, Destination Destination, ImmutableArray<Bookmark> Children);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(AddressTarget), "address")]
[JsonDerivedType(typeof(PlaceTarget), "place")]
public abstract record LinkTarget
{
    private protected LinkTarget() { }
}

/// <param name="Address">An https or mailto address, as ASCII.</param>
public sealed record AddressTarget(string Address) : LinkTarget;

public sealed record PlaceTarget(Destination Destination) : LinkTarget;

/// <summary>An area of a page that leads somewhere. A link over several lines has one for each, with the same content.</summary>
/// <param name="Content">Id of the <see cref="Structure.Content"/> of the link's words, whose parent is its Link element.</param>
/// <param name="Words">What the link says, for readers that cannot see it.</param>
public sealed record LinkArea(Rectangle Area, LinkTarget Target, int Content, string Words)
{
    /// <summary>Where the link stands on its line, so that it moves and widens with a slot before or in it.</summary>
    public LinkSpan? Span { get; init; }
}

/// <param name="Line">Id of the line.</param>
/// <param name="First">Index of the first piece of the line that it covers.</param>
/// <param name="Last">Index of the last, inclusive.</param>
public readonly record struct LinkSpan(int Line, int First, int Last);
