using Waymark.Content;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

/// <summary>The sample shows every construct, so that whoever changes it does not take one away unseen.</summary>
public sealed class SampleContentTests
{
    private static Roadmap Roadmap => Sample.Roadmap;

    [Fact]
    public void Reads_without_a_single_diagnostic() => Assert.Equal("", string.Join('\n', WorkspaceReader.Read(Sample.Root).Diagnostics));

    [Fact]
    public void Covers_every_stage_certainty_and_state()
    {
        Assert.True(Roadmap.Items.Length >= 30);
        Assert.Equal(3, Roadmap.Themes.Length);
        Assert.Equal(Enum.GetValues<Stage>(), Roadmap.Items.Select(item => item.Stage.Value).Distinct().Order());
        Assert.Equal(Enum.GetValues<Certainty>(), Roadmap.Items.Select(item => item.Certainty?.Value).OfType<Certainty>().Distinct().Order());
        Assert.True(Roadmap.Requests.Length >= 12);
        Assert.Equal(Enum.GetValues<RequestState>(), Roadmap.Requests.Select(request => request.State.Value).Distinct().Order());
    }

    [Fact]
    public void Has_six_customers_shared_by_different_roles()
    {
        Assert.Equal(6, Roadmap.Customers.Length);
        Assert.Equal(6, Roadmap.Customers.Select(customer => string.Join(',', customer.Products.Select(product => product.Value))).Distinct().Count());
        Assert.Equal(["cs-leader", "csm", "executive", "product"], Roadmap.Customers.Select(customer => customer.SharedBy?.Role.Value).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(Roadmap.Customers, customer => customer.Name.Value.Any(letter => letter is >= '\u0370' and <= '\u03ff'));
        Assert.Contains(Roadmap.Customers, customer => customer.Locale?.Value == "en-US");
    }

    [Fact]
    public void Plans_marketing_over_eight_quarters_with_gaps()
    {
        Assert.True(Roadmap.Marketing.Length >= 12);
        var cells = Roadmap.Marketing.SelectMany(activity => activity.Quarters.Select(quarter => (activity.Bucket.Value, quarter.Value))).ToHashSet();
        var (buckets, quarters) = (cells.Select(cell => cell.Item1).Distinct().Count(), cells.Select(cell => cell.Item2).Distinct().Count());
        Assert.InRange(buckets, 4, 6);
        Assert.True(quarters >= 8);
        Assert.True(cells.Count < buckets * quarters);
    }

    /// <summary>What redaction has to take out: a topic that nothing carries would prove nothing.</summary>
    [Theory]
    [InlineData("investment"), InlineData("specific-date"), InlineData("unannounced"), InlineData("technical-detail"), InlineData("strategic-bet")]
    [InlineData("ownership"), InlineData("partner-confidential"), InlineData("competitive"), InlineData("merger"), InlineData("board")]
    public void Restricts_something_by_every_topic(string topic)
    {
        var roadmap = Path.Combine(Sample.Root, "content", "roadmap");
        Assert.Contains(Directory.EnumerateFiles(roadmap).Select(File.ReadAllText), text =>
            text.Contains($"topics: [{topic}]", StringComparison.Ordinal) || text.Contains($"::: only {topic}", StringComparison.Ordinal)
            || text.Contains($", {topic}\n", StringComparison.Ordinal) || text.Contains($"{{{topic}", StringComparison.Ordinal));
    }

}
