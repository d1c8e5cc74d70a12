using Waymark.Content;
using Waymark.Disclosure.Tests.Support;

namespace Waymark.Disclosure.Tests;

/// <summary>What <c>waymark init</c> writes is the first thing that a newcomer runs: it builds, for every role.</summary>
public sealed class InitTemplateTests
{
    private static readonly ReadResult Template = WorkspaceReader.Read(Path.Combine(Sample.Root, "src", "Waymark.Cli", "Init", "Template"));

    [Theory]
    [InlineData("csm"), InlineData("cs-leader"), InlineData("product"), InlineData("executive")]
    public void Gives_a_handout_and_a_site(string role)
    {
        Assert.Equal("", string.Join('\n', Template.Diagnostics));
        var handout = Disclose.Edition(Template.Roadmap!, new Audience("acme", "customer", role, Some.Today));
        Assert.Equal("", string.Join('\n', handout.Diagnostics));
        Assert.NotEmpty(handout.Edition!.Sections);
        Assert.NotNull(Disclose.RoleView(Template.Roadmap!, role, Some.Today, previous: null).View);
    }
}
