using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>
/// What copies of a document move, and how far. 0.25 pt is 1/288 inch; docs/attacks.md has what screens, and models of printers and cameras, leave of it. 0.30 pt is the most that
/// anything may end from its place (docs/decisions/2026-11-26-thirty-hundredths-and-denser-pages.md).
/// </summary>
internal sealed record MovementRules
{
    /// <summary>Words of a line that move to the sides, each with the pieces that stay and that it is measured against.</summary>
    public required Func<TextLine, IEnumerable<(int Piece, int Left, int? Right)>> Words { get; init; }

    /// <summary>Lines of a page that move up or down, by id.</summary>
    public required Func<ImmutableArray<TextLine>, IReadOnlySet<int>> Down { get; init; }

    /// <summary>Whether a line without moving words moves to the sides as a whole.</summary>
    public bool MovesLinesAside { get; init; }

    /// <summary>To a side, in a line that stays on its baseline.</summary>
    public Pt Aside { get; init; } = new(0.25);

    /// <summary>To a side, in a line that moves up or down.</summary>
    public Pt AsideInMovedLine { get; init; } = new(0.25);

    /// <summary>Up or down.</summary>
    public Pt DownBy { get; init; } = new(0.25);

    private static readonly MovementRules OfWords = new() { Words = SecondWords.CarriersOf, Down = _ => ImmutableHashSet<int>.Empty };
    private static readonly MovementRules OfWordsAndLines = new() { Words = SecondWords.CarriersOf, Down = InnerLines.Of };
    private static readonly MovementRules OfSlides = new() { Words = MostWords.CarriersOf, Down = MostLines.Of, MovesLinesAside = true };

    /// <summary>√(0.22² + 0.20²) = 0.297 pt.</summary>
    private static readonly MovementRules OfBriefs = OfWordsAndLines with { Words = BriefWords.CarriersOf, AsideInMovedLine = new(0.22), DownBy = new(0.20) };
    private static readonly MovementRules OfDecks = OfSlides with { AsideInMovedLine = OfBriefs.AsideInMovedLine, DownBy = OfBriefs.DownBy };

    public static MovementRules Of(Movement movement) => movement switch
    {
        Movement.Words => OfWords,
        Movement.WordsAndLines => OfWordsAndLines,
        Movement.Slides => OfSlides,
        Movement.Brief => OfBriefs,
        Movement.Deck => OfDecks,
        _ => throw new UnreachableException($"no rules for {movement}"),
    };
}
