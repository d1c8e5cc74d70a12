using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Tests;

public sealed class BlockGuardTests
{
    [Fact]
    public void A_guard_holds_the_blocks_between_its_lines()
    {
        using var workspace = new TestWorkspace();
        var body = workspace.Body("Before.\n\n::: only merger, vision\nSecret.\n\n- entry\n:::\n\nAfter.\n").Probe().Body;
        Assert.Collection(body.Blocks,
            block => Assert.IsType<SourceParagraph>(block),
            block =>
            {
                var guard = Assert.IsType<GuardedBlocks>(block);
                Assert.Equal(["merger", "vision"], guard.Topics.Select(topic => topic.Name));
                Assert.Equal((10, 18), (guard.Topics[1].Span.Line, guard.Topics[1].Span.Column));
                Assert.Equal(2, guard.Blocks.Length);
            },
            block => Assert.IsType<SourceParagraph>(block));
    }

    [Theory]
    [InlineData("Before.\n::: only merger\nSecret.\n:::\nAfter.\n", "Before.After.")] // a guard line ends a paragraph
    [InlineData("::: only merger\n:::\n", "")]
    [InlineData("  ::: only merger\n  Secret.\n  :::\n", "")]
    [InlineData("- a\n\n  ::: only merger\n  Secret.\n  :::\n- b\n", "ab")]
    [InlineData("> a\n>\n> ::: only merger\n> Secret.\n> :::\n> b\n", "ab")]
    [InlineData("1. ::: only merger\n   Secret.\n   :::\n", "")]
    [InlineData("> [!NOTE]\n> a\n>\n> ::: only merger\n> Secret.\n> :::\n", "a")]
    [InlineData(":::: only merger\n::: only vision\nSecret.\n:::\nSecret.\n::::\n", "")]
    [InlineData("::::: only merger\n:::: only vision\n::: only strategy\nSecret.\n:::\n::::\nSecret.\n:::::\nb\n", "b")]
    [InlineData("::: only merger\n```\ncode\n```\n:::\nb\n", "b")]
    [InlineData("::: only merger\n| A | B |\n|---|---|\n| Secret | x |\n:::\nb\n", "b")]
    [InlineData("::: only merger\n# Secret\n:::\n# b\n", "b")]
    [InlineData("::: only merger\nSecret\n======\n:::\nb\n", "b")]
    [InlineData("::: only merger\nSecret[^s].\n\n[^s]: Secret.\n\n:::\nb\n", "b")]
    [InlineData("a[^s]\n\n[^s]: b\n\n    ::: only merger\n    Secret.\n    :::\n", "ab")]
    [InlineData("::: only merger\nSecret.\n:::\n::: only vision\nSecret.\n:::\nb\n", "b")]
    [InlineData("::: only merger\t\nSecret.\n:::  \nb\n", "b")]
    public void Nothing_inside_a_guard_stands_outside(string body, string unguarded)
    {
        using var workspace = new TestWorkspace();
        Assert.Equal(unguarded, Prose.Unguarded(workspace.Body(body).Probe().Body));
    }

    [Theory]
    // Two guards that one line would close at once.
    [InlineData("::: only merger\n::: only vision\nSecret.\n:::\nSecret.\n:::\n", "9:1: error WM1604: a guard of 3 colons stands inside one of 3, and an outer guard needs more than an inner one")]
    [InlineData("::: only merger\n:::: only vision\nSecret.\n::::\n:::\n", "9:1: error WM1604: a guard of 4 colons stands inside one of 3")]
    [InlineData(":::: only merger\n::: only vision\nSecret.\n::::\n:::\n", "11:1: error WM1604: this line closes an outer guard while the one on line 9 is open")]
    [InlineData("::: only merger\nSecret.\n::::\n", "10:1: error WM1603: this line has 4 colons, and the open guard on line 8 has 3")]
    [InlineData("::: only merger\nSecret.\n", "8:1: error WM1602: this guard is never closed in the block in which it opens")]
    [InlineData("Text.\n\n:::\n", "10:1: error WM1603: this line closes a guard, and none is open here")]
    // A guard line inside code neither opens nor closes.
    [InlineData("::: only merger\n```\n:::\n```\nSecret.\n:::\n", "error WM1605: this code holds a guard")]
    [InlineData("```\n::: only merger\n```\n", "error WM1605: this code holds a guard")]
    [InlineData("~~~\n::: only merger\nSecret.\n:::\n~~~\n", "error WM1605: this code holds a guard")]
    [InlineData("Text.\n\n    ::: only merger\n    Secret.\n    :::\n", "error WM1605: this code holds a guard")]
    [InlineData("Text.\n\n\t::: only merger\n\tSecret.\n\t:::\n", "error WM1605: this code holds a guard")]
    [InlineData("Text\n      ::: only merger\n      Secret.\n      :::\n", "9:7: error WM1606: this would be printed as text, and looks like a guard")]
    // A guard that begins in one block and ends in another.
    [InlineData("- a\n  ::: only merger\n- b\n  :::\n", "9:3: error WM1602")]
    [InlineData("- a\n  ::: only merger\n  Secret.\n:::\n", "11:1: error WM1603")]
    [InlineData("::: only merger\n- a\n  :::\n", "8:1: error WM1602")]
    [InlineData("> ::: only merger\nSecret.\n:::\n", "8:3: error WM1602")]
    [InlineData("::: only merger\n> a\n> :::\n", "10:3: error WM1603")]
    // Misspelt.
    [InlineData("::: onyl merger\nSecret.\n:::\n", "8:1: error WM1601: 'onyl' is no guard\n  hint: did you mean 'only'?")]
    [InlineData("::: Only merger\nSecret.\n:::\n", "8:1: error WM1601: 'Only' is no guard")]
    [InlineData(":::only merger\nSecret.\n:::\n", "8:1: error WM1601: found ':::only merger', expected a space after the colons")]
    [InlineData(":: only merger\nSecret.\n::\n", "8:1: error WM1601: a guard line begins with three colons, and this one with two")]
    [InlineData("::: only\nSecret.\n:::\n", "8:1: error WM1601: found 'only', expected topics after 'only'")]
    [InlineData("::: only merger vision\nSecret.\n:::\n", "8:1: error WM1601: found 'only merger vision', expected topics")]
    [InlineData("::: only merger,\nSecret.\n:::\n", "8:1: error WM1601")]
    [InlineData("::: only Merger\nSecret.\n:::\n", "8:1: error WM1601")]
    [InlineData("::: only {merger}\nSecret.\n:::\n", "8:1: error WM1601")]
    [InlineData("::: only merger :::\nSecret.\n:::\n", "8:1: error WM1601")]
    [InlineData("::: any-oder\n- a\n:::\n", "8:1: error WM1601: 'any-oder' is no guard\n  hint: did you mean 'any-order'?")]
    [InlineData("：：： only merger\nSecret.\n：：：\n", "error WM1606: this would be printed as text")]
    [InlineData("Text ::: only merger\n", "error WM1606: this would be printed as text")]
    [InlineData("| A |\n|---|\n| ::: only merger |\n", "error WM1606: this would be printed as text")]
    public void A_guard_that_would_not_guard_is_an_error(string body, string expected)
    {
        using var workspace = new TestWorkspace();
        var problems = workspace.Body(body).Problems();
        Assert.Contains(expected, problems, StringComparison.Ordinal);
        Assert.Null(workspace.Read().Roadmap);
    }

    [Fact]
    public void Nine_guards_inside_each_other_are_one_too_many()
    {
        using var workspace = new TestWorkspace();
        string Nested(int depth) => string.Concat(Enumerable.Range(0, depth).Select(i => new string(':', 20 - i) + " only merger\n"))
            + "x\n" + string.Concat(Enumerable.Range(0, depth).Reverse().Select(i => new string(':', 20 - i) + "\n"));
        Assert.NotNull(workspace.Body(Nested(8)).Read().Roadmap);
        Assert.Contains("error WM1604: guards are nested more than 8 deep", workspace.Body(Nested(9)).Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_escaped_colon_begins_no_guard()
    {
        using var workspace = new TestWorkspace();
        Assert.Equal("::: only merger", Prose.Unguarded(workspace.Body("\\:\\:\\: only merger\n").Probe().Body));
    }

    [Fact]
    public void Order_that_means_nothing_is_said_of_one_list()
    {
        using var workspace = new TestWorkspace();
        var list = Assert.IsType<SourceList>(Assert.Single(workspace.Body("::: any-order\n- a\n- b\n:::\n").Probe().Body.Blocks));
        Assert.True(list.FreeOrder);
        foreach (var other in new[] { "::: any-order\nText.\n:::\n", "::: any-order\n:::\n", "::: any-order\n- a\n\nText.\n:::\n", "::: any-order\n1. a\n2. b\n:::\n" })
        {
            Assert.Contains("8:1: error WM1608", workspace.Body(other).Problems(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_definition_inside_a_guard_serves_only_there()
    {
        using var workspace = new TestWorkspace();
        const string Guarded = "::: only merger\n[deal]: https://secret.example/deal\n\nThe [deal].\n:::\n";
        Assert.NotNull(workspace.Body(Guarded).Read().Roadmap);
        Assert.Contains("8:3: error WM1511: this link goes to a definition that needs the topic 'merger'", workspace.Body("A [deal].\n\n" + Guarded).Problems(), StringComparison.Ordinal);
        const string Note = "::: only merger\nSecret[^s].\n\n[^s]: Secret.\n\n:::\n";
        Assert.Contains("8:5: error WM1510: the footnote 's' needs the topic 'merger'", workspace.Body("Text[^s].\n\n" + Note).Problems(), StringComparison.Ordinal);
    }
}
