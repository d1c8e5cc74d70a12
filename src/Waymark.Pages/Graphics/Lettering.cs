using System.Collections.Immutable;
using Waymark.Pages.Geometry;

namespace Waymark.Pages.Graphics;

/// <summary>A line of words that are drawn and never text. Kept letter by letter, because a letter that comes again is then the same shape again.</summary>
/// <param name="Letters">From left to right, in thousandths of the letters' size: the baseline is at 0, y runs down.</param>
/// <param name="Placement">From there to the page.</param>
public sealed record Lettering(ImmutableArray<Letter> Letters, Transform Placement)
{
    /// <summary>The whole line as one path of the page.</summary>
    public Outline Outline => new([.. Letters.SelectMany(letter => letter.Shape.Under(Transform.Translation(letter.X, Pt.Zero).Then(Placement)).Steps)]);
}

/// <param name="Shape">The letter as if it stood at 0.</param>
/// <param name="X">Where it stands.</param>
public sealed record Letter(Outline Shape, Pt X);
