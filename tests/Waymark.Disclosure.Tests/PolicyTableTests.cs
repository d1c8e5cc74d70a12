using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

/// <summary>One row a cell of the sample policy: each role, each topic, told to a customer and seen at home.</summary>
public sealed class PolicyTableTests
{
    /// <summary>Marks: s = shares it with customers; h = sees it at home besides; c = shares it, but no customer's role sees it.</summary>
    private static readonly Dictionary<string, string> Cells = new(StringComparer.Ordinal)
    {
        //                          csm  lead  product  executive
        ["released"] = "s s s s",
        ["coming-soon"] = "s s s h",
        ["direction"] = "s s s s",
        ["vision"] = "- h h s",
        ["strategy"] = "h s h s",
        ["investment"] = "- s - h",
        ["specific-date"] = "- - c -",
        ["unannounced"] = "- - h h",
        ["technical-detail"] = "- - s -",
        ["strategic-bet"] = "- - - s",
        ["ownership"] = "- - h -",
        ["partner-confidential"] = "- - - -",
        ["competitive"] = "- - - -",
        ["merger"] = "- - - h",
        ["board"] = "- - - -",
    };

    public static TheoryData<string, string, char> Table()
    {
        var rows = new TheoryData<string, string, char>();
        foreach (var (topic, marks) in Cells)
        {
            foreach (var (role, mark) in SamplePolicy.Sharers.Zip(marks.Split(' '))) rows.Add(role, topic, mark[0]);
        }

        return rows;
    }

    [Theory, MemberData(nameof(Table))]
    public void ACustomerIsToldWhatTheSharerMayShare(string role, string topic, char mark) =>
        Assert.Equal(mark == 's', About(topic).Edition(role).Ids().Contains("subject", StringComparer.Ordinal));

    [Theory, MemberData(nameof(Table))]
    public void AColleagueSeesWhatTheRoleSharesAndSees(string role, string topic, char mark) =>
        Assert.Equal(mark != '-', About(topic).View(role).Items.Any(entry => entry.Item.Id == "subject"));

    [Fact]
    public void TheTableHasEveryTopic() => Assert.Equal(SamplePolicy.Topics.Order(StringComparer.Ordinal), Cells.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("csm", "month", "Shipping in March 2027")]
    [InlineData("cs-leader", "month", "Shipping in March 2027")]
    [InlineData("product", "day", "Shipping on 15 March 2027")]
    public void ARoleSaysItsFinestDateAtHome(string role, string finest, string words)
    {
        Assert.Equal(finest, SamplePolicy.Policy.Find(role)!.Finest.ToString().ToLowerInvariant());
        var item = Some.Item("subject", Stage.ComingSoon, Certainty.Committed, "2027-03-15");
        Assert.Equal(words, Assert.Single(Some.Roadmap(item).View(role).Items).Item.Timing.Sentence);
    }

    [Fact]
    public void AnExecutiveSaysMonthsAtHome()
    {
        var item = Some.Item("subject", Stage.ComingSoon, Certainty.Committed, "2027-03-15");
        Assert.Equal("Shipping in March 2027", Assert.Single(Some.Roadmap(item).View("executive").Items).Item.Timing.Sentence);
    }

    [Theory]
    [InlineData("csm"), InlineData("cs-leader"), InlineData("product")]
    public void NoSharerSaysADayToACustomer(string role)
    {
        var item = Some.Item("subject", Stage.ComingSoon, Certainty.Committed, "2027-03-15");
        Assert.Equal("Shipping in March 2027", Assert.Single(Some.Roadmap(item).Edition(role).Items()).Timing.Sentence);
    }

    [Fact]
    public void ACustomerGetsNoInternalSite() =>
        Assert.Contains("WM2005", string.Join('\n', Disclose.RoleView(Some.Roadmap(), "customer", Some.Today, null).Diagnostics), StringComparison.Ordinal);

    /// <summary>An item that carries the topic beside nothing but what every role shares, and one that always can be told.</summary>
    private static Roadmap About(string topic)
    {
        var subject = topic switch
        {
            "coming-soon" => Some.Item("subject", Stage.ComingSoon),
            "direction" => Some.Item("subject", Stage.Horizon),
            "vision" => Some.Item("subject", Stage.BlueSky),
            "released" => Some.Item("subject", Stage.Shipped),
            _ => Some.Item("subject", Stage.Shipped).Carrying(topic),
        };
        return Some.Roadmap(Some.Item("always", Stage.Shipped), subject);
    }
}
