using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Encoding;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

/// <summary>
/// "Who may share what", one row a cell: what the field lets each role tell a customer, and what it does not, said as a paragraph of an
/// item that everyone may tell.
/// </summary>
public sealed class ShareTableTests
{
    [Theory]
    [InlineData("csm", "Recently shipped", true)]
    [InlineData("csm", "Coming soon", true)]
    [InlineData("csm", "Directions", true)]
    [InlineData("csm", "Specific dates", false)]
    [InlineData("csm", "Unannounced features", false)]
    [InlineData("cs-leader", "Strategic direction", true)]
    [InlineData("cs-leader", "Major investments", true)]
    [InlineData("cs-leader", "Confidential partnerships", false)]
    [InlineData("product", "Detailed roadmap", true)]
    [InlineData("product", "Technical details", true)]
    [InlineData("product", "Competitive responses", false)]
    [InlineData("product", "Mergers and acquisitions", false)]
    [InlineData("executive", "Long-term vision", true)]
    [InlineData("executive", "Strategic bets", true)]
    [InlineData("executive", "Board-level matters", false)]
    public void ARoleTellsACustomer(string role, string matter, bool told)
    {
        var edition = Some.Roadmap([Telling(matter)]).Edition(role);
        Assert.Equal(told, System.Text.Encoding.UTF8.GetString(EditionEncoding.Encode(edition)).Contains("canary", StringComparison.Ordinal));
    }

    private static ItemDocument Telling(string matter) => Some.Item("subject", Stage.Shipped).Saying(
        Tree.Paragraph("Everyone reads this."),
        Tree.Guard(Tree.Topics(TopicsOf(matter)), Tree.Paragraph("A canary.")));

    private static string[] TopicsOf(string matter) => matter switch
    {
        "Recently shipped" => ["released"],
        "Coming soon" => ["coming-soon"],
        "Directions" => ["direction"],
        "Specific dates" => ["specific-date"],
        "Unannounced features" => ["unannounced"],
        "Strategic direction" => ["strategy", "direction"],
        "Major investments" => ["investment"],
        "Confidential partnerships" => ["partner-confidential"],
        "Detailed roadmap" => ["released", "coming-soon", "direction"],
        "Technical details" => ["technical-detail"],
        "Competitive responses" => ["competitive"],
        "Mergers and acquisitions" => ["merger"],
        "Long-term vision" => ["vision"],
        "Strategic bets" => ["strategic-bet"],
        "Board-level matters" => ["board"],
        _ => throw new ArgumentOutOfRangeException(nameof(matter), matter, null),
    };
}
