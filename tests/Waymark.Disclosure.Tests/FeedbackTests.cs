using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

public sealed class FeedbackTests
{
    [Theory]
    [InlineData(RequestState.Open, "Received", null)]
    [InlineData(RequestState.UnderConsideration, "Under evaluation", null)]
    [InlineData(RequestState.OnRoadmap, "On our roadmap", null)]
    [InlineData(RequestState.Shipped, "Shipped", Stage.Shipped)]
    [InlineData(RequestState.AlreadyExists, "Available today", Stage.Shipped)]
    [InlineData(RequestState.NotPlanned, "Not on our current roadmap", null)]
    [InlineData(RequestState.CompetitiveGap, "Under evaluation", null)]
    public void AStateIsSaidInThePolicysWords(RequestState state, string words, Stage? stage)
    {
        var row = Assert.Single(With(Some.Request("req-1", "acme", state)).Edition().Feedback);
        Assert.Equal((words, stage, "June 2026", "What req-1 asks"), (row.Status, row.Stage, row.When, Said.By(row.Asked)));
    }

    [Fact]
    public void ARequestThatAnItemOfTheHandoutAnswersSaysTheItemsTiming()
    {
        var item = Some.Item("x", Stage.ComingSoon, Certainty.Planned, "2027-05-19") with { RequestedBy = Some.Names("req-1") };
        var row = Assert.Single((Some.Roadmap(item) with { Requests = [Some.Request("req-1", "acme", RequestState.OnRoadmap)] }).Edition().Feedback);
        Assert.Equal(("Targeting Q2 2027", Stage.ComingSoon, "x"), (row.Status, row.Stage, row.ItemId));
    }

    [Fact]
    public void ARequestThatAHiddenItemAnswersSaysNothingOfIt()
    {
        var item = Some.Item("x", Stage.ComingSoon, Certainty.Planned, "2027-05-19").Carrying("board") with { RequestedBy = Some.Names("req-1") };
        var row = Assert.Single((Some.Roadmap(Some.Item("y"), item) with { Requests = [Some.Request("req-1", "acme", RequestState.OnRoadmap)] }).Edition().Feedback);
        Assert.Equal(("On our roadmap", null, null), (row.Status, row.Stage, row.ItemId));
    }

    [Fact]
    public void OnlyTheCustomersOwnRequestsAreToldInTheOrderOfTheirMonths()
    {
        var edition = With(
            Some.Request("req-b", "acme") with { Date = Some.Placed(new DateOnly(2026, 6, 2)) },
            Some.Request("req-a", "acme") with { Date = Some.Placed(new DateOnly(2026, 6, 28)) },
            Some.Request("req-c", "acme") with { Date = Some.Placed(new DateOnly(2026, 3, 9)) },
            Some.Request("req-future", "acme") with { Date = Some.Placed(new DateOnly(2026, 11, 21)) },
            Some.Request("req-other", "umbra")).Edition();
        Assert.Equal(["What req-c asks", "What req-a asks", "What req-b asks"], edition.Feedback.Select(row => Said.By(row.Asked)));
    }

    [Fact]
    public void NoInternalFieldOfARequestComesOut()
    {
        var secret = Some.Placed("canary");
        var request = Some.Request("req-canary", "acme") with
        {
            Why = secret, WhyNow = secret, ImpactIfBuilt = secret, ImpactIfNot = secret, Workaround = secret, CompetitivePressure = secret, TradeOff = secret,
            Recommendation = secret, Requestor = secret, Csm = secret, Others = [secret], What = Tree.Line("Asked"), Body = Tree.Body(Tree.Paragraph("canary")),
        };
        Assert.DoesNotContain("canary", System.Text.Encoding.UTF8.GetString(EditionEncoding.Encode(With(request).Edition())), StringComparison.Ordinal);
    }

    [Fact]
    public void APolicyWithoutWordsForAStateIsAnError()
    {
        var roadmap = With(Some.Request("req-1", "acme", RequestState.Open));
        roadmap = roadmap with { Policy = roadmap.Policy with { RequestWords = roadmap.Policy.RequestWords.Remove(RequestState.Open) } };
        Assert.Contains("WM2012", roadmap.Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void WrittenQuestionsComeFirstThenRequestsThenThemes()
    {
        var roadmap = With(Some.Request("req-1", "acme")) with { Strategy = Some.Strategy() with { Questions = [Tree.Line("Written?"), Tree.Line(Tree.Only("Hidden?", "board"))] } };
        var questions = roadmap.Edition("cs-leader").Questions.Select(question => Said.By(question.Text)).ToList();
        Assert.Equal("Written?", questions[0]);
        Assert.Equal("You asked for “What req-1 asks” in June 2026. What would change for you on the day you had it?", questions[1]);
        Assert.Equal("Where would “Theme open-data” make the first difference in your work?", questions[2]);
        Assert.Equal(3, questions.Count);
    }

    [Fact]
    public void ThereAreThreeQuestionsEvenWhereNothingSuggestsOne() =>
        Assert.Equal(3, (Some.Roadmap(Some.Item("a")) with { Themes = [] }).Edition().Questions.Length);

    private static Roadmap With(params RequestDocument[] requests) => Some.Roadmap(Some.Item("x")) with { Requests = [.. requests] };
}
