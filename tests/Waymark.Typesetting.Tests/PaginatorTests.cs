using Waymark.Pages.Geometry;
using Waymark.Typesetting.Flow;

namespace Waymark.Typesetting.Tests;

public sealed class PaginatorTests
{
    private static readonly Pt Page = new(100);

    [Fact]
    public void PagesAreFilledWhereNothingSpeaksAgainstIt() => Assert.Equal([0, 10], Divide(Strips(15, 10)));

    [Fact]
    public void AHeadingGoesOverWithWhatItHeads()
    {
        var strips = Strips(12, 10);
        strips[10].BreakCost = Cost.Never;
        Assert.Equal([0, 9], Divide(strips));
    }

    [Fact]
    public void SpaceAboveAStripIsDroppedAtTheTopOfAPage()
    {
        var strips = Strips(4, 50);
        strips[2].Before = new Pt(30);
        Assert.Equal([0, 2], Divide(strips));
    }

    [Fact]
    public void AFootnoteTakesItsRoomFromItsPage()
    {
        var strips = Strips(11, 10);
        strips[3].Notes.Add(new FootnoteText(1, [new Strip(new Pt(20))]));
        Assert.Equal([0, 7], Divide(strips));
    }

    [Fact]
    public void ARepeatedHeadTakesItsRoomFromThePageThatItReturnsOn()
    {
        var head = new Strip(new Pt(30));
        List<Strip> strips = [new(new Pt(30)), .. Enumerable.Range(0, 16).Select(_ => new Strip(new Pt(10)) { RepeatedHead = head })];
        Assert.Equal([0, 8, 15], Divide(strips));
    }

    [Fact]
    public void TwoQuestionsKeepApartWhereTheyCan()
    {
        List<Strip> strips = [.. Enumerable.Range(0, 4).Select(index => new Strip(new Pt(45)) { Asks = index is 0 or 1 })];
        Assert.Equal([0, 1, 3], Divide(strips));
    }

    [Fact]
    public void WhatIsHigherThanAPageStandsAlone() => Assert.Equal([0, 1, 2], Divide([new(new Pt(10)), new(new Pt(130)), new(new Pt(10))]));

    private static List<int> Divide(List<Strip> strips) => Paginator.Divide(strips, Page, noteSeparator: new Pt(10));

    private static List<Strip> Strips(int count, double height) => [.. Enumerable.Range(0, count).Select(_ => new Strip(new Pt(height)))];
}
