using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Waymark.Pages.Geometry;

namespace Waymark.Pages.Graphics;

/// <summary>Something drawn that is no text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Box), "box")]
[JsonDerivedType(typeof(Rule), "rule")]
[JsonDerivedType(typeof(Drawing), "drawing")]
[JsonDerivedType(typeof(PlacedImage), "image")]
public abstract record Graphic
{
    private protected Graphic() { }

    /// <summary>Id of the <see cref="Structure.Content"/> it is part of; null makes it a layout artifact.</summary>
    public int? Content { get; init; }
}

/// <summary>A filled rectangle without an edge.</summary>
public sealed record Box(Rectangle Area, Colour Fill) : Graphic;

/// <summary>A straight stroke with square ends that stop at its ends.</summary>
public sealed record Rule(Point From, Point To, Stroke Stroke) : Graphic;

/// <summary>A path, filled, stroked or both; the stroke lies over the fill.</summary>
/// <param name="Opacity">0 to 1, of both together.</param>
public sealed record Drawing(Outline Outline, Colour? Fill, Stroke? Stroke, double Opacity = 1) : Graphic
{
    public bool EvenOdd { get; init; }

    /// <summary>The box of a sign or picture that this is part of, while pages are made: where a page is turned over, the box moves and what is in it stays as it is.</summary>
    [JsonIgnore]
    public Rectangle? Sign { get; init; }
}

/// <summary>An image stretched over an area.</summary>
/// <param name="ImageId">Id of an <see cref="ImageResource"/> of the document.</param>
public sealed record PlacedImage(string ImageId, Rectangle Area) : Graphic;

public enum LineCap { Butt, Round, Square }

public enum LineJoin { Miter, Round, Bevel }

public sealed record Stroke(Colour Colour, Pt Width)
{
    /// <summary>Lengths on and off in turn; empty for an unbroken line.</summary>
    public ImmutableArray<Pt> Dashes { get; init => field = value.IsDefault ? [] : value; } = [];

    public Pt DashPhase { get; init; }

    public LineCap Cap { get; init; }

    public LineJoin Join { get; init; }
}
