using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

/// <summary>What a customer's handout is made of, and in which order.</summary>
public sealed class EditionTests
{
    [Fact]
    public void SectionsComeInTheOrderOfATalkAndNeverEmpty()
    {
        var edition = Some.Roadmap(Some.Item("a", Stage.BlueSky, Certainty.Exploring), Some.Item("b", Stage.Shipped), Some.Item("c", Stage.Horizon)).Edition("executive");
        Assert.Equal([Stage.Shipped, Stage.Horizon, Stage.BlueSky], edition.Sections.Select(section => section.Stage));
    }

    [Fact]
    public void EveryForwardSectionHasItsCaveatAndWhatShippedHasNone()
    {
        var edition = Some.Roadmap(Some.Item("a", Stage.Shipped), Some.Item("b", Stage.ComingSoon), Some.Item("c", Stage.Horizon)).Edition();
        Assert.Equal([null, "Timing can move.", "Directional only."], edition.Sections.Select(section => section.Caveat));
    }

    [Theory]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-21", false)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void WhatShippedIsToldForNinetyDaysAndNotBefore(string shipped, bool told)
    {
        var item = Some.Item("subject", Stage.Shipped) with { Shipped = Some.Placed(DateOnly.ParseExact(shipped, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) };
        Assert.Equal(told, Some.Roadmap(Some.Item("always"), item).Edition().Ids().Contains("subject", StringComparer.Ordinal));
    }

    [Fact]
    public void AnItemThatIsNotPlannedIsInNoHandout() =>
        Assert.Equal(["always"], Some.Roadmap(Some.Item("always"), Some.Item("no", Stage.ComingSoon, Certainty.NotPlanned)).Edition().Ids());

    [Fact]
    public void ItemsOfOneDisclosedQuarterAreOrderedByTitleAndNotByTheirDates()
    {
        var edition = Some.Roadmap(
            Some.Item("late-a", Stage.ComingSoon, Certainty.Planned, "2027-06-28"),
            Some.Item("soon-b", Stage.ComingSoon, Certainty.Planned, "2027-04-02"),
            Some.Item("first", Stage.ComingSoon, Certainty.Planned, "2027-02-02"),
            Some.Item("undated", Stage.ComingSoon)).Edition();
        Assert.Equal(["first", "late-a", "soon-b", "undated"], edition.Ids());
    }

    [Fact]
    public void WhatShippedLastComesFirst()
    {
        var old = Some.Item("a-old", Stage.Shipped) with { Shipped = Some.Placed(new DateOnly(2026, 9, 1)) };
        Assert.Equal(["b-new", "a-old"], Some.Roadmap(old, Some.Item("b-new", Stage.Shipped)).Edition().Ids());
    }

    /// <summary>Found by the full run of noninterference, in workspace 238 of 1,000: the suggested question was missing where a hidden one stood.</summary>
    [Fact]
    public void AHiddenQuestionLeavesTheSuggestedOneInItsPlace()
    {
        var open = Some.Roadmap(Some.Item("x")) with { Themes = [Some.Theme("open-data")] };
        var hidden = open with { Themes = [Some.Theme("open-data") with { Question = [Tree.Only("Would you buy the merged product?", "merger")] }] };
        Assert.Equal(open.Edition().Questions.Select(Words), hidden.Edition().Questions.Select(Words));

        static string Words(Question question) => string.Concat(question.Text.OfType<Handouts.Text.Words>().Select(words => words.Text));
    }

    [Fact]
    public void AThemeThatTheReaderMayNotKnowLeavesNoMarkOnItsItems()
    {
        var roadmap = Some.Roadmap(Some.Item("a")) with { Themes = [Some.Theme("open-data", "unannounced")] };
        var edition = roadmap.Edition();
        Assert.Empty(edition.Themes);
        Assert.Null(Assert.Single(edition.Items()).ThemeId);
    }

    [Fact]
    public void ThemesComeInTheirAuthorsOrder()
    {
        var roadmap = Some.Roadmap(Some.Item("a")) with
        {
            Themes = [Some.Theme("a-last"), Some.Theme("b") with { Order = Some.Placed(2) }, Some.Theme("c") with { Order = Some.Placed(1) }],
        };
        Assert.Equal(["c", "b", "a-last"], roadmap.Edition().Themes.Select(theme => theme.Id));
    }

    [Theory]
    [InlineData("csm", false)]
    [InlineData("cs-leader", true)]
    public void StrategyNeedsItsTopic(string sharer, bool told) =>
        Assert.Equal(told, (Some.Roadmap(Some.Item("a")) with { Strategy = Some.Strategy() }).Edition(sharer).Strategy is not null);

    [Theory]
    [InlineData("en-GB", Paper.A4), InlineData("en-US", Paper.Letter), InlineData("fr-CA", Paper.Letter), InlineData("el", Paper.A4)]
    public void ThePaperIsTheCustomersOwn(string locale, Paper paper) =>
        Assert.Equal(paper, (Some.Roadmap(Some.Item("a")) with { Customers = [Some.Customer("acme") with { Locale = Some.Placed(locale) }] }).Edition().Paper);

    [Fact]
    public void AnOwnerIsToldToNoCustomerWhateverThePolicySays()
    {
        var policy = SamplePolicy.Policy with
        {
            Roles =
            [
                SamplePolicy.Role("customer", "", "released ownership", Vocabulary.Time.Grain.Month) with { Customer = true },
                SamplePolicy.Role("csm", "released ownership", "", Vocabulary.Time.Grain.Month),
            ],
        };
        var roadmap = Some.Roadmap(Some.Item("a", Stage.Shipped), Some.Item("b", Stage.Shipped).Carrying("ownership")) with { Policy = policy };
        Assert.Equal(["a"], roadmap.Edition().Ids());
    }

    [Fact]
    public void ABetaInvitesThoseWhoQualify()
    {
        var from = Vocabulary.Time.Period.TryParse("2027-01", out var period) ? period : default;
        var item = Some.Item("a", Stage.ComingSoon, Certainty.Committed, "2027-03") with { Beta = new BetaProgram(Some.Placed(from), Some.Names("cloud", "eu"), Tree.Line("Early access.")) };
        var roadmap = Some.Roadmap(item);
        Assert.Null(roadmap.Edition().Items().Single().Beta);
        Assert.Null((roadmap with { Customers = [Some.Customer("acme") with { Tags = Some.Names("eu") }] }).Edition().Items().Single().Beta);
        var qualified = roadmap with { Customers = [Some.Customer("acme") with { Tags = Some.Names("eu", "x", "cloud") }] };
        Assert.Equal("From January 2027", qualified.Edition().Items().Single().Beta!.When);
    }

    [Fact]
    public void ProductsAreNamedAsReadersKnowThem() =>
        Assert.Equal(["Cloud", "Insights"], Some.Roadmap(Some.Item("a") with { Products = Some.Names("insights", "cloud") }).Edition().Items().Single().Products);

    [Fact]
    public void AHandoutWithNothingToSayIsAnError() =>
        Assert.Equal(
            "content/roadmap/test.md:7:3: error WM2006: a handout for 'acme' through 'csm' would have nothing to say\n  hint: see why each item is out with: waymark explain ITEM; or let another role share",
            Some.Roadmap(Some.Item("a", Stage.BlueSky)).Error());

    [Theory]
    [InlineData("nobody", "customer", "acme", "WM2002: unknown role 'nobody'")]
    [InlineData("customer", "customer", "acme", "WM2003: the role 'customer' shares nothing with customers")]
    [InlineData("csm", "product", "acme", "WM2004: the viewer of a handout is a customer")]
    [InlineData("csm", "nobody", "acme", "WM2002: unknown role 'nobody'")]
    [InlineData("csm", "customer", "umbra", "WM2001: unknown customer 'umbra'")]
    public void ARequestThatNamesTheWrongPeopleIsAnError(string sharer, string viewer, string customer, string error) =>
        Assert.Contains(error, Some.Roadmap(Some.Item("a")).Error(sharer, viewer, customer), StringComparison.Ordinal);

    [Fact]
    public void EveryItemHasAVerdictWhoseLastReasonDecided()
    {
        var roadmap = Some.Roadmap(
            Some.Item("a-in"), Some.Item("b-board").Carrying("board"), Some.Item("c-vision", Stage.BlueSky), Some.Item("d-no", Stage.Horizon, Certainty.NotPlanned),
            Some.Item("e-other") with { Products = Some.Names("cloud") }, Some.Item("f-old", Stage.Shipped) with { Shipped = Some.Placed(new DateOnly(2026, 1, 1)) });
        var verdicts = Disclose.Edition(roadmap, Ask.Audience("csm")).Verdicts;
        Assert.Equal(
            ["a-in in Cap", "b-board out SharerTopics", "c-vision out SharerTopics", "d-no out NotPlanned", "e-other out Relevance", "f-old out RecentlyShipped"],
            verdicts.Select(verdict => $"{verdict.ItemId} {(verdict.Included ? "in" : "out")} {verdict.Reasons[^1].Rule}"));
        Assert.Equal("carries board, which csm may not share", verdicts[1].Reasons[^1].Detail);
    }
}
