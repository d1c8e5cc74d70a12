using System.Collections.Immutable;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;

namespace Waymark.Pages;

/// <summary>
/// One page, the same in every copy. Drawn from the back: <see cref="Under"/>, the copy's watermark, <see cref="Over"/>,
/// <see cref="Lines"/>, then the copy's running lines. No surface can hide the watermark, because every surface lies under it.
/// </summary>
public sealed record Page
{
    /// <summary>Fills, tints and images.</summary>
    public required ImmutableArray<Graphic> Under { get; init; }

    /// <summary>Strokes, marks and drawings.</summary>
    public required ImmutableArray<Graphic> Over { get; init; }

    /// <summary>In reading order. The ids of a page's lines count up, and follow those of the page before.</summary>
    public required ImmutableArray<TextLine> Lines { get; init; }

    /// <summary>Lines that belong to the page and not to the text: brand and page number. Artifacts; their ids are -1.</summary>
    public required ImmutableArray<TextLine> Folio { get; init; }

    public required ImmutableArray<LinkArea> Links { get; init; }
}
