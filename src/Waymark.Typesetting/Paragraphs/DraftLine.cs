using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>A line whose place across the page is final and whose place down it is not yet.</summary>
/// <param name="Baseline">Below the top of the strip that holds it.</param>
/// <param name="Order">Place in the reading order: the structure content it begins with, or follows.</param>
internal sealed record DraftLine(Pt Baseline, ImmutableArray<LinePiece> Pieces, int Order)
{
    public ImmutableArray<DraftLink> Links { get; init; } = [];

    /// <summary>Has a line of its paragraph before and after it.</summary>
    public bool IsInner { get; init; }

    /// <summary>As <see cref="TextLine.IsFilled"/>.</summary>
    public bool IsFilled { get; init; }

    public DraftLine Lower(Pt by) => this with { Baseline = Baseline + by };
}
