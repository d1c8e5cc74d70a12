using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts.Internal;

namespace Waymark.Layouts.Internal.Audit;

/// <summary>Copies issued each week, as positions in a drawing 1240 units wide. Values stand on the bars, so there is no axis of them.</summary>
/// <param name="Bars">Sixteen weeks, oldest first; those before the log began have no value.</param>
/// <param name="Began">Middle of the week in which the log began, where the drawing shows it with room to its left; else null.</param>
internal sealed record WeeksChart(ImmutableArray<WeekBar> Bars, double? Began)
{
    public const double Width = 1240;
    public const double Height = 178;
    public const double Base = 150.5;
    public const double BarWidth = 34;

    private const int Weeks = 16;
    private const int NamedWeeks = 4;
    private const double Step = (Width - BarWidth) / (Weeks - 1);

    /// <summary>Of the highest bar; a bar is never higher than one copy would look alone at a twentieth of that.</summary>
    private const double Highest = 118;
    private const double HighestOfOne = Highest / 20;

    /// <summary>Words of the remark need this much.</summary>
    private const double RemarkRoom = 150;

    public static WeeksChart Of(AuditView view, DateOnly today)
    {
        var issued = view.Entries.Where(entry => entry.Kind == AuditKind.Issued).Select(entry => DateOnly.FromDateTime(entry.Time.UtcDateTime)).ToList();
        var first = view.Entries.IsEmpty ? today : DateOnly.FromDateTime(view.Entries[^1].Time.UtcDateTime);
        var last = MondayOf(issued.Append(today).Max());
        var counts = issued.GroupBy(MondayOf).ToDictionary(week => week.Key, week => week.Count());
        var most = counts.Where(week => week.Key > last.AddDays(-7 * Weeks)).Select(week => week.Value).Append(0).Max();
        var scale = most == 0 ? 0 : Math.Min(Highest / most, HighestOfOne * 4);
        var bars = Enumerable.Range(0, Weeks).Select(at =>
        {
            var monday = last.AddDays(7 * (at - Weeks + 1));
            int? count = monday < MondayOf(first) ? null : counts.GetValueOrDefault(monday);
            return new WeekBar(monday, at * Step, (count ?? 0) * scale, count, count == most && most > 0, IsNamed(at));
        }).ToImmutableArray();
        var began = bars.FirstOrDefault(bar => bar.Monday == MondayOf(first));
        return new WeeksChart(bars, began is { } bar && bar.X > RemarkRoom ? bar.X : null);
    }

    /// <summary>In words, for those who do not see the drawing.</summary>
    public string Summary
    {
        get
        {
            var weeks = Bars.Where(bar => bar.Count > 0).Select(bar => string.Create(CultureInfo.InvariantCulture, $"{bar.Count} in the week of {bar.Monday:d MMMM yyyy}")).ToList();
            return string.Create(CultureInfo.InvariantCulture, $"Copies issued each week, sixteen weeks to {Bars[^1].Monday.AddDays(6):d MMMM yyyy}: {(weeks.Count == 0 ? "none" : string.Join(", ", weeks))}");
        }
    }

    /// <summary>Every fourth week, counted back from the newest: a date under each bar would touch the next.</summary>
    private static bool IsNamed(int at) => (Weeks - 1 - at) % NamedWeeks == 0;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

/// <param name="Monday">First day of the week.</param>
/// <param name="X">Left edge.</param>
/// <param name="Count">Null before the log began.</param>
/// <param name="IsMost">Whether no week has more.</param>
internal sealed record WeekBar(DateOnly Monday, double X, double Height, int? Count, bool IsMost, bool IsNamed);
