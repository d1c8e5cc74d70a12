using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Encoding;

namespace Waymark.Disclosure.Tests;

/// <summary>The sample workspace, for every customer through every sharer and for every role.</summary>
public sealed class SampleWorkspaceTests
{
    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var customer in Sample.Roadmap.Customers)
        {
            foreach (var role in SamplePolicy.Sharers) pairs.Add(customer.Id, role);
        }

        return pairs;
    }

    [Fact]
    public void ItsPolicyIsTheTableThatTheTestsKnow()
    {
        Assert.Equal(SamplePolicy.Topics, Sample.Roadmap.Policy.Topics.Select(topic => topic.Value));
        foreach (var role in Sample.Roadmap.Policy.Roles)
        {
            var known = SamplePolicy.Policy.Find(role.Id)!;
            Assert.Equal((known.Finest, known.Customer, Names(known.Shares), Names(known.Sees)), (role.Finest, role.Customer, Names(role.Shares), Names(role.Sees)));
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void EveryCustomerHasSomethingToReadAndNothingOfAnother(string customer, string role)
    {
        var result = Disclose.Edition(Sample.Roadmap, new Audience(customer, "customer", role, Some.Today));
        Assert.True(result.Edition is not null, string.Join('\n', result.Diagnostics));
        var text = System.Text.Encoding.UTF8.GetString(EditionEncoding.Encode(result.Edition));
        foreach (var other in Sample.Roadmap.Customers.Where(other => other.Id != customer))
        {
            foreach (var name in other.Aliases.Select(alias => alias.Value).Append(other.Name.Value)) Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void EveryRoleHasASite() => Assert.All(SamplePolicy.Sharers, role =>
    {
        var result = Disclose.RoleView(Sample.Roadmap, role, Some.Today, null);
        Assert.True(result.View is not null, string.Join('\n', result.Diagnostics));
    });

    [Fact]
    public void EveryBriefOfACsmHasAHundredPlacesOfWording() => Assert.All(Sample.Roadmap.Customers, customer =>
    {
        var edition = Disclose.Edition(Sample.Roadmap, new Audience(customer.Id, "customer", "csm", Some.Today)).Edition!;
        var slots = System.Text.Encoding.UTF8.GetString(EditionEncoding.Encode(edition)).Split("\"slot\":").Length - 1;
        Assert.True(slots >= 100, $"{customer.Id} has {slots}");
    });

    private static string Names(IEnumerable<Content.Markdown.Tree.TopicName> topics) => string.Join(' ', topics.Select(topic => topic.Name).Order(StringComparer.Ordinal));
}
