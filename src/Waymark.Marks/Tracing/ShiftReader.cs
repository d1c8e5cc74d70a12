using System.Collections.Immutable;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Shifts;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Reads word shifts from the positions of found words. Each carrier is measured against its two neighbours on the line, so that scale,
/// margins and line-wise drift cancel out; what stands too near the middle to tell is an erasure.
/// </summary>
internal sealed class ShiftReader
{
    /// <summary>Points from the middle, of a shift of a quarter point, that are enough to tell: half of it, less what re-distilling moves.</summary>
    private const double Clear = 0.08;

    /// <summary>Further from where it was set than any copy has it: the line was set again, by another program.</summary>
    private const double Furthest = 0.6;

    /// <summary>Words compared on each side of a carrier beyond its neighbours, to tell equal phrases apart.</summary>
    private const int Reach = 4;

    private readonly ImmutableArray<FoundWord> _found;
    private readonly ILookup<(string, string, string), int> _triples;

    public ShiftReader(ImmutableArray<FoundWord> found)
    {
        _found = found;
        _triples = Enumerable.Range(1, Math.Max(0, found.Length - 2))
            .Where(i => found[i - 1].Page == found[i + 1].Page)
            .ToLookup(i => (Letters(found[i - 1].Text), Letters(found[i].Text), Letters(found[i + 1].Text)));
    }

    /// <summary>
    /// Formats of one edition share sentences, in lines of their own, and some lines stand on many pages. So each page of the leak is read as the one
    /// page that explains it best, and as no other: words that one page moves are fixed on the next.
    /// </summary>
    public IEnumerable<Reading> Read(IEnumerable<(PageDocument Document, WordShifts Shifts)> documents) =>
        documents.SelectMany((document, number) => Measured(document.Document, document.Shifts, number))
            .GroupBy(found => found.LeakedPage)
            .SelectMany(leaked => leaked.GroupBy(found => found.SetPage)
                .OrderByDescending(page => page.Sum(found => found.IsClean ? 1 : -1)).ThenBy(page => page.Key)
                .First())
            .Where(found => Math.Abs(found.Moved) is >= Clear and <= Furthest)
            .Select(found => new Reading("word-shift", found.Slot, found.Moved > 0));

    private IEnumerable<FoundShift> Measured(PageDocument document, WordShifts shifts, int number)
    {
        var lines = document.Pages.SelectMany(page => page.Lines).ToDictionary(line => line.Id);
        foreach (var shift in shifts.All)
            if (Measure(lines[shift.Line], shift.Piece) is var (page, moved)) yield return new FoundShift(page, (number, shift.Page), shift.Slot, moved);
    }

    /// <param name="LeakedPage">Index of the page of the leak.</param>
    /// <param name="SetPage">The document and its page on which the slot was set.</param>
    /// <param name="Moved">Points right of where it was set between its neighbours.</param>
    private readonly record struct FoundShift(int LeakedPage, (int Document, int Page) SetPage, Slot Slot, double Moved)
    {
        /// <summary>Whether it stands where some copy has it. On the page that a leak shows nearly all do; on another page that shares its words, few.</summary>
        public bool IsClean => Math.Abs(Math.Abs(Moved) - WordShifts.Distance.Value) <= Clear;
    }

    /// <summary>The page of the leak, and by how many points the carrier stands right of where it was set between its neighbours; null where it is not found for certain.</summary>
    private (int Page, double Moved)? Measure(TextLine line, int piece)
    {
        var (before, word, after) = ((Word)line.Pieces[piece - 1], (Word)line.Pieces[piece], (Word)line.Pieces[piece + 1]);
        if (!after.SpaceAfter && piece + 2 < line.Pieces.Length) return null;
        if (PlaceOf(line, piece, (Letters(before.Text), Letters(word.Text), Letters(after.Text))) is not { } at) return null;
        var (left, middle, right) = (_found[at - 1], _found[at], _found[at + 1]);
        if (right.X <= left.X) return null;
        var scale = (after.X.Value - before.X.Value) / (right.X - left.X);
        return (middle.Page, ((middle.X - left.X) * scale) - (word.X.Value - before.X.Value));
    }

    private int? PlaceOf(TextLine line, int piece, (string, string, string) triple)
    {
        var candidates = _triples[triple].Select(at => (At: at, Around: Around(line, piece, at))).OrderByDescending(candidate => candidate.Around).Take(2).ToArray();
        // Three words alone may stand anywhere: half of what the line has around them must be there too.
        if (candidates.Length == 0 || candidates[0].Around * 2 < Neighbourhood(line, piece)) return null;
        return candidates.Length == 1 || candidates[0].Around > candidates[1].Around ? candidates[0].At : null;
    }

    private int Around(TextLine line, int piece, int at)
    {
        var matched = 0;
        for (var step = 2; step <= Reach; step++)
        {
            if (Same(line, piece - step, at - step)) matched++;
            if (Same(line, piece + step, at + step)) matched++;
        }

        return matched;
    }

    /// <summary>Words within reach on the line: the most that <see cref="Around"/> can be.</summary>
    private static int Neighbourhood(TextLine line, int piece) =>
        Enumerable.Range(2, Reach - 1).SelectMany(step => new[] { piece - step, piece + step }).Count(other => other >= 0 && other < line.Pieces.Length && line.Pieces[other] is Word);

    private bool Same(TextLine line, int piece, int at) =>
        piece >= 0 && piece < line.Pieces.Length && at >= 0 && at < _found.Length && line.Pieces[piece] is Word word && Letters(word.Text) == Letters(_found[at].Text);

    /// <summary>A word without the hyphen that a line ends in: programs that write a file again turn it into another kind of hyphen, or drop it.</summary>
    private static string Letters(string text) => text.TrimEnd('-', '\u00AD', '\u2010');
}
