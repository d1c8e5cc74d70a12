using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Text;

namespace Waymark.Pages;

/// <summary>What belongs to one recipient: everything in a file that other copies of the document do not share.</summary>
public sealed record CopyLayer
{
    public required CopyFacts Facts { get; init; }

    /// <summary>Lines at the head of every page. Artifacts; their ids are meaningless.</summary>
    public required ImmutableArray<TextLine> Header { get; init; }

    /// <summary>Lines at the foot of every page, likewise.</summary>
    public required ImmutableArray<TextLine> Footer { get; init; }

    /// <summary>The diagonal lines across every page as glyph outlines: drawn, never text.</summary>
    public required Watermark Watermark { get; init; }

    /// <summary>The option of every slot of the edition. A document shows those of its <see cref="PageDocument.Slots"/>.</summary>
    public required ImmutableArray<byte> Choices { get; init; }

    /// <summary>Pieces moved by a hair, sorted by line, then piece; empty where a copy carries no such mark.</summary>
    public ImmutableArray<Nudge> Nudges { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>What a file's metadata may say: what its reader knows from its pages, and nothing else.</summary>
/// <param name="Author">The company that hands out.</param>
/// <param name="Subject">Whom the copy was made for, in words.</param>
/// <param name="Date">Of the copy; no clock is asked.</param>
/// <param name="Id">Of the copy.</param>
public sealed record CopyFacts(string Author, string Subject, DateOnly Date, string Id);

/// <param name="Lines">The same on every page; filled with <paramref name="Ink"/>, multiplied over what lies below.</param>
public sealed record Watermark(ImmutableArray<Lettering> Lines, Colour Ink);

/// <summary>Moves one piece of a line without moving its neighbours.</summary>
/// <param name="Line">Id of a line of <see cref="Page.Lines"/>.</param>
/// <param name="Piece">Index of the piece in the line, or -1 to move the whole line.</param>
public readonly record struct Nudge(int Line, int Piece, Pt X, Pt Y);
