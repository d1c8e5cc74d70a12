using System.Collections.Immutable;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>A line of which copies move something.</summary>
/// <param name="Page">Index of the page.</param>
/// <param name="Words">That move to the sides, with the pieces that each is measured against.</param>
/// <param name="IsDown">Whether it moves up or down as a whole.</param>
/// <param name="IsAside">Whether it moves to the sides as a whole.</param>
/// <param name="Aside">How far its words, or all of it, move to a side.</param>
/// <param name="DownBy">How far it moves up or down, if it does.</param>
internal readonly record struct MovingLine(int Page, TextLine Line, ImmutableArray<(int Piece, int Left, int? Right)> Words, bool IsDown, bool IsAside, Pt Aside, Pt DownBy)
{
    /// <summary>In the order of the document.</summary>
    public static IEnumerable<MovingLine> Of(PageDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var rules = MovementRules.Of(document.Movement);
        for (var page = 0; page < document.Pages.Length; page++)
        {
            var down = rules.Down(document.Pages[page].Lines);
            foreach (var line in document.Pages[page].Lines)
            {
                // In a filled line the spaces differ from copy to copy, by more than a shift where a slot's wordings differ much.
                var (words, isDown) = (line.IsFilled ? [] : rules.Words(line).ToImmutableArray(), down.Contains(line.Id));
                var isAside = rules.MovesLinesAside && words.IsEmpty && LineFace.Of(line) is not null;
                if (isDown || isAside || !words.IsEmpty) yield return new MovingLine(page, line, words, isDown, isAside, isDown ? rules.AsideInMovedLine : rules.Aside, rules.DownBy);
            }
        }
    }
}
