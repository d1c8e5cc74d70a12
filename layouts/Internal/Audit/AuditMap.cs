using Waymark.Handouts.Internal;

namespace Waymark.Layouts.Internal.Audit;

/// <summary>How the entries are laid over pages: a customer's on a page, a year's on a page.</summary>
public static class AuditMap
{
    /// <summary>Years in which something was recorded, newest first.</summary>
    public static IEnumerable<int> Years(AuditView audit) => audit.Entries.Select(entry => entry.Time.UtcDateTime.Year).Distinct().OrderDescending();

    /// <summary>Days that the pages name because the log or the calendar does: when something was recorded, and the weeks of the chart.</summary>
    /// <param name="today">The day that the site speaks of.</param>
    public static IEnumerable<DateOnly> DaysNamed(AuditView audit, DateOnly today) =>
        audit.Entries.Select(entry => DateOnly.FromDateTime(entry.Time.UtcDateTime))
            .Concat(WeeksChart.Of(audit, today).Bars.SelectMany(bar => new[] { bar.Monday, bar.Monday.AddDays(6) }))
            .Distinct();

    public static IEnumerable<AuditEntry> Of(AuditView audit, int year) => audit.Entries.Where(entry => entry.Time.UtcDateTime.Year == year);
}
