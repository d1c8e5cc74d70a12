using System.Collections.Immutable;

namespace Waymark.Marks.Pictures;

/// <summary>A line of the page as a picture has it.</summary>
/// <param name="Baseline">Points down the page, as it was set.</param>
/// <param name="Seen">Pixels down the picture at which its words were measured.</param>
internal readonly record struct SeenLine(int Id, double Baseline, double Seen);

/// <summary>
/// A picture whose program set every baseline on a whole row of pixels, as most do at screen sizes. Rounding is no noise there, and can be undone: row = ⌊scale · baseline + t⌋ with
/// one unknown t, which each line that stays holds to an interval as long as a row. The scale is known nearly enough to try a few. A line that moves is read where only one of its
/// two places agrees with any scale and t that are left.
/// </summary>
internal sealed class PixelRows
{
    /// <summary>Pixels that a line may be measured wrongly by; a hundredth is usual.</summary>
    private const double Slack = 0.05;

    /// <summary>Length of the mean of unit vectors, one for each line's place within its row: about 0.07 pixels as a standard deviation.</summary>
    private const double InStep = 0.9;

    /// <summary>Share by which the scale may be wrong, and steps in which it is tried on either side: a fiftieth of a pixel over a slide.</summary>
    private const double ScaleError = 1.5e-3;
    private const int ScaleSteps = 60;

    private const int FewestLines = 6;

    private readonly double _phase;
    private readonly ImmutableArray<(double Scale, double From, double To)> _possible;

    private PixelRows(double phase, ImmutableArray<(double Scale, double From, double To)> possible) => (_phase, _possible) = (phase, possible);

    /// <summary>Null where lines lie on no common rows: the picture is turned, was resized, or its program draws letters between rows.</summary>
    /// <param name="lines">All lines that were measured.</param>
    /// <param name="still">Those that stay.</param>
    /// <param name="scale">Pixels to the point, as distances to the sides tell: letters are hardly ever set on whole columns.</param>
    public static PixelRows? Of(ImmutableArray<SeenLine> lines, ImmutableArray<SeenLine> still, double scale)
    {
        if (lines.Length < FewestLines || still.Length < 2) return null;
        var (cos, sin) = (lines.Average(line => Math.Cos(2 * Math.PI * line.Seen)), lines.Average(line => Math.Sin(2 * Math.PI * line.Seen)));
        if ((cos * cos) + (sin * sin) < InStep * InStep) return null;
        var phase = Math.Atan2(sin, cos) / (2 * Math.PI);
        return new PixelRows(phase, [.. Enumerable.Range(-ScaleSteps, (2 * ScaleSteps) + 1).Select(step => Under(scale * (1 + (step * ScaleError / ScaleSteps)))).Where(range => range.From < range.To)]);

        (double Scale, double From, double To) Under(double tried) => (
            tried,
            still.Max(line => RowOf(line, phase) - (tried * line.Baseline)) - Slack,
            still.Min(line => RowOf(line, phase) + 1 - (tried * line.Baseline)) + Slack);
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
        var t = RowOf(line, _phase) - (range.Scale * (line.Baseline + moved));
        return t < range.To && t + 1 > range.From;
    });

    private static double RowOf(SeenLine line, double phase) => Math.Round(line.Seen - phase);
}
