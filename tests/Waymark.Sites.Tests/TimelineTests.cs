using System.Globalization;
using Waymark.Handouts;
using Waymark.Layouts.Internal.Timeline;
using Waymark.Sites.Tests.Samples;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Sites.Tests;

/// <summary>No picture is more exact than its words.</summary>
public sealed class TimelineTests
{
    private static readonly DateOnly Today = new(2027, 1, 12);

    [Fact]
    public void AScaleHoldsTodayAndEverySpanInWholeQuarters()
    {
        var scale = TimeScale.Over(Today, [(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)), (new DateOnly(2028, 7, 1), new DateOnly(2028, 12, 31))], 0, 900);

        Assert.Equal(new DateOnly(2026, 10, 1), scale.First);
        Assert.Equal(9, scale.Quarters);
        Assert.Equal(0, scale.At(new DateOnly(2026, 10, 1)));
        Assert.Equal(900, scale.At(new DateOnly(2029, 1, 1)));
    }

    [Fact]
    public void AScaleIsNeverShorterThanAYear() => Assert.Equal(4, TimeScale.Over(Today, [], 0, 900).Quarters);

    [Theory]
    [InlineData("quiet-sensors", "2027-04-01", "2027-07-01")]
    [InlineData("buyer-passport", "2027-07-01", "2028-01-01")]
    [InlineData("press-ledger", "2027-03-01", "2027-04-01")]
    public void ABarIsAsWideAsThePeriodThatIsSaid(string id, string from, string to)
    {
        var chart = TimelineChart.Of(SomeRole.View());
        var scale = new TimeScale(new DateOnly(2027, 1, 1), 4, TimelineChart.Left, TimelineChart.Right);

        var bar = Row(chart, id).Bar!;

        Assert.Equal(scale.At(DateOnly.Parse(from, CultureInfo.InvariantCulture)), bar.From, 3);
        Assert.Equal(scale.At(DateOnly.Parse(to, CultureInfo.InvariantCulture)), bar.To, 3);
    }

    [Fact]
    public void ADayIsANarrowMark()
    {
        var bar = Row(TimelineChart.Of(SomeRole.View()), "gateway").Bar!;

        Assert.Equal(10, bar.To - bar.From, 3);
    }

    [Fact]
    public void WhatHasNoDateHasNoBar() => Assert.Null(Row(TimelineChart.Of(SomeRole.View()), "pollinators").Bar);

    [Fact]
    public void WhatHasShippedIsNotAhead() =>
        Assert.DoesNotContain(TimelineChart.Of(SomeRole.View()).Groups.SelectMany(group => group.Rows), row => row.Item.Stage == Stage.Shipped);

    [Fact]
    public void ALabelNearTheEndStandsBeforeItsBar()
    {
        var view = SomeRole.View();
        var span = new TimeSpanWords(Grain.Day, new DateOnly(2027, 12, 30), new DateOnly(2027, 12, 30), "A very long label for a day at the end of the year");
        var gateway = view.Items.Single(item => item.Item.Id == "gateway");
        var late = gateway with { Item = gateway.Item with { Timing = gateway.Item.Timing with { Span = span } } };

        var chart = TimelineChart.Of(view with { Items = view.Items.Replace(gateway, late) });

        Assert.Equal(LabelPlace.Before, Row(chart, "gateway").Bar!.Place);
    }

    [Fact]
    public async Task TheTableSaysEveryRowOfThePicture()
    {
        var page = (await Sites.AllAsync()).Single(site => site.Name == "rich role").Page("timeline.html");
        var drawn = TimelineChart.Of(SomeRole.View()).Groups.SelectMany(group => group.Rows).Select(row => row.Item.Title);

        Assert.Equal(drawn.Order(StringComparer.Ordinal), page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).Order(StringComparer.Ordinal));
    }

    private static TimelineRow Row(TimelineChart chart, string id) => chart.Groups.SelectMany(group => group.Rows).Single(row => row.Item.Id == id);
}
