using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>
/// The strongest carrier of a page: every second word inside a line stands a quarter of a point further left or right than set, between two
/// neighbours that stay where they are (Brassil, Low and Maxemchuk; MARKS.md 5 and 7.3). A reader sees nothing; a scan is measured
/// against the neighbours, so that scale, skew and curl cancel out.
/// </summary>
public sealed class WordShifts
{
    /// <summary>0.25 pt, about a 1/288 inch: 0 bit errors of 291 in the cited print and photo channels; 0.30 pt is the most allowed.</summary>
    public static readonly Pt Distance = new(0.25);

    private const string Carrier = "word-shift";

    private WordShifts(ImmutableArray<WordShift> all) => All = all;

    /// <summary>By line, then piece.</summary>
    public ImmutableArray<WordShift> All { get; }

    public static WordShifts Of(PageDocument document, CopyKey key)
    {
        ArgumentNullException.ThrowIfNull(document);
        var shifts = ImmutableArray.CreateBuilder<WordShift>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var page = 0; page < document.Pages.Length; page++)
        {
            foreach (var line in document.Pages[page].Lines)
            {
                var carriers = CarriersOf(line).ToArray();
                if (carriers.Length == 0) continue;
                // Lines of equal words are told apart by their order among themselves, which text elsewhere does not change.
                var anchor = TextOf(line);
                seen[anchor] = seen.GetValueOrDefault(anchor) + 1;
                var named = anchor + "\n" + seen[anchor].ToString(CultureInfo.InvariantCulture);
                foreach (var piece in carriers)
                {
                    var id = SlotId.Of(key, Carrier, named, piece);
                    shifts.Add(new WordShift(page, line.Id, piece, new Slot(id, Biases.Of(key, id))));
                }
            }
        }

        return new WordShifts(shifts.ToImmutable());
    }

    /// <summary>The moves of one copy: right for a 1, left for a 0, none of them up or down.</summary>
    public ImmutableArray<Nudge> NudgesOf(CodeWord copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var bits = copy.BitsOf([.. All.Select(shift => shift.Slot)]);
        return [.. All.Select((shift, i) => new Nudge(shift.Line, shift.Piece, bits[i] ? Distance : -Distance, Pt.Zero))];
    }

    /// <summary>
    /// Words that may move: each with a whole word before and after it on its line, none of them moving, a wording slot or in another face.
    /// Figures never move, because columns of them would show it.
    /// </summary>
    private static IEnumerable<int> CarriersOf(TextLine line)
    {
        // In such a line the spaces differ from copy to copy, by more than a shift where a slot's wordings differ much.
        if (line.IsFilled) yield break;
        for (var piece = 1; piece + 1 < line.Pieces.Length; piece++)
        {
            if (line.Pieces[piece - 1] is not Word { SpaceAfter: true } before || line.Pieces[piece] is not Word { SpaceAfter: true } word || line.Pieces[piece + 1] is not Word after) continue;
            if (before.X >= word.X || word.X >= after.X) continue; // text that runs from right to left
            if (!IsRunningText(before, word) || !IsRunningText(after, word)) continue;
            yield return piece;
            // The word after is this one's fixed neighbour; it can be the next one's too.
            piece++;
        }
    }

    private static bool IsRunningText(Word neighbour, Word word) =>
        neighbour.Content is not null && word.Content is not null
        && neighbour.Face == word.Face && neighbour.Size == word.Size && neighbour.Rise == Pt.Zero && word.Rise == Pt.Zero
        && word.Text.Any(char.IsLetter);

    private static string TextOf(TextLine line)
    {
        var text = new StringBuilder();
        foreach (var piece in line.Pieces)
        {
            var words = piece switch { Word word => [word], WordChoice choice => choice.Options[0], _ => ImmutableArray<Word>.Empty };
            foreach (var word in words) text.Append(word.Text).Append(word.SpaceAfter ? " " : "");
        }

        return text.ToString();
    }
}

/// <param name="Page">Index of the page.</param>
/// <param name="Line">Id of the line.</param>
/// <param name="Piece">Index of the piece in the line.</param>
public readonly record struct WordShift(int Page, int Line, int Piece, Slot Slot);
