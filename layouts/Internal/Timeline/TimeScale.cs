using Waymark.Vocabulary.Time;

namespace Waymark.Layouts.Internal.Timeline;

/// <summary>Whole quarters laid along a line. Positions are in the units of the drawing.</summary>
/// <param name="First">First day of the first quarter.</param>
/// <param name="Quarters">Number of quarters, at least 4.</param>
internal sealed record TimeScale(DateOnly First, int Quarters, double Left, double Right)
{
    private const int Least = 4;

    private DateOnly End => First.AddMonths(3 * Quarters);

    /// <summary>The scale that holds today and every span.</summary>
    public static TimeScale Over(DateOnly today, IReadOnlyCollection<(DateOnly First, DateOnly Last)> spans, double left, double right)
    {
        var from = Period.Holding(spans.Select(span => span.First).Append(today).Min(), Grain.Quarter).First;
        var until = spans.Select(span => span.Last).Append(today).Max();
        var quarters = (((until.Year - from.Year) * 12) + until.Month - from.Month) / 3;
        return new TimeScale(from, Math.Max(Least, quarters + 1), left, right);
    }

    /// <summary>Where a day begins; days outside the scale stand at its ends.</summary>
    public double At(DateOnly day) =>
        Left + ((Right - Left) * Math.Clamp(day.DayNumber - First.DayNumber, 0, End.DayNumber - First.DayNumber) / (End.DayNumber - First.DayNumber));

    public IEnumerable<DateOnly> QuarterStarts => Enumerable.Range(0, Quarters).Select(quarter => First.AddMonths(3 * quarter));
}
