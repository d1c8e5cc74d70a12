using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

public sealed class RoleViewTests
{
    [Theory]
    [InlineData("product", "Priya N."), InlineData("csm", null), InlineData("executive", null)]
    public void AnOwnerIsNamedToThoseWhoSeeOwnership(string role, string? owner) =>
        Assert.Equal(owner, Some.Roadmap(Some.Item("x", Stage.Shipped) with { Owner = Some.Placed("Priya N.") }).View(role).Items.Single().Owner);

    [Theory]
    [InlineData("csm", ShareVerdict.Share)]
    [InlineData("product", ShareVerdict.ShareWithoutDate)]
    [InlineData("executive", ShareVerdict.DoNotShare)]
    public void EachRoleIsToldWhetherItMayShare(string role, ShareVerdict verdict) =>
        Assert.Equal(verdict, Some.Roadmap(Some.Item("x", Stage.ComingSoon, Certainty.Committed, "2027-03-15")).View(role).Items.Single().Share);

    [Fact]
    public void WhatIsNotPlannedIsSeenAtHomeAndNotShared()
    {
        var view = Some.Roadmap(Some.Item("x", Stage.Horizon, Certainty.NotPlanned)).View("csm");
        var entry = Assert.Single(view.Items);
        Assert.Equal((ShareVerdict.DoNotShare, "Not planned", "Not on our current roadmap"), (entry.Share, entry.Certainty, entry.Item.Timing.Sentence));
        Assert.All(view.Board, column => Assert.Empty(column.ItemIds));
    }

    [Fact]
    public void ATopicThatTheRoleSeesWithoutSharingMakesAnItemNotShareable() =>
        Assert.Equal(ShareVerdict.DoNotShare, Some.Roadmap(Some.Item("x", Stage.Shipped).Carrying("unannounced")).View("product").Items.Single().Share);

    [Fact]
    public void TheBoardHasThreeColumnsInTheOrderOfTime()
    {
        var board = Some.Roadmap(
            Some.Item("shipped", Stage.Shipped), Some.Item("soon"), Some.Item("next", Stage.Horizon), Some.Item("maybe", Stage.Horizon, Certainty.Exploring),
            Some.Item("sky", Stage.BlueSky, Certainty.Exploring)).View("product").Board;
        Assert.Equal(["Now: soon", "Next: next", "Later: maybe sky"], board.Select(column => $"{column.Name}: {string.Join(' ', column.ItemIds)}"));
    }

    [Fact]
    public void AnItemNamesItsTopicsWithThatOfItsStage() =>
        Assert.Equal(["coming-soon", "technical-detail"], Some.Roadmap(Some.Item("x").Carrying("technical-detail")).View("product").Items.Single().Topics);

    [Fact]
    public void MarketingHasTwoPastQuartersAndGapsForAYear()
    {
        var roadmap = Some.Roadmap() with
        {
            Marketing =
            [
                Some.Activity("a", "Launches", "2026-Q3", "2027-Q1") with { Items = Some.Names("hidden", "seen") },
                Some.Activity("b", "Community", "2027-Q4"),
            ],
            Items = [Some.Item("hidden").Carrying("board"), Some.Item("seen")],
        };
        var grid = roadmap.View("product").Marketing!;
        Assert.Equal("Q2 2026,Q3 2026,Q4 2026,Q1 2027,Q2 2027,Q3 2027,Q4 2027,Q1 2028", string.Join(',', grid.Quarters));
        Assert.Equal((2, "Q4 2026"), (grid.Now, grid.Quarters[grid.Now]));
        Assert.Equal(
            ["Community: None None Gap Gap Gap Gap Filled Open", "Launches: None Filled Gap Filled Gap Gap Open Open"],
            grid.Rows.Select(row => $"{row.Bucket}: {string.Join(' ', row.Cells.Select(cell => cell.State))}"));
        Assert.Equal(["seen"], grid.Rows[1].Cells[1].Activities.Single().ItemIds);
    }

    [Theory]
    [InlineData("csm", false, true), InlineData("executive", true, false), InlineData("product", true, true)]
    public void InternalClassesHaveReadersOfTheirOwn(string role, bool marketing, bool requests)
    {
        var view = Some.Roadmap().View(role);
        Assert.Equal((marketing, requests), (view.Marketing is not null, view.Requests is not null));
    }

    [Fact]
    public void ARequestNamesTheItemThatTheRoleSees()
    {
        var roadmap = Some.Roadmap(Some.Item("x").Carrying("technical-detail") with { RequestedBy = Some.Names("req-1") }) with { Requests = [Some.Request("req-1", "acme")] };
        var line = roadmap.View("product").Requests!.Value.Single();
        Assert.Equal(new RequestLine("req-1", "What req-1 asks", "Customer acme", "June 2026", 159, "Open", "x"), line);
        Assert.Null(roadmap.View("csm").Requests!.Value.Single().ItemId);
    }

    [Fact]
    public void ChangesAreToldInWordsThatBothViewsGave()
    {
        var before = Some.Roadmap(
            Some.Item("gone"), Some.Item("moved", Stage.Horizon), Some.Item("retimed", Stage.ComingSoon, Certainty.Planned, "2027-02"),
            Some.Item("renamed"), Some.Item("reworded"), Some.Item("same")).View("csm") with { DateWords = "1 October 2026" };
        var view = Some.Roadmap(
            Some.Item("gone").Carrying("board"), Some.Item("moved"), Some.Item("retimed", Stage.ComingSoon, Certainty.Planned, "2027-05"),
            Some.Item("renamed") with { Title = Some.Placed("Renamed") }, Some.Item("reworded").Saying(Tree.Paragraph("More.")), Some.Item("same"), Some.Item("added")).View("csm", before);
        Assert.Equal("1 October 2026", view.Changes!.SinceWords);
        Assert.Equal(
            [
                "Added added: New: Planned, date to follow",
                "Moved moved: Moved from the horizon to coming soon",
                "Removed gone: No longer on this roadmap",
                "Retimed retimed: Was “Targeting Q1 2027”, is now “Targeting Q2 2027”",
                "Reworded renamed: Was called “Title of renamed”",
                "Reworded reworded: The text has changed",
            ],
            view.Changes.List.Select(change => $"{change.Kind} {change.ItemId}: {change.What}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AChangeOfAnExactDateWithinTheSaidQuarterIsNoChange()
    {
        var before = Some.Roadmap(Some.Item("x", Stage.ComingSoon, Certainty.Planned, "2027-04-01")).View("csm");
        Assert.Empty(Some.Roadmap(Some.Item("x", Stage.ComingSoon, Certainty.Planned, "2027-06-30")).View("csm", before).Changes!.List);
    }

    [Fact]
    public void AWordingThatBecameApprovedIsNoChange()
    {
        var before = Some.Roadmap(Some.Item("w").Saying(Tree.Paragraph("Say it once.")), Some.Item("x").Saying(Tree.Paragraph("Exports are quick now."))).View("csm");
        var varied = Tree.Paragraph(Tree.Text("Exports are "), Tree.Vary("quick", "fast"), Tree.Text(" now."));
        Assert.Empty(Some.Roadmap(Some.Item("w").Saying(Tree.Paragraph("Say it once.")), Some.Item("x").Saying(varied)).View("csm", before).Changes!.List);
    }

    [Fact]
    public void AViewOfAnotherRoleIsNoMeasureOfChange() =>
        Assert.Throws<ArgumentException>(() => Disclose.RoleView(Some.Roadmap(), "csm", Some.Today, Some.Roadmap().View("product")));
}
