using System.Collections.Immutable;

namespace Waymark.Marks.Pictures;

/// <summary>A line of the page as a picture has it.</summary>
/// <param name="Baseline">Points down the page, as it was set.</param>
/// <param name="Seen">Pixels down the picture at which its words were measured; of a turned one, square to its lines.</param>
internal readonly record struct SeenLine(int Id, double Baseline, double Seen);

/// <summary>
/// A picture whose program set every baseline on a whole row of pixels, as most do at screen sizes. Rounding is no noise there, and can be undone: row = ⌊scale · baseline + t⌋ with
/// one unknown t, which each line that stays holds to an interval as long as a row. The scale is known nearly enough to try a few. A line that moves is read where only one of its
/// two places agrees with any scale and t that are left. A picture that was resized since has rows of another height than a pixel's, and lines say which: on their way screenshots of
/// fine screens are often halved, and messengers make pictures as small as they like.
/// </summary>
internal sealed class PixelRows
{
    /// <summary>Rows that a line may be measured wrongly by; a hundredth is usual.</summary>
    private const double Slack = 0.05;

    /// <summary>Length of the mean of unit vectors, one for each line's place within its row: about 0.07 rows as a standard deviation.</summary>
    private const double InStep = 0.9;

    /// <summary>Share by which the scale may be wrong, and steps in which it is tried on either side: a fiftieth of a pixel over a slide.</summary>
    private const double ScaleError = 1.5e-3;
    private const int ScaleSteps = 60;

    /// <summary>
    /// Rows to the pixel that are likely, and how many lines must be in step. Lines that lie anyhow are, n of them to a mean of length r, with a chance of e^(-n·r²) (Rayleigh's test
    /// of directions, as in Mardia and Jupp, Directional Statistics, 2000): once in a hundred times, and in three thousand.
    /// </summary>
    private static readonly (int Rows, int FewestLines)[] LikelyRows = [(1, 6), (2, 10), (3, 10)];

    /// <summary>Rows to the pixel among which all are tried, some thousands that differ; n·r² from which a chance of e^(-n·r²) is none for all of them together.</summary>
    private const double FewestRows = 0.5;
    private const double MostRows = 3;
    private const double SurelyInStep = 16;

    /// <summary>How much in step lines may be before anything rounds them: those of a list, evenly spaced, are at every pitch that divides their distance.</summary>
    private const double MostInStepAsSet = 0.6;

    private readonly double _rows;
    private readonly double _phase;
    private readonly ImmutableArray<(double Scale, double From, double To)> _possible;

    private PixelRows(double rows, double phase, ImmutableArray<(double Scale, double From, double To)> possible) => (_rows, _phase, _possible) = (rows, phase, possible);

    /// <summary>Null where lines lie on no common rows: the picture was printed, bent or photographed, or its program draws letters between rows.</summary>
    /// <param name="lines">All lines that were measured.</param>
    /// <param name="still">Those that stay.</param>
    /// <param name="scale">Pixels to the point, as distances to the sides tell: letters are hardly ever set on whole columns.</param>
    public static PixelRows? Of(ImmutableArray<SeenLine> lines, ImmutableArray<SeenLine> still, double scale)
    {
        if (still.Length < 2) return null;
        foreach (var (rows, fewest) in LikelyRows)
            if (lines.Length >= fewest && InStepOf(lines, rows) is { Length: >= InStep } likely) return Of(rows, likely.Phase, still, rows * scale);
        if (lines.Length < SurelyInStep) return null;
        var best = BestRows(lines);
        return InStepOf(lines, best) is { Length: >= InStep } found && lines.Length * found.Length * found.Length >= SurelyInStep && InStepOf(AsSet(lines), best).Length <= MostInStepAsSet
            ? Of(best, found.Phase, still, best * scale)
            : null;
    }

    /// <param name="rows">To the pixel.</param>
    /// <param name="scale">Rows to the point.</param>
    private static PixelRows Of(double rows, double phase, ImmutableArray<SeenLine> still, double scale)
    {
        return new PixelRows(rows, phase, [.. Enumerable.Range(-ScaleSteps, (2 * ScaleSteps) + 1).Select(step => Under(scale * (1 + (step * ScaleError / ScaleSteps)))).Where(range => range.From < range.To)]);

        (double Scale, double From, double To) Under(double tried) => (
            tried,
            still.Max(line => RowOf(line, rows, phase) - (tried * line.Baseline)) - Slack,
            still.Min(line => RowOf(line, rows, phase) + 1 - (tried * line.Baseline)) + Slack);
    }

    /// <summary>The rows to a pixel with which lines are most in step that were not set so: first to a fifth of a row over all lines, then to a fiftieth.</summary>
    private static double BestRows(ImmutableArray<SeenLine> lines)
    {
        var set = AsSet(lines);
        var step = 0.2 / Math.Max(1, lines.Max(line => line.Seen) - lines.Min(line => line.Seen));
        var near = Best(FewestRows, MostRows, step);
        return Best(near - step, near + step, step / 10);

        double Best(double from, double to, double by) => Enumerable.Range(0, (int)((to - from) / by) + 1).Select(i => from + (i * by)).MaxBy(rows => InStepOf(lines, rows).Length - InStepOf(set, rows).Length);
    }

    /// <summary>Lines where a program without rows would have them.</summary>
    private static ImmutableArray<SeenLine> AsSet(ImmutableArray<SeenLine> lines)
    {
        var (x, y) = (lines.Average(line => line.Baseline), lines.Average(line => line.Seen));
        var slope = lines.Sum(line => (line.Baseline - x) * (line.Seen - y)) / lines.Sum(line => (line.Baseline - x) * (line.Baseline - x));
        return [.. lines.Select(line => line with { Seen = y + (slope * (line.Baseline - x)) })];
    }

    /// <summary>The mean of unit vectors, one for each line's place within its row: how long it is, and where in a row it points.</summary>
    private static (double Length, double Phase) InStepOf(ImmutableArray<SeenLine> lines, double rows)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var line in lines)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * rows * line.Seen);
            (x, y) = (x + cos, y + sin);
        }

        return (Math.Sqrt((x * x) + (y * y)) / lines.Length, Math.Atan2(y, x) / (2 * Math.PI));
    }

    /// <summary>Whether a line stands lower than set by some distance, or higher; null where both are possible, or neither.</summary>
    /// <param name="distance">Points.</param>
    public bool? IsLower(SeenLine line, double distance) => (CanBe(line, distance), CanBe(line, -distance)) switch
    {
        (true, false) => true,
        (false, true) => false,
        _ => null,
    };

    private bool CanBe(SeenLine line, double moved) => _possible.Any(range =>
    {
        var t = RowOf(line, _rows, _phase) - (range.Scale * (line.Baseline + moved));
        return t < range.To && t + 1 > range.From;
    });

    private static double RowOf(SeenLine line, double rows, double phase) => Math.Round((rows * line.Seen) - phase);
}
