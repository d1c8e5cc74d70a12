using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

public sealed class RelevanceTests
{
    private static ItemDocument Foreign(string id, Stage stage = Stage.ComingSoon) => Some.Item(id, stage) with { Products = Some.Names("cloud") };

    [Fact]
    public void AnItemThatHasNothingToDoWithTheCustomerStaysOut() => Assert.Equal(["mine"], Some.Roadmap(Some.Item("mine"), Foreign("other")).Edition().Ids());

    [Fact]
    public void WordsRequestsProductsAndInterestsRankInThisOrderUnderTheCap()
    {
        var items = new[]
        {
            Foreign("d-words").Matters("acme", "For you."),
            Foreign("c-request") with { RequestedBy = Some.Names("req-1") },
            Some.Item("b-product") with { Products = Some.Names("insights") },
            Foreign("a-interest") with { Theme = Some.Placed("open-data") },
        };
        for (var cap = 1; cap <= 4; cap++)
        {
            var roadmap = Some.Roadmap(items) with
            {
                Settings = Some.Settings() with { ItemCap = cap },
                Requests = [Some.Request("req-1", "acme")],
                Customers = [Some.Customer("acme") with { Interests = Some.Names("open-data") }],
            };
            Assert.Equal(new[] { "a-interest", "b-product", "c-request", "d-words" }[(4 - cap)..], roadmap.Edition().Ids().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void TheCapNeverEmptiesAStageThatHadItems()
    {
        var items = Enumerable.Range(0, 5).Select(at => Some.Item($"soon-{at}").Matters("acme", "Yours.")).Append(Some.Item("horizon", Stage.Horizon));
        var edition = (Some.Roadmap([.. items]) with { Settings = Some.Settings() with { ItemCap = 3 } }).Edition();
        Assert.Equal(["soon-0", "soon-1", "horizon"], edition.Ids());
    }

    [Fact]
    public void TiesUnderTheCapAreBrokenByDisclosedTimeAndNotByTheExactOne()
    {
        var roadmap = Some.Roadmap(
            Some.Item("b", Stage.ComingSoon, Certainty.Planned, "2027-04-01"),
            Some.Item("a", Stage.ComingSoon, Certainty.Planned, "2027-06-30"),
            Some.Item("c", Stage.ComingSoon, Certainty.Planned, "2027-01-01")) with { Settings = Some.Settings() with { ItemCap = 2 } };
        Assert.Equal(["c", "a"], roadmap.Edition().Ids());
    }

    [Fact]
    public void AnotherCustomersWordsAndRequestsCountForNothing()
    {
        var roadmap = Some.Roadmap(Some.Item("always"), Foreign("x").Matters("umbra", "For umbra."), Foreign("y") with { RequestedBy = Some.Names("req-1") }) with
        {
            Requests = [Some.Request("req-1", "umbra") with { Others = Some.Names("acme") }],
            Customers = [Some.Customer("acme"), Some.Customer("umbra")],
        };
        Assert.Equal(["always"], roadmap.Edition().Ids());
    }

    [Fact]
    public void WordsThatTheReaderMayNotReadCountForNothing()
    {
        var hidden = Foreign("x") with { Relevance = Foreign("x").Relevance.Add("acme", Tree.Line(Tree.Only("Secret.", "board"))) };
        Assert.Equal(["always"], Some.Roadmap(Some.Item("always"), hidden).Edition().Ids());
    }

    [Fact]
    public void AnInterestInAHiddenThemeCountsForNothing()
    {
        var roadmap = Some.Roadmap(Some.Item("always"), Foreign("x") with { Theme = Some.Placed("secret") }) with
        {
            Themes = [Some.Theme("open-data"), Some.Theme("secret", "board")],
            Customers = [Some.Customer("acme") with { Interests = Some.Names("secret") }],
        };
        Assert.Equal(["always"], roadmap.Edition().Ids());
    }

    [Fact]
    public void ADeclinedRequestMakesNothingRelevant()
    {
        var roadmap = Some.Roadmap(Some.Item("always"), Foreign("x") with { RequestedBy = Some.Names("req-1") }) with { Requests = [Some.Request("req-1", "acme", RequestState.NotPlanned)] };
        Assert.Equal(["always"], roadmap.Edition().Ids());
    }

    [Fact]
    public void OwnWordsReachTheirCustomerAlone()
    {
        var item = Some.Item("x").Matters("acme", "For acme.").Matters("umbra", "For umbra.");
        Assert.Equal("For acme.", Said.By(Some.Roadmap(item).Edition().Items().Single().Relevance));
    }

    [Fact]
    public void WhoAskedIsReminded()
    {
        var roadmap = Some.Roadmap(Some.Item("x") with { RequestedBy = Some.Names("req-1", "req-2") }) with { Requests = [Some.Request("req-1", "acme"), Some.Request("req-2", "umbra")] };
        Assert.Equal("You asked for this in June 2026", roadmap.Edition().Items().Single().AskedFor);
    }
}
