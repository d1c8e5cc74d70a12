using System.Collections.Immutable;
using Waymark.Pages;
using Waymark.Pages.Geometry;

namespace Waymark.Pdf.Painting;

/// <summary>Which pieces of a document's lines copies move, without how far: the same for all copies that carry one kind of mark.</summary>
internal sealed class MovedPieces
{
    /// <summary>The piece of a nudge that moves its whole line, and up or down only.</summary>
    private const int WholeLine = -1;

    private const int NotMoved = -1;

    private readonly ImmutableArray<Place> places;
    private readonly Dictionary<(int Line, int Piece), int> indices = [];
    private readonly HashSet<int> lines;

    private readonly record struct Place(int Line, int Piece, bool UpOrDown)
    {
        public static Place Of(Nudge nudge) => new(nudge.Line, nudge.Piece, nudge.Piece == WholeLine || nudge.Y.Value != 0);
    }

    private MovedPieces(ImmutableArray<Nudge> nudges)
    {
        places = [.. nudges.Select(Place.Of)];
        for (var i = 0; i < places.Length; i++)
            indices.TryAdd((places[i].Line, places[i].Piece), i);
        lines = [.. places.Select(place => place.Line)];
    }

    public static MovedPieces None { get; } = new([]);

    public static MovedPieces Of(ImmutableArray<Nudge> nudges) => nudges.IsDefaultOrEmpty ? None : new MovedPieces(nudges);

    /// <summary>Whether a copy moves exactly these.</summary>
    public bool AreOf(ImmutableArray<Nudge> nudges)
    {
        if (nudges.IsDefaultOrEmpty)
            return places.IsEmpty;
        if (nudges.Length != places.Length)
            return false;
        for (var i = 0; i < places.Length; i++)
        {
            if (Place.Of(nudges[i]) != places[i])
                return false;
        }
        return true;
    }

    /// <summary>What a copy may have: about as many moves one way as the other, of a size that marks have.</summary>
    public ImmutableArray<Nudge> Ordinary => [.. places.Select((place, i) =>
    {
        var by = new Pt(((i * 2654435761L) >> 13) % 2 == 0 ? 0.25 : -0.25);
        return new Nudge(place.Line, place.Piece, place.Piece == WholeLine ? Pt.Zero : by, place.UpOrDown ? by : Pt.Zero);
    })];

    public bool HasLine(int line) => lines.Contains(line);

    /// <summary>Index among the copy's nudges of the one that moves a whole line, or -1.</summary>
    public int OfLine(int line) => indices.GetValueOrDefault((line, WholeLine), NotMoved);

    /// <summary>Likewise of the one that moves a piece by itself.</summary>
    public int OfPiece(int line, int piece) => indices.GetValueOrDefault((line, piece), NotMoved);

    /// <summary>Whether a nudge moves a piece up or down as well as sideways.</summary>
    public bool IsUpOrDown(int nudge) => places[nudge].UpOrDown;
}
