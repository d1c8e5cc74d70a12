using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Tests;

/// <summary>Who received what is for those whom the policy names; what was told, only as far as they see it themselves.</summary>
public sealed class AuditViewTests
{
    [Theory]
    [InlineData("product", true), InlineData("executive", true), InlineData("csm", false)]
    public void OnlyRolesThatThePolicyNamesReadIt(string role, bool reads)
    {
        var roadmap = Audited(Some.Item("x"));
        Assert.Equal(reads, Disclose.AuditView(roadmap, roadmap.View(role), Log(roadmap.Edition())) is not null);
        Assert.Equal(reads, roadmap.View(role).ReadsAudit);
        Assert.Null(Disclose.AuditView(Some.Roadmap(), Some.Roadmap().View(role), Log()));
    }

    [Fact]
    public void ACustomersVersionsStandNewestFirstWithWhatChanged()
    {
        var (before, after) = (Audited(Some.Item("x", target: "2027-02"), Some.Item("left")), Audited(Some.Item("x", target: "2027-05"), Some.Item("new")));
        var history = Assert.Single(View(after, "product", before.Edition(), after.Edition()).Customers);
        Assert.Equal(["v1", "v0"], history.Versions.Select(version => version.Version));
        Assert.Equal(
            ["Added new: New to them: Planned, date to follow", "Retimed x: Was “Targeting Q1 2027”, became “Targeting Q2 2027”"],
            history.Versions[0].Changes.Select(Words));
        Assert.Empty(history.Versions[1].Changes);
        Assert.Equal(("Role csm", "20 November 2026"), (history.Versions[0].SharerWords, history.Versions[0].FirstWords));
    }

    [Fact]
    public void WhatTheRoleDoesNotSeeIsNamedInNoChange()
    {
        var (before, after) = (Audited(), Audited(Some.Item("hidden").Carrying("technical-detail"), Some.Item("x")));
        ItemDocument[] told = [Some.Item("hidden"), Some.Item("x")];
        var issued = Audited(told).Edition();
        Assert.Equal(["Added x: New to them: Planned, date to follow"], Changes(after, "executive", Empty(issued), issued));
        Assert.Equal(2, Changes(after, "product", Empty(issued), issued).Count());
        Assert.Empty(Changes(before, "executive", Empty(issued), issued));
    }

    [Fact]
    public void ATimeThatIsFinerThanTheRolesOwnIsNotQuoted()
    {
        var roadmap = Audited(Some.Item("x", Stage.ComingSoon, Certainty.Committed, "2027-03-14"));
        var month = roadmap.Edition();
        var day = On(month, new Timing("Shipping on", "14 March 2027", "Shipping on 14 March 2027", Certainty.Committed, new TimeSpanWords(Grain.Day, new DateOnly(2027, 3, 14), new DateOnly(2027, 3, 14), "14 March 2027")));
        Assert.Equal(["Retimed x: The time has changed"], Changes(roadmap, "executive", month, day));
        Assert.Equal(["Retimed x: Was “Shipping in March 2027”, became “Shipping on 14 March 2027”"], Changes(roadmap, "product", month, day));
        Assert.Equal(["Added x: New to them: no time said"], Changes(roadmap, "executive", Empty(day), day));
    }

    [Fact]
    public void ATitleOfThenIsNotTold()
    {
        var (before, after) = (Audited(Some.Item("x") with { Title = Some.Placed("Project Falcon") }), Audited(Some.Item("x")));
        var change = Assert.Single(View(after, "product", before.Edition(), after.Edition()).Customers.Single().Versions[0].Changes);
        Assert.Equal((ChangeKind.Reworded, "Title of x", "The text has changed"), (change.Kind, change.Title, change.What));
    }

    private static Roadmap Audited(params ItemDocument[] items)
    {
        var roadmap = Some.Roadmap(items.Length == 0 ? [Some.Item("other", Stage.Shipped)] : items);
        return roadmap with { Policy = roadmap.Policy with { AuditReaders = Some.Names("product", "executive") } };
    }

    private static AuditView View(Roadmap roadmap, string role, params Edition[] issued) => Disclose.AuditView(roadmap, roadmap.View(role), Log(issued))!;

    private static IEnumerable<string> Changes(Roadmap roadmap, string role, params Edition[] issued) =>
        View(roadmap, role, issued).Customers.Single().Versions[0].Changes.Select(Words);

    private static string Words(Change change) => $"{change.Kind} {change.ItemId}: {change.What}";

    /// <summary>One copy of each edition, a day apart.</summary>
    private static AuditLog Log(params Edition[] issued) => new(
        new LogState("log.example", issued.Length + 1, ""),
        [
            new AuditEntry(0, DateTimeOffset.UnixEpoch, AuditKind.Began, null, null),
            .. issued.Select((_, i) => new AuditEntry(i + 1, DateTimeOffset.UnixEpoch, AuditKind.Issued, $"id{i}", new AuditedCopy(
                new AuditedCustomer("acme", "Customer acme"), "Jane Doe", Some.Today.AddDays(i - issued.Length + 1), $"v{i}", "csm", ["brief"]))),
        ],
        issued.Select((edition, i) => KeyValuePair.Create($"v{i}", edition)).ToImmutableDictionary(StringComparer.Ordinal));

    private static Edition Empty(Edition edition) => edition with { Sections = [] };

    private static Edition On(Edition edition, Timing timing) => edition with
    {
        Sections = [.. edition.Sections.Select(section => section with { Items = [.. section.Items.Select(item => item with { Timing = timing })] })],
    };
}
