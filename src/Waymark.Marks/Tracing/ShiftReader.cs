using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Pictures;
using Waymark.Marks.Shifts;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Reads the positions of found words. Each word that may move is measured against those beside it that stay, so that scale, margins and line-wise drift
/// cancel out; what stands too near the middle to tell is an erasure. Lines are read on the same pages (<see cref="LineReader"/>).
/// </summary>
internal sealed class ShiftReader
{
    /// <summary>Points from the middle, of a move of a fifth of a point or more, that are enough to tell: nearly half of it, less what re-distilling moves.</summary>
    internal const double Clear = 0.08;

    /// <summary>Further from where it was set than any copy has it: the line was set again, by another program.</summary>
    internal const double Furthest = 0.6;

    /// <summary>Words compared on each side of a carrier, to tell equal phrases apart.</summary>
    private const int Reach = 4;

    private readonly ImmutableArray<FoundWord> _found;
    private readonly ILookup<(string, string), int> _pairs;

    public ShiftReader(ImmutableArray<FoundWord> found)
    {
        _found = found;
        _pairs = Enumerable.Range(1, Math.Max(0, found.Length - 1))
            .Where(i => found[i - 1].Page == found[i].Page)
            .ToLookup(i => (Letters(found[i - 1].Text), Letters(found[i].Text)));
    }

    /// <summary>
    /// Formats of one edition share sentences, in lines of their own, and some lines stand on many pages. So each page of the leak is read as the one
    /// page that explains it best, and as no other: words that one page moves are fixed on the next.
    /// </summary>
    public IEnumerable<Reading> Read(IEnumerable<(PageDocument Document, Positions Positions)> documents)
    {
        var set = documents.ToArray();
        return set.SelectMany((document, number) => Measured(document.Document, document.Positions.Words, number))
            .GroupBy(found => found.LeakedPage)
            .SelectMany(leaked => leaked.GroupBy(found => found.SetPage)
                .Select(page => new PageMatch(leaked.Key, page.Key.Document, page.Key.Page, [.. page]))
                .OrderByDescending(page => page.Cleanness).ThenBy(page => (page.Document, page.Page))
                .First() is var best ? Readings(best, set[best.Document]) : []);
    }

    private IEnumerable<Reading> Readings(PageMatch match, (PageDocument Document, Positions Positions) set)
    {
        var lines = new LineReader([.. _found.Where(word => word.Page == match.LeakedPage)], match.Scale);
        return match.Words
            .Select(word => (word.Slot, Moved: match.Moved(word)))
            .Where(word => Math.Abs(word.Moved) is >= Clear and <= Furthest)
            .Select(word => new Reading(WordShifts.Carrier, word.Slot, word.Moved > 0) { Moved = word.Moved })
            .Concat(lines.Read(set.Document.Pages[match.Page], match.Page, set.Positions))
            .Select(reading => reading with { Page = match.LeakedPage });
    }

    private IEnumerable<FoundShift> Measured(PageDocument document, WordShifts shifts, int number)
    {
        var lines = document.Pages.SelectMany(page => page.Lines).ToDictionary(line => line.Id);
        return shifts.All.SelectMany(shift => PlacesOf(lines[shift.Line], shift).Select(at => Measure(lines[shift.Line], shift, at, number)).OfType<FoundShift>());
    }

    /// <param name="LeakedPage">Index of the page of the leak.</param>
    /// <param name="SetPage">The document and its page on which the slot was set.</param>
    /// <param name="Gap">From the word on the left that stays, in the leak's own unit.</param>
    /// <param name="Set">The same distance as it was set, in points.</param>
    /// <param name="Scale">Points to the leak's unit, by the words on both sides that stay; null where there is none on the right.</param>
    /// <param name="Distance">Points by which copies move it.</param>
    private readonly record struct FoundShift(int LeakedPage, (int Document, int Page) SetPage, Slot Slot, double Gap, double Set, double? Scale, double Distance);

    /// <summary>A page of the leak, taken for one page that was set.</summary>
    private sealed record PageMatch(int LeakedPage, int Document, int Page, ImmutableArray<FoundShift> Words)
    {
        /// <summary>Points to the leak's unit, where the page as a whole has to tell.</summary>
        public double Scale { get; } = Words.Any(word => word.Scale is not null) ? DisplacementField.Median(Words.Where(word => word.Scale is not null).Select(word => word.Scale!.Value)) : 1;

        /// <summary>Words that stand where some copy has them, less those that do not. On the page that a leak shows nearly all do; on another page that shares its words, few.</summary>
        public int Cleanness => Words.Sum(word => Math.Abs(Math.Abs(Moved(word)) - word.Distance) <= Clear ? 1 : -1);

        /// <summary>Points right of where it was set between its neighbours.</summary>
        public double Moved(FoundShift word) => (word.Gap * (word.Scale ?? Scale)) - word.Set;
    }

    /// <summary>The carrier's distance from the word on its left that stays; null where the words stand in another order than set.</summary>
    private FoundShift? Measure(TextLine line, WordShift shift, int at, int document)
    {
        var (left, word) = ((Word)line.Pieces[shift.Left], (Word)line.Pieces[shift.Piece]);
        var (foundLeft, found) = (_found[at + shift.Left - shift.Piece], _found[at]);
        double? scale = null;
        if (shift.Right is { } right)
        {
            var foundRight = _found[at + right - shift.Piece];
            if (foundRight.X <= foundLeft.X) return null;
            scale = (((Word)line.Pieces[right]).X.Value - left.X.Value) / (foundRight.X - foundLeft.X);
        }

        return new FoundShift(found.Page, (document, shift.Page), shift.Slot, found.X - foundLeft.X, word.X.Value - left.X.Value, scale, shift.Distance.Value);
    }

    /// <summary>Where the carrier stands: on each page of the leak at most once, as what stands on many pages is told apart by the page; on none where it is not certain.</summary>
    private IEnumerable<int> PlacesOf(TextLine line, WordShift shift)
    {
        if (shift.Right is { } end && !((Word)line.Pieces[end]).SpaceAfter && end + 1 < line.Pieces.Length) return [];
        var pair = (Letters(((Word)line.Pieces[shift.Piece - 1]).Text), Letters(((Word)line.Pieces[shift.Piece]).Text));
        // Few words alone may stand anywhere: half of what the line has around them must be there too.
        var enough = (Neighbourhood(line, shift).Count() + 1) / 2;
        return _pairs[pair]
            .Where(at => Enumerable.Range(shift.Left, (shift.Right ?? shift.Piece) - shift.Left + 1).All(piece => Same(line, piece, at + piece - shift.Piece) && _found[at + piece - shift.Piece].Page == _found[at].Page))
            .Select(at => (At: at, Around: Around(line, shift, at)))
            .GroupBy(candidate => _found[candidate.At].Page)
            .Select(page => page.OrderByDescending(candidate => candidate.Around).Take(2).ToArray())
            .Where(best => best[0].Around >= enough && (best.Length == 1 || best[0].Around > best[1].Around))
            .Select(best => best[0].At);
    }

    private int Around(TextLine line, WordShift shift, int at) => Neighbourhood(line, shift).Count(piece => Same(line, piece, at + piece - shift.Piece));

    /// <summary>Words within reach on the line, beside those that the carrier is measured against and what is between them.</summary>
    private static IEnumerable<int> Neighbourhood(TextLine line, WordShift shift) =>
        Enumerable.Range(shift.Piece - Reach, (2 * Reach) + 1)
            .Where(piece => piece >= 0 && piece < line.Pieces.Length && (piece < shift.Left || piece > (shift.Right ?? shift.Piece)) && line.Pieces[piece] is Word);

    private bool Same(TextLine line, int piece, int at) => at >= 0 && at < _found.Length && line.Pieces[piece] is Word word && Letters(word.Text) == Letters(_found[at].Text);

    /// <summary>A word without the hyphen that a line ends in: programs that write a file again turn it into another kind of hyphen, or drop it.</summary>
    internal static string Letters(string text) => text.TrimEnd('-', '\u00AD', '\u2010');
}
