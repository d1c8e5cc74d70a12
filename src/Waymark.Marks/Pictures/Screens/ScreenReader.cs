using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Handouts.Text;
using Waymark.Marks.Accusation;
using Waymark.Marks.Codes;
using Waymark.Marks.Sites;

namespace Waymark.Marks.Pictures.Screens;

/// <summary>
/// Reads where words stand in a picture of a site's page. Nobody knows how wide the reader's window was, so there is no page to lay over the picture: each line is set again from the words
/// that it has, and a word that may move is measured between the two beside it that never do. Words that stay, measured against others that stay, say how far
/// such a measurement strays by itself.
/// </summary>
internal sealed class ScreenReader(LeakedPicture leaked)
{
    /// <summary>Faces that a site sets passages in.</summary>
    private static readonly FaceRole[] Faces = [FaceRole.Sans, FaceRole.Serif, FaceRole.SansSemibold, FaceRole.SerifItalic, FaceRole.SansItalic, FaceRole.Display];

    private static readonly double[] Blurs = [0, 0.4, 0.8, 1.2, 1.7];

    /// <summary>Lines of a passage that choose its face and its blur.</summary>
    private const int LinesToChoose = 2;

    /// <summary>How well letters must look like the picture, on average over a line's words.</summary>
    private const double LeastLikeness = 0.7;

    /// <summary>Words by which the distance and the noise are known.</summary>
    private const int FewestWords = 8;

    /// <summary>A quarter of a CSS pixel, as a share of the letters' size: they are 12 to 26 pixels high.</summary>
    private const double SmallestShare = 0.25 / 28, LargestShare = 0.25 / 11.5;

    /// <summary>Of the distance that words move: where the noise is more, nothing is read.</summary>
    private const double MostNoise = 0.5;

    /// <summary>Of the distance that words move: what stands nearer to its place was not moved by it.</summary>
    private const double Nearest = 0.4;

    private readonly PassageOnScreen _words = new(leaked.Words);
    private readonly Dictionary<string, ImmutableArray<ScreenRun>> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<ScreenMove>> _measured = new(StringComparer.Ordinal);

    /// <summary>What was measured at one word, in pixels of the picture.</summary>
    /// <param name="Carrier">Ordinal of its slot in the passage; null for a word that stays, measured for the noise.</param>
    /// <param name="Moved">To the right, from the middle between its neighbours.</param>
    /// <param name="Sigma">Its standard error, as the fits say.</param>
    /// <param name="Letters">The size of the letters.</param>
    private readonly record struct ScreenMove(int? Carrier, double Moved, double Sigma, double Letters);

    /// <summary>Words of the picture that stand in lines of these passages.</summary>
    public int WordsOf(ImmutableArray<PassageSlots> passages) => passages.SelectMany(passage => RunsOf(passage.Passage)).SelectMany(run => run.Seen).Select(seen => (seen.X, seen.Y)).Distinct().Count();

    /// <summary>Depends on the passages and the picture alone, on no copy.</summary>
    public ImmutableArray<Reading> Read(ImmutableArray<PassageSlots> passages)
    {
        var moves = passages.Where(passage => !passage.Moves.IsEmpty).SelectMany(passage => MovesOf(passage.Passage).Select(move => (Move: move, passage.Moves))).ToArray();
        var (moving, still) = (moves.Where(move => move.Move.Carrier is not null).ToArray(), moves.Where(move => move.Move.Carrier is null).Select(move => move.Move).ToArray());
        if (moving.Length < FewestWords) return [];
        var distance = DisplacementField.Median(moving.Select(move => Math.Abs(move.Move.Moved)));
        if (distance / DisplacementField.Median(moving.Select(move => move.Move.Letters)) is < SmallestShare or > LargestShare) return [];
        // Whichever strays more: words that stay from their places, or words that move from theirs on either side. Of noise alone the second is nine tenths of the distance.
        var noise = Math.Max(DisplacementField.SpreadOf(still.Select(word => word.Moved)), DisplacementField.SpreadOf(moving.Select(move => Math.Abs(move.Move.Moved) - distance)));
        if (noise > MostNoise * distance) return [];
        var stray = new Stray(noise, DisplacementField.Median(moving.Select(move => move.Move.Sigma)));
        return [.. moving.Where(move => Math.Abs(move.Move.Moved) >= Nearest * distance && ShiftsInPicture.IsClear(move.Move.Moved, distance, stray.Of(move.Move.Sigma)))
            .Select(move => new Reading(SiteCarriers.ShiftCarrier, move.Moves[move.Move.Carrier!.Value], move.Move.Moved > 0) { Page = leaked.Page })];
    }

    /// <summary>Editions share passages: each is looked for, and measured, once.</summary>
    private ImmutableArray<ScreenRun> RunsOf(ImmutableArray<Inline> passage)
    {
        var name = PassageAnchor.Of(passage);
        if (!_runs.TryGetValue(name, out var runs)) _runs.Add(name, runs = _words.RunsOf(passage));
        return runs;
    }

    private ImmutableArray<ScreenMove> MovesOf(ImmutableArray<Inline> passage)
    {
        var name = PassageAnchor.Of(passage);
        if (!_measured.TryGetValue(name, out var moves)) _measured.Add(name, moves = Measure(RunsOf(passage)));
        return moves;
    }

    private ImmutableArray<ScreenMove> Measure(ImmutableArray<ScreenRun> runs)
    {
        if (runs.IsEmpty) return [];
        ScreenRun[] longest = [.. runs.OrderByDescending(run => run.Words.Length).Take(LinesToChoose)];
        var face = Faces.MaxBy(face => longest.Sum(run => Math.Abs(ScreenLine.Of(run, face).Register(leaked.Picture)?.Correlation ?? 0)));
        var lines = runs.Select(run => ScreenLine.Of(run, face)).Select(line => (Line: line, Lies: line.Register(leaked.Picture))).Where(line => line.Lies is not null).Select(line => (line.Line, Lies: line.Lies!.Value)).ToArray();
        if (lines.Length == 0) return [];
        var blur = Blurs.MaxBy(blur => lines.OrderByDescending(line => line.Line.Placed.Length).Take(LinesToChoose).Sum(line => Likeness(line.Line.Measure(line.Lies, Optics.Of(line.Lies.Scale, blur)))));
        return [.. lines.SelectMany(line => MovesIn(line.Line, line.Lies, blur))];
    }

    private static double Likeness(IEnumerable<MeasuredWord> words) => words.Select(word => Math.Abs(word.Correlation)).DefaultIfEmpty(0).Average();

    private static IEnumerable<ScreenMove> MovesIn(ScreenLine line, LineOnScreen lies, double blur)
    {
        var (carriers, scale) = (line.Run.Carriers, lies.Scale);
        var words = line.Measure(lies, Optics.Of(scale, blur)).ToDictionary(word => word.Placed.Piece);
        if (Likeness(words.Values) < LeastLikeness) yield break;
        for (var at = 0; at < carriers.Length; at++)
        {
            if (!words.TryGetValue(at, out var word)) continue;
            // A word that stays has none that stays beside it, where every second one moves; a moving one at a line's end has one, from which it stands as far as the face says.
            var reach = carriers[at] is not null || (Still(at - 1) is not null && Still(at + 1) is not null) ? 1 : 2;
            var (left, right) = (Still(at - reach), Still(at + reach));
            if ((left ?? right) is not { } near || (carriers[at] is null && (left is null || right is null))) continue;
            var (before, after) = (left ?? near, right ?? near);
            var part = before == after ? 0 : (word.Placed.Middle - before.Placed.Middle) / (after.Placed.Middle - before.Placed.Middle);
            var moved = word.MovedX - (before.MovedX + (part * (after.MovedX - before.MovedX)));
            var sigma = Math.Sqrt((word.Sigma * word.Sigma) + Math.Pow((1 - part) * before.Sigma, 2) + Math.Pow(part * after.Sigma, 2));
            yield return new ScreenMove(carriers[at], moved * scale, sigma * scale, ScreenLine.Size * scale);
        }

        MeasuredWord? Still(int at) => at >= 0 && at < carriers.Length && carriers[at] is null && words.TryGetValue(at, out var word) ? word : null;
    }
}
