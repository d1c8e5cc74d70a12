using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Tests;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[a](https://example.com)", "https://example.com", null)]
    [InlineData("[a](https://example.com:8443/b?c=d&e=f#g)", "https://example.com:8443/b?c=d&e=f#g", null)]
    [InlineData("[a](mailto:jane@example.com)", "mailto:jane@example.com", null)]
    [InlineData("<https://example.com/x>", "https://example.com/x", null)]
    [InlineData("<jane@example.com>", "mailto:jane@example.com", null)]
    [InlineData("[a](#bulk-export)", "#bulk-export", "bulk-export")]
    [InlineData("[a](bulk-export.md)", "bulk-export.md", "bulk-export")]
    [InlineData("[a](./bulk-export.md)", "./bulk-export.md", "bulk-export")]
    [InlineData("[a](../roadmap/bulk-export.md)", "../roadmap/bulk-export.md", "bulk-export")]
    [InlineData("[a][x]\n\n[x]: https://example.com", "https://example.com", null)]
    [InlineData("[x]\n\n[x]: #bulk-export", "#bulk-export", "bulk-export")]
    public void Links_that_content_may_have(string body, string target, string? item)
    {
        using var workspace = new TestWorkspace();
        var link = Prose.All(workspace.Body(body + "\n").Probe().Body).OfType<SourceLink>().Single();
        Assert.Equal((target, item), (link.Target, link.ItemId));
        Assert.Equal(body.StartsWith("[x]", StringComparison.Ordinal) || body.Contains("][x]", StringComparison.Ordinal) ? "x" : null, link.Reference);
    }

    [Theory]
    [InlineData("[a](#nothing)", "8:1: error WM1307: unknown item 'nothing'")]
    [InlineData("[a](bulk-exprt.md)", "8:1: error WM1307: this link goes to 'content/roadmap/bulk-exprt.md', and no item has that file\n  hint: did you mean 'content/roadmap/bulk-export.md'?")]
    [InlineData("[a](../policy.yml)", "error WM1502")]
    [InlineData("[a](../../../x.md)", "error WM1502")]
    [InlineData("[](https://example.com)", "error WM1502: a link has no words")]
    [InlineData("[a](http://example.com)", "hint: write https:// instead of http://")]
    [InlineData("[a](https://example.com \"title\")", "error WM1509: a link has a title")]
    [InlineData("[a]\n\n[a]: https://x.example\n[a]: https://y.example", "11:1: error WM1511: the link 'a' is defined twice")]
    [InlineData("[//]: # (a comment)", "error WM1502: the target of the link definition '//' is not allowed")]
    [InlineData("text[^a]", "8:5: error WM1510: the footnote 'a' is not defined")]
    [InlineData("text[^a]\n\n[^a]: x\n\n[^a]: y", "12:1: error WM1510: the footnote 'a' is defined twice, first on line 10")]
    [InlineData("text[^a]\n\n[^a]: x[^a]", "10:8: error WM1510: a footnote refers to a footnote")]
    [InlineData("- [^a]: https://x.example", "error WM1510: the footnote '^a' is defined inside another block")]
    public void Links_and_notes_that_lead_nowhere(string body, string expected)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains(expected, workspace.Body(body + "\n").Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unused_definition_is_not_in_the_tree_and_an_unused_note_is_apart()
    {
        using var workspace = new TestWorkspace();
        var body = workspace.Body("Text.\n\n[parked]: https://secret.example\n\n[^parked]: Secret.\n").Probe().Body;
        Assert.Equal("Text.", Prose.Text(body));
        Assert.DoesNotContain(Prose.All(body), node => node is SourceLink);
        Assert.Equal(["parked"], body.Notes.Keys);
    }
}
