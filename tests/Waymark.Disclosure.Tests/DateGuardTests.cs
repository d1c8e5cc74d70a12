using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Disclosure.Time;
using Waymark.Vocabulary;
using static Waymark.Disclosure.Tests.Support.Tree;

namespace Waymark.Disclosure.Tests;

public sealed class DateGuardTests
{
    [Theory]
    [InlineData("14 March 2027", "2027-03-14")]
    [InlineData("on the 14th of March 2027.", "2027-03-14")]
    [InlineData("March 14, 2027", "2027-03-14")]
    [InlineData("Mar. 14 2027", "2027-03-14")]
    [InlineData("2027-03-14", "2027-03-14")]
    [InlineData("14.3.2027", "2027-03-14")]
    [InlineData("3/14/2027", "2027-03-14")]
    [InlineData("14/03/2027", "2027-03-14")]
    [InlineData("march 2027", "2027-03")]
    [InlineData("in Sept 2027", "2027-09")]
    [InlineData("Q2 2027", "2027-Q2")]
    [InlineData("2027-Q2", "2027-Q2")]
    [InlineData("the second half of 2027", "2027-H2")]
    [InlineData("H1 2027", "2027-H1")]
    [InlineData("31 February 2027", "")]
    [InlineData("release 2027-03-141", "")]
    [InlineData("in 2027", "")]
    [InlineData("14 March", "")]
    public void DatesAreRead(string text, string dates) => Assert.Equal(dates, string.Join(' ', WrittenDates.In(text).Select(date => date.Period.ToString())));

    [Fact]
    public void ATypedDateThatIsTooExactStopsTheHandoutAndSaysWhatToWrite() => Assert.Equal(
        "content/roadmap/test.md:7:3: error WM2013: “14 March 2027” is more exact than this reader may know\n  hint: write “March 2027”, let :when[…] say it, or guard it: :only[14 March 2027]{specific-date}",
        Saying(Paragraph("Ready on 14 March 2027.")).Error());

    [Theory]
    [InlineData("Ready in March 2027.")]
    [InlineData("Ready since 14 March 2026.")]
    [InlineData("Ready on 20 November 2026.")]
    public void WhatIsCoarseEnoughOrBehindUsMayBeSaid(string text) => Assert.NotEmpty(Saying(Paragraph(text)).Edition().Sections);

    [Fact]
    public void ADateThatTheReaderDoesNotGetIsNoMatter() => Assert.NotEmpty(Saying(Paragraph(Text("Ready "), Only("14 March 2027", "specific-date"))).Edition().Sections);

    [Fact]
    public void AColleagueWhoMayKnowDaysReadsThem() => Assert.NotEmpty(Saying(Paragraph("Ready on 14 March 2027.")).View("product").Items);

    [Fact]
    public void ADateIsFoundAcrossRunsInTablesCodeTitlesAndAlternativeText()
    {
        Assert.Contains("WM2013", Saying(Paragraph(Text("14 "), Strong(Text("March")), Text(" 2027"))).Error(), StringComparison.Ordinal);
        Assert.Contains("WM2013", Saying(Table([Column("A")], Row([], "2027-03-14"))).Error(), StringComparison.Ordinal);
        Assert.Contains("WM2013", Saying(Fence("section Export 2027-03-14")).Error(), StringComparison.Ordinal);
        Assert.Contains("WM2013", (Saying(Paragraph(Image(Pictures.Path, "Ready on 14 March 2027"))) with { Assets = Pictures.One() }).Error(), StringComparison.Ordinal);
        Assert.Contains("WM2013", Some.Roadmap(Some.Item("x") with { Title = Some.Placed("Export on 14 March 2027") }).Error(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export-2027-03-14", "2027-03-14")]
    [InlineData("14-march-2027-export", "2027-03-14")]
    [InlineData("export-march-2027", "2027-03")]
    [InlineData("2027-q1-export", "2027-Q1")]
    [InlineData("export-2027", "")]
    [InlineData("phase-2-of-3", "")]
    public void DatesAreReadInSlugs(string slug, string dates) => Assert.Equal(dates, string.Join(' ', WrittenDates.InSlug(slug).Select(date => date.Period.ToString())));

    [Fact]
    public void ADateInAnIdWouldNameAFile()
    {
        Assert.Contains("error WM2013: “2027-03-14” in the id 'export-2027-03-14' is more exact", Some.Roadmap(Some.Item("export-2027-03-14")).Error(), StringComparison.Ordinal);
        Assert.NotEmpty(Some.Roadmap(Some.Item("export-2027-03-14")).View("product").Items);
        Assert.NotEmpty(Some.Roadmap(Some.Item("export-march-2027")).Edition().Sections);
        Assert.NotEmpty(Some.Roadmap(Some.Item("x"), Some.Item("hidden-2027-03-14").Carrying("board")).Edition().Sections);
    }

    [Fact]
    public void TheCoarserOfTwoFinestDatesHolds()
    {
        var partner = SamplePolicy.Role("partner", "", "released coming-soon", Vocabulary.Time.Grain.Quarter) with { Customer = true };
        var roadmap = Some.Roadmap(Some.Item("x", Stage.ComingSoon, Certainty.Committed, "2027-03-14"));
        roadmap = roadmap with { Policy = roadmap.Policy with { Roles = roadmap.Policy.Roles.Add(partner) } };
        Assert.Equal("Shipping in Q1 2027", roadmap.Edition("csm", "partner").Items().Single().Timing.Sentence);
    }

    private static Roadmap Saying(params SourceBlock[] blocks) => Some.Roadmap(Some.Item("x").Saying(blocks));
}
