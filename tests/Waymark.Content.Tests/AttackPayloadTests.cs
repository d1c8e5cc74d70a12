using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Tests;

/// <summary>
/// Payloads that got through some Markdown pipeline. Each must be refused, or come out as plain text, code or a link with an allowed
/// target; a guard is never among them, so that the tree can be checked by its kinds alone.
/// </summary>
public sealed class AttackPayloadTests
{
    public static TheoryData<string> Names() => [.. AttackPayloads.Named.Select(named => named.Name)];

    [Fact]
    public void There_are_more_than_a_hundred() => Assert.True(AttackPayloads.All().Count() > 300, "fewer");

    [Fact]
    public void Every_payload_is_refused_or_harmless()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/assets/map.png", Images.Png(4, 3));
        foreach (var payload in AttackPayloads.All())
        {
            var read = workspace.Body(payload + "\n").Read();
            if (read.Roadmap is null)
            {
                Assert.All(read.Diagnostics, diagnostic => Assert.NotNull(diagnostic.Hint));
                continue;
            }

            foreach (var node in Prose.All(read.Roadmap.Items.Single(item => item.Id == "probe").Body)) AssertHarmless(node, payload);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Payloads_that_got_through_other_generators_are_refused(string name)
    {
        using var workspace = new TestWorkspace();
        Assert.Null(workspace.Body(AttackPayloads.Named.Single(named => named.Name == name).Payload + "\n").Read().Roadmap);
    }

    [Fact]
    public void Hugo_GHSA_c54g_xjwj_8g82_and_Jekyll_CVE_2018_17567_have_no_way_in()
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("WM1001", workspace.Write("content/roadmap/page.html", "<script>").Problems(), StringComparison.Ordinal);
        workspace.Delete("content/roadmap/page.html");
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "content/roadmap/include.md"), "/etc/passwd");
        Assert.Contains("WM1003", workspace.Problems(), StringComparison.Ordinal);
    }

    private static void AssertHarmless(SourceNode node, string payload)
    {
        switch (node)
        {
            case SourceLink link:
                Assert.True(link.ItemId is not null || link.Target.StartsWith("https://", StringComparison.Ordinal) || link.Target.StartsWith("mailto:", StringComparison.Ordinal), payload);
                Assert.DoesNotContain(link.Target, c => char.IsControl(c) || char.IsWhiteSpace(c) || "\"'<>`\\".Contains(c, StringComparison.Ordinal));
                break;
            case SourceImage image:
                Assert.Equal("content/assets/map.png", image.Path);
                break;
            case SourceCode code:
                Assert.All(code.Language, c => Assert.True(char.IsAsciiLetterOrDigit(c) || "+#.-".Contains(c, StringComparison.Ordinal), payload));
                break;
            case GuardedBlocks or GuardedInline:
                Assert.Fail(payload);
                break;
        }
    }
}
