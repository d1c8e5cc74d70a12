using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Pictures;
using Waymark.Marks.Shifts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Reads lines of a page that stand higher, lower or further to a side than set, from words found on that page. Lines that stay are the reference. A found
/// word's box says where its face's descenders end, and programs that write a file again change that: a line is measured against lines of its own face.
/// </summary>
/// <param name="found">The words of one page of the leak.</param>
/// <param name="scale">Points to the leak's unit of length.</param>
internal sealed class LineReader(ImmutableArray<FoundWord> found, double scale)
{
    /// <summary>Points that a word may lie from where the page as a whole puts it: more than any mark moves it.</summary>
    private const double Near = 1;

    private readonly ILookup<string, FoundWord> _byText = found.ToLookup(word => ShiftReader.Letters(word.Text), StringComparer.Ordinal);

    /// <summary>Depends on the page and the leak alone, on no copy.</summary>
    public IEnumerable<Reading> Read(Page page, int number, Positions positions)
    {
        var moves = positions.Lines.All.Where(move => move.Page == number).ToArray();
        if (moves.Length == 0) return [];
        var shifted = positions.Words.All.Where(shift => shift.Page == number).Select(shift => (shift.Line, shift.Piece)).ToHashSet();
        var (down, across) = (moves.Where(move => move.IsDown).ToDictionary(move => move.Line, move => move.Slot), moves.Where(move => !move.IsDown).ToDictionary(move => move.Line, move => move.Slot));
        var lines = Found(page, shifted);
        var still = lines.Where(line => !across.ContainsKey(line.Id)).SelectMany(line => line.OffX).ToArray();
        if (still.Length == 0) return [];
        var left = DisplacementField.Median(still);
        var descents = new Descents([.. lines.Where(line => !down.ContainsKey(line.Id))], isInPlace: Math.Abs(left) <= 0.02 && Math.Abs(scale - 1) <= 1e-4);
        return lines.SelectMany(line => ((string Carrier, Slot? Slot, double? Moved)[])
        [
            (LineMoves.DownCarrier, down.TryGetValue(line.Id, out var slot) ? slot : null, line.OffY - descents.Of(line.Face)),
            (LineMoves.AcrossCarrier, across.TryGetValue(line.Id, out slot) ? slot : null, line.OffX.Length == 0 ? null : DisplacementField.Median(line.OffX) - left),
        ])
        .Where(move => move.Slot is not null && move.Moved is { } moved && Math.Abs(moved) is >= ShiftReader.Clear and <= ShiftReader.Furthest)
        .Select(move => new Reading(move.Carrier, move.Slot!.Value, move.Moved > 0));
    }

    /// <param name="OffX">Of each word that stays in its line: points right of where it was set.</param>
    /// <param name="OffY">Points that its words' boxes end below the baseline that was set, in the middle.</param>
    private sealed record FoundLine(int Id, (FaceRole Face, Pt Size) Face, double[] OffX, double OffY);

    /// <summary>Words that are one of a kind say where the page lies; by that, the others are told apart.</summary>
    private ImmutableArray<FoundLine> Found(Page page, HashSet<(int Line, int Piece)> shifted)
    {
        var words = page.Lines.SelectMany(line => InPlace(line)).ToArray();
        var single = words.GroupBy(word => ShiftReader.Letters(word.Word.Text), StringComparer.Ordinal).Where(group => group.Count() == 1 && _byText[group.Key].Count() == 1)
            .Select(group => (Set: group.First(), Found: _byText[group.Key].First())).ToArray();
        if (single.Length < 2) return [];
        var left = DisplacementField.Median(single.Select(pair => OffX(pair.Set, pair.Found)));
        var below = single.Where(pair => Math.Abs(OffX(pair.Set, pair.Found) - left) <= Near).GroupBy(pair => FaceOf(pair.Set.Word)).ToDictionary(face => face.Key, face => DisplacementField.Median(face.Select(pair => OffY(pair.Set, pair.Found))));
        return
        [
            .. from line in page.Lines
               let face = LineFace.Of(line)
               where face is not null && below.ContainsKey(face.Value)
               let matched = (from word in InPlace(line)
                              where FaceOf(word.Word) == face
                              let same = _byText[ShiftReader.Letters(word.Word.Text)].Where(other => Math.Abs(OffX(word, other) - left) <= Near && Math.Abs(OffY(word, other) - below[face.Value]) <= Near).ToArray()
                              where same.Length == 1
                              select (word.Piece, Found: same[0], OffX: OffX(word, same[0]), OffY: OffY(word, same[0]))).ToArray()
               where matched.Length > 0
               select new FoundLine(line.Id, face.Value, [.. matched.Where(word => !shifted.Contains((line.Id, word.Piece))).Select(word => word.OffX)], DisplacementField.Median(matched.Select(word => word.OffY))),
        ];
    }

    private double OffX(SetPiece set, FoundWord word) => (word.X * scale) - set.Word.X.Value;

    private double OffY(SetPiece set, FoundWord word) => (word.Y * scale) - set.Baseline;

    private static (FaceRole Face, Pt Size) FaceOf(Word word) => (word.Face, word.Size);

    private readonly record struct SetPiece(Word Word, int Piece, double Baseline);

    /// <summary>Words before the first wording of their line: what comes after one is elsewhere in every copy.</summary>
    private static IEnumerable<SetPiece> InPlace(TextLine line) => line.IsFilled ? [] :
        line.Pieces.Select((piece, at) => (Piece: piece, At: at)).TakeWhile(piece => piece.Piece is Word).Where(piece => ((Word)piece.Piece).SpaceAfter && ((Word)piece.Piece).Rise == Pt.Zero)
            .Select(piece => new SetPiece((Word)piece.Piece, piece.At, line.Baseline.Value));

    /// <summary>How far the boxes of each face end below the baseline, by the lines that stay.</summary>
    /// <param name="isInPlace">Whether the page was neither scaled nor moved, so that descents grow with the size and nothing else adds to them.</param>
    private sealed class Descents(ImmutableArray<FoundLine> still, bool isInPlace)
    {
        private readonly Dictionary<(FaceRole Face, Pt Size), double> _measured = still.GroupBy(line => line.Face).ToDictionary(face => face.Key, face => DisplacementField.Median(face.Select(line => line.OffY)));

        /// <summary>Points; null where nothing tells.</summary>
        public double? Of((FaceRole Face, Pt Size) face)
        {
            if (_measured.TryGetValue(face, out var measured)) return measured;
            var others = isInPlace ? _measured.Where(other => other.Key.Face == face.Face).Select(other => other.Value / other.Key.Size.Value).ToArray() : [];
            return others.Length == 0 ? null : DisplacementField.Median(others) * face.Size.Value;
        }
    }
}
