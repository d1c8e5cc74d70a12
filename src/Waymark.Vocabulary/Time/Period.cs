using System.Globalization;
using System.Text.RegularExpressions;

namespace Waymark.Vocabulary.Time;

/// <summary>
/// A day, month, quarter or half of a year, as an author writes it: <c>2027-03-15</c>, <c>2027-03</c>, <c>2027-Q1</c>,
/// <c>2027-H1</c>. Two periods of one grain and first day are equal.
/// </summary>
public readonly partial record struct Period : IComparable<Period>
{
    private Period(Grain grain, DateOnly first) => (Grain, First) = (grain, first);

    /// <summary>Never <see cref="Grain.None"/> in a period made by this type.</summary>
    public Grain Grain { get; }

    public DateOnly First { get; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly Last => Grain switch
    {
        Grain.Day => First,
        Grain.Month => First.AddMonths(1).AddDays(-1),
        Grain.Quarter => First.AddMonths(3).AddDays(-1),
        Grain.Half => First.AddMonths(6).AddDays(-1),
        _ => First,
    };

    public static Period Day(DateOnly day) => new(Grain.Day, day);

    /// <summary>The period of <paramref name="grain"/> that holds <paramref name="day"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="grain"/> is <see cref="Grain.None"/>.</exception>
    public static Period Holding(DateOnly day, Grain grain) => grain switch
    {
        Grain.Day => new(grain, day),
        Grain.Month => new(grain, new DateOnly(day.Year, day.Month, 1)),
        Grain.Quarter => new(grain, new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1)),
        Grain.Half => new(grain, new DateOnly(day.Year, day.Month <= 6 ? 1 : 7, 1)),
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "A period has a grain."),
    };

    /// <summary>
    /// This period said no finer than <paramref name="finest"/>; null where nothing may be said. A period is never made finer,
    /// and coarsening it twice is coarsening it once by the coarser grain.
    /// </summary>
    public Period? CoarsenTo(Grain finest) =>
        finest == Grain.None ? null : finest >= Grain ? this : Holding(First, finest);

    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null || Pattern().Match(text) is not { Success: true } match) return false;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < 2000 or > 2199) return false;
        if (match.Groups["half"] is { Success: true } half)
        {
            period = new Period(Grain.Half, new DateOnly(year, half.Value == "1" ? 1 : 7, 1));
            return true;
        }

        if (match.Groups["quarter"] is { Success: true } quarter)
        {
            period = new Period(Grain.Quarter, new DateOnly(year, ((quarter.Value[0] - '1') * 3) + 1, 1));
            return true;
        }

        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12) return false;
        if (match.Groups["day"] is not { Success: true } dayText)
        {
            period = new Period(Grain.Month, new DateOnly(year, month, 1));
            return true;
        }

        var day = int.Parse(dayText.ValueSpan, CultureInfo.InvariantCulture);
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        period = Day(new DateOnly(year, month, day));
        return true;
    }

    /// <summary>Orders by first day; of two that begin together, the longer comes last.</summary>
    public int CompareTo(Period other)
    {
        var byFirst = First.CompareTo(other.First);
        return byFirst != 0 ? byFirst : Last.CompareTo(other.Last);
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Grain switch
    {
        Grain.Day => IsoDay.Of(First),
        Grain.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{((First.Month - 1) / 3) + 1}"),
        Grain.Half => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-H{(First.Month <= 6 ? 1 : 2)}"),
        _ => "",
    };

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Pattern();
}
