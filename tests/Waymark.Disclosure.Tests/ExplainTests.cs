using Waymark.Disclosure.Explaining;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;
using static Waymark.Disclosure.Tests.Support.Tree;

namespace Waymark.Disclosure.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void EveryPassageSaysWhatItNeedsWhoSeesItAndWhoTellsIt()
    {
        var item = Some.Item("x") with { Owner = Some.Placed("Priya N.") };
        item = item.Saying(
            Paragraph(Text("Open "), Only("14 March 2027", "specific-date")),
            Guard(Topics("technical-detail"), Bullets(Entry("Deep"), Entry("Deeper", "board"))));
        var passages = Explain.Item(Some.Roadmap(item), "x")!.Passages.Select(passage =>
            $"{passage.Kind}: {passage.Excerpt} | {string.Join(' ', passage.Needs)} | {string.Join(' ', passage.SeenBy)} | {string.Join(' ', passage.ToldBy)}");
        Assert.Equal(
            [
                "title: Title of x | coming-soon | csm cs-leader product executive | csm cs-leader product",
                "problem: Problem of x. | coming-soon | csm cs-leader product executive | csm cs-leader product",
                "owner: Priya N. | coming-soon ownership | product | ",
                "paragraph: Open | coming-soon | csm cs-leader product executive | csm cs-leader product",
                "words: 14 March 2027 | coming-soon specific-date | product | ",
                "entry: Deep | coming-soon technical-detail | product | product",
                "entry: Deeper | coming-soon technical-detail board |  | ",
            ],
            passages);
    }

    [Fact]
    public void APresentersWordsAreSeenByThoseWhoGiveTalksAndToldToNobody()
    {
        var item = Some.Item("x") with { Presenter = new(Line(Text("Say it. "), Only("Say more.", "ownership")), Line("Not that."), [Line("Why? Because.")]) };
        Assert.Equal(
            ["presenter says: Say it. | csm product", "words: Say more. | product", "presenter avoids: Not that. | csm product", "presenter expects: Why? Because. | csm product"],
            Explain.Item(Some.Roadmap(item), "x")!.Passages.Where(passage => passage.ToldBy.IsEmpty).Select(passage => $"{passage.Kind}: {passage.Excerpt} | {string.Join(' ', passage.SeenBy)}"));
    }

    [Fact]
    public void AnExplanationSaysWhatARoleLacks()
    {
        var roles = Explain.Item(Some.Roadmap(Some.Item("x", Stage.BlueSky).Carrying("merger")), "x")!.Roles;
        Assert.Equal(["csm: vision merger", "cs-leader: merger", "product: merger", "executive: "], roles.Select(role => $"{role.Role}: {string.Join(' ', role.Missing)}"));
        Assert.Equal((true, ShareVerdict.DoNotShare), (roles[3].Sees, roles[3].Share));
    }

    [Fact]
    public void AnItemThatIsNotPlannedIsToldByNobody() =>
        Assert.All(Explain.Item(Some.Roadmap(Some.Item("x", Stage.Horizon, Certainty.NotPlanned)), "x")!.Passages, passage => Assert.Empty(passage.ToldBy));

    [Fact]
    public void AnUnknownItemHasNoExplanation() => Assert.Null(Explain.Item(Some.Roadmap(), "x"));

    [Fact]
    public void TheMatrixOfARoleListsWhatItSees()
    {
        var roadmap = Some.Roadmap(
            Some.Item("a-soon", Stage.ComingSoon, Certainty.Committed, "2027-03-14"), Some.Item("b-merger", Stage.Horizon).Carrying("merger"), Some.Item("c-tech").Carrying("technical-detail"));
        Assert.Equal(
            ["a-soon: Shares Shares SharesWithoutDate Sees", "c-tech: Hidden Hidden Shares Hidden", "b-merger: Hidden Hidden Hidden Sees"],
            Rows(Explain.Matrix(roadmap, null)));
        Assert.Equal(["a-soon", "c-tech"], Explain.Matrix(roadmap, "product").Rows.Select(row => row.ItemId));
        Assert.Equal(["csm", "cs-leader", "product", "executive"], Explain.Matrix(roadmap, "product").Roles);
    }

    /// <summary>That a role keeps a date back tells that there is one: the exact day of "March 2027", or whether it has one at all.</summary>
    [Fact]
    public void OnASiteAnotherRolesDateIsNoMatter()
    {
        var (day, month) = (Some.Item("a", Stage.ComingSoon, Certainty.Committed, "2027-03-14"), Some.Item("a", Stage.ComingSoon, Certainty.Committed, "2027-03"));
        Assert.Equal("a: Shares Shares SharesWithoutDate Sees", Rows(Explain.Matrix(Some.Roadmap(day), "product")).Single());
        Assert.Equal("a: Shares Shares Shares Sees", Rows(Explain.Matrix(Some.Roadmap(day), "csm")).Single());
        Assert.Equal(Rows(Explain.Matrix(Some.Roadmap(month), "csm")), Rows(Explain.Matrix(Some.Roadmap(day), "csm")));
    }

    [Fact]
    public void ASiteHasTheMatrixOfItsOwnItemsInTheirOrder()
    {
        var roadmap = Some.Roadmap(Some.Item("a-sky", Stage.BlueSky, Certainty.Exploring), Some.Item("b-soon"), Some.Item("c-merger", Stage.Horizon).Carrying("merger"));
        var table = roadmap.View("product").Access!;
        Assert.Equal(["b-soon: Shares Shares Shares Sees", "a-sky: Hidden Sees Sees Shares"], table.Rows.Select(row => $"{row.ItemId}: {string.Join(' ', row.Access)}"));
        Assert.Equal(["csm: Role csm", "cs-leader: Role cs-leader", "product: Role product", "executive: Role executive"], table.Roles.Select(role => $"{role.Id}: {role.Words}"));
    }

    [Fact]
    public void TheMatrixNamesWhatItsRowsAre() => Assert.Equal("Title of x", Explain.Matrix(Some.Roadmap(Some.Item("x")), null).Rows.Single().Title);

    private static IEnumerable<string> Rows(DisclosureMatrix matrix) => matrix.Rows.Select(row => $"{row.ItemId}: {string.Join(' ', row.Access)}");
}
