using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Layouts.Internal.Timeline;

/// <summary>What lies ahead, by theme, as positions in a drawing 1240 units wide. Everything in it is a disclosed period.</summary>
internal sealed record TimelineChart(ImmutableArray<TimelineTick> Ticks, ImmutableArray<TimelineGroup> Groups, double Today, double Height)
{
    public const double Width = 1240;
    public const double Left = 250;
    public const double Right = 1110;
    public const double Top = 60;
    public const double RowHeight = 30;

    /// <summary>Above this many quarters their names would touch.</summary>
    private const int NamedQuarters = 10;

    private const int NamedMonthsQuarters = 5;

    /// <summary>A letter of the drawing's small type is about this wide.</summary>
    private const double Letter = 6.3;

    public static TimelineChart Of(RoleView view)
    {
        var ahead = view.Items.Where(InternalMap.Ahead).ToList();
        var spans = ahead.Select(item => item.Item.Timing.Span).OfType<Handouts.TimeSpanWords>().Select(span => (span.First, span.Last)).ToList();
        var scale = TimeScale.Over(view.Date, spans, Left, Right);
        var top = Top;
        var groups = ImmutableArray.CreateBuilder<TimelineGroup>();
        foreach (var (name, items) in ByTheme(view, ahead))
        {
            var header = top;
            top += RowHeight;
            var rows = items.Select((item, at) => Row(item, top + (at * RowHeight), scale)).ToImmutableArray();
            top += rows.Length * RowHeight;
            groups.Add(new TimelineGroup(name, header, rows));
        }

        return new TimelineChart([.. TicksOf(scale)], groups.DrainToImmutable(), scale.At(view.Date), top + 10);
    }

    private static IEnumerable<(string Name, IReadOnlyList<RoleItem> Items)> ByTheme(RoleView view, List<RoleItem> ahead)
    {
        foreach (var theme in view.Themes)
        {
            var items = ahead.Where(item => item.Item.ThemeId == theme.Id).ToList();
            if (items.Count > 0) yield return (theme.Name, items);
        }

        var others = ahead.Where(item => view.Themes.All(theme => theme.Id != item.Item.ThemeId)).ToList();
        if (others.Count > 0) yield return (view.Themes.IsEmpty ? "Roadmap" : "Across themes", others);
    }

    private static TimelineRow Row(RoleItem item, double top, TimeScale scale)
    {
        if (item.Item.Timing.Span is not { } span) return new TimelineRow(item.Item, top, null);
        var (from, to) = (scale.At(span.First), scale.At(span.Last.AddDays(1)));
        if (span.Grain == Grain.Day) (from, to) = (((from + to) / 2) - 5, ((from + to) / 2) + 5);
        var look = item.Item.Timing.Certainty switch
        {
            Certainty.Committed => "committed",
            Certainty.Planned => "planned",
            _ => "roadmapped",
        };
        var needed = (span.Label.Length * Letter) + 16;
        var label = look != "committed" && to - from >= needed ? LabelPlace.Inside
            : to + needed <= Width ? LabelPlace.After
            : LabelPlace.Before;
        return new TimelineRow(item.Item, top, new TimelineBar(from, to, look, span.Label, label));
    }

    private static IEnumerable<TimelineTick> TicksOf(TimeScale scale)
    {
        foreach (var quarter in scale.QuarterStarts)
        {
            var year = quarter.Month == 1 || quarter == scale.First;
            var name = scale.Quarters <= NamedQuarters
                ? string.Create(CultureInfo.InvariantCulture, $"Q{((quarter.Month - 1) / 3) + 1} {quarter.Year}")
                : year ? quarter.Year.ToString(CultureInfo.InvariantCulture) : "";
            yield return new TimelineTick(scale.At(quarter), TickKind.Quarter, name, scale.Quarters <= NamedMonthsQuarters ? Month(quarter) : "");
            if (scale.Quarters > NamedMonthsQuarters) continue;
            foreach (var month in new[] { quarter.AddMonths(1), quarter.AddMonths(2) })
                yield return new TimelineTick(scale.At(month), TickKind.Month, "", Month(month));
        }
    }

    private static string Month(DateOnly day) => day.ToString("MMM", CultureInfo.InvariantCulture);
}

internal enum TickKind { Quarter, Month }

/// <param name="Name">Of the quarter or the year; empty where it has no room.</param>
/// <param name="MonthName">Empty where it has no room.</param>
internal sealed record TimelineTick(double X, TickKind Kind, string Name, string MonthName);

internal sealed record TimelineGroup(string Name, double Top, ImmutableArray<TimelineRow> Rows);

/// <param name="Bar">Null for what has no date: it stands off the axis.</param>
internal sealed record TimelineRow(Handouts.Item Item, double Top, TimelineBar? Bar);

internal enum LabelPlace { Inside, After, Before }

/// <param name="Look">Class of the bar: how sure the company is.</param>
internal sealed record TimelineBar(double From, double To, string Look, string Label, LabelPlace Place);
