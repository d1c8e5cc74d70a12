using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Tests.Support;
using Waymark.Disclosure.Time;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Tests;

public sealed class TimingLanguageTests
{
    [Theory]
    [InlineData(Certainty.Committed, "2027-03-15", Grain.Month, "Shipping in March 2027")]
    [InlineData(Certainty.Committed, "2027-03", Grain.Month, "Shipping in March 2027")]
    [InlineData(Certainty.Committed, "2027-Q1", Grain.Month, "Shipping in Q1 2027")]
    [InlineData(Certainty.Committed, "2027-H1", Grain.Month, "Shipping in the first half of 2027")]
    [InlineData(Certainty.Committed, "2027-03-15", Grain.Day, "Shipping on 15 March 2027")]
    [InlineData(Certainty.Committed, "2027-03", Grain.Day, "Shipping in March 2027")]
    [InlineData(Certainty.Committed, "2027-03-15", Grain.Quarter, "Shipping in Q1 2027")]
    [InlineData(Certainty.Committed, "2027-03-15", Grain.Half, "Shipping in the first half of 2027")]
    [InlineData(Certainty.Committed, "2027-03-15", Grain.None, "In the works, date to follow")]
    [InlineData(Certainty.Committed, null, Grain.Day, "In the works, date to follow")]
    [InlineData(Certainty.Planned, "2027-05-15", Grain.Day, "Targeting Q2 2027")]
    [InlineData(Certainty.Planned, "2027-H2", Grain.Day, "Targeting the second half of 2027")]
    [InlineData(Certainty.Planned, "2027-05-15", Grain.None, "Planned, date to follow")]
    [InlineData(Certainty.Roadmapped, "2027-09", Grain.Day, "On our roadmap for the second half of 2027")]
    [InlineData(Certainty.Roadmapped, "2027-09", Grain.None, "On our roadmap")]
    [InlineData(Certainty.Exploring, "2027-09", Grain.Day, "We’re exploring this")]
    [InlineData(Certainty.NotPlanned, "2027-09", Grain.Day, "Not on our current roadmap")]
    public void CertaintyGivesTheWordsAndEverythingElseCoarsens(Certainty certainty, string? target, Grain finest, string words) =>
        Assert.Equal(words, Timing(finest).Of(Some.Item("x", Stage.ComingSoon, certainty, target)).Sentence);

    [Theory]
    [InlineData(Certainty.Committed, "2027-03-15", "Shipping in", "March 2027")]
    [InlineData(Certainty.Planned, "2027-05", "Targeting", "Q2 2027")]
    [InlineData(Certainty.Roadmapped, "2027-09", "On our roadmap", "for the second half of 2027")]
    [InlineData(Certainty.Exploring, null, "We’re exploring", "no date yet")]
    public void TwoLinesSayWhatTheSentenceSays(Certainty certainty, string? target, string lead, string rest)
    {
        var timing = Timing(Grain.Month).Of(Some.Item("x", Stage.Horizon, certainty, target));
        Assert.Equal((lead, rest), (timing.Lead, timing.Rest));
    }

    [Fact]
    public void ADayNeedsItsTopicAndNotOnlyItsGrain()
    {
        var role = SamplePolicy.Role("timer", "coming-soon", "", Grain.Day);
        var timing = new TimingLanguage(Grants.Within(role), new DateWords("en-GB"));
        Assert.Equal("Shipping in March 2027", timing.Of(Some.Item("x", Stage.ComingSoon, Certainty.Committed, "2027-03-15")).Sentence);
    }

    [Fact]
    public void APictureIsAsCoarseAsItsWords()
    {
        var span = Timing(Grain.Month).Of(Some.Item("x", Stage.Horizon, Certainty.Roadmapped, "2027-09-13")).Span!;
        Assert.Equal((Grain.Half, new DateOnly(2027, 7, 1), new DateOnly(2027, 12, 31), "second half of 2027"), (span.Grain, span.First, span.Last, span.Label));
    }

    [Theory]
    [InlineData("en-GB", "Shipped 2 November 2026")]
    [InlineData("en-US", "Shipped November 2, 2026")]
    [InlineData("nb-NO", "Shipped 2 November 2026")]
    public void TheDayOfShippingIsAFactInTheOrderOfTheLocale(string locale, string words) =>
        Assert.Equal(words, new TimingLanguage(Grants.Within(SamplePolicy.Role("r", "released", "", Grain.None)), new DateWords(locale)).Of(Some.Item("x", Stage.Shipped)).Sentence);

    [Theory]
    [InlineData(Certainty.Committed, "2027-01-12", "From January 2027")]
    [InlineData(Certainty.Planned, "2027-01-12", "From Q1 2027")]
    [InlineData(Certainty.Roadmapped, "2027-01-12", "From the first half of 2027")]
    [InlineData(Certainty.Exploring, "2027-01-12", "Date to follow")]
    public void ABetaIsNeverMoreExactThanItsItem(Certainty certainty, string from, string words)
    {
        Assert.True(Period.TryParse(from, out var period));
        Assert.Equal(words, Timing(Grain.Month).BetaFrom(Some.Item("x", Stage.ComingSoon, certainty, "2027-06"), period));
    }

    private static TimingLanguage Timing(Grain finest) =>
        new(Grants.Within(SamplePolicy.Role("r", "coming-soon specific-date", "", finest)), new DateWords("en-GB"));
}
