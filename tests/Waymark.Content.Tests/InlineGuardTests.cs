using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Tests;

public sealed class InlineGuardTests
{
    [Fact]
    public void An_inline_guard_holds_its_words()
    {
        using var workspace = new TestWorkspace();
        var paragraph = (SourceParagraph)workspace.Body("On :only[**14** March]{specific-date, merger} or so.\n").Probe().Body.Blocks[0];
        var guard = Assert.IsType<GuardedInline>(paragraph.Children[1]);
        Assert.Equal(["specific-date", "merger"], guard.Topics.Select(topic => topic.Name));
        Assert.Equal((8, 24), (guard.Topics[0].Span.Line, guard.Topics[0].Span.Column));
        Assert.IsType<SourceStrong>(guard.Children[0]);
        Assert.Equal("On  or so.", Prose.Unguarded(workspace.Probe().Body));
    }

    [Theory]
    [InlineData("a :only[S|S]{merger} b", "a  b")]
    [InlineData("| A | B |\n|---|---|\n| x :only[S|S]{merger} | y |", "ABx y")]
    [InlineData("| A | B |\n|---|---|\n| :only[S|S]{merger} | :only[`S|S`]{merger} |", "AB")]
    [InlineData("| :only[S|S]{merger} | B |\n|---|---|\n| x | y |", "Bxy")]
    [InlineData("a :only[S *S* [S](https://s.example) `S]`]{merger} b", "a  b")]
    [InlineData("a :only[S :only[S]{vision} S]{merger} b", "a  b")]
    [InlineData("a **:only[S]{merger}** b", "a  b")]
    [InlineData("[a :only[S]{merger}](https://x.example)", "https://x.examplea ")]
    [InlineData("# a :only[S]{merger}", "a ")]
    [InlineData("a :only[S\nS]{merger} b", "a  b")]
    [InlineData("> a :only[S\n> S]{merger} b", "a  b")]
    [InlineData("- a :only[S\n  S]{merger} b", "a  b")]
    [InlineData("a :only[S \\] S]{merger} b", "a  b")]
    [InlineData("a :only[S [S] S]{merger} b", "a  b")]
    [InlineData("a :fixed[b :only[S]{merger} c] d", "a b  c d")]
    [InlineData("a\\\\:only[S]{merger}", "a\\")]
    [InlineData("a:only[S]{merger}b", "ab")]
    [InlineData("- :only{merger} S\n- b", "b")]
    [InlineData("- [x] :only{merger} S\n- [ ] b", "b")]
    [InlineData("- :only{merger} [x] S\n- [ ] b", "b")]
    [InlineData("- :only{merger, vision} S\n\n  S\n- b", "b")]
    [InlineData("1. :only{merger} S\n2. b", "b")]
    [InlineData("| A | B |\n|---|---|\n| :only{merger} S | S |\n| x | y |", "ABxy")]
    [InlineData("| A | B |\n|---|---|\n| :only{merger} S | |\n| | y |", "ABy")]
    [InlineData("| A | :only{merger} S |\n|---|---|\n| x | S |\n| z | S |", "Axz")]
    [InlineData(":only[S[^s]]{merger} b\n\n[^s]: T", " bT")]
    [InlineData("*a :only[S*S]{merger} b*", "a  b")]
    [InlineData("`a` :only[S `]` S]{merger}", "a ")]
    public void Nothing_inside_a_guard_stands_outside(string body, string unguarded)
    {
        using var workspace = new TestWorkspace();
        Assert.Equal(unguarded, Prose.Unguarded(workspace.Body(body + "\n").Probe().Body));
    }

    [Theory]
    [InlineData("a :only[S b", "8:3: error WM1602: ':only[' is never closed")]
    [InlineData("| A |\n|---|\n| :only[S |", "10:3: error WM1602")]
    [InlineData("a :only[S\n\nS]{merger}", "8:3: error WM1602")]
    [InlineData("a :only[S] b", "8:3: error WM1601: ':only[…]' names no topics")]
    [InlineData("a :only[S] {merger} b", "8:3: error WM1601: ':only[…]' names no topics")]
    [InlineData("a :only[S]{} b", "8:3: error WM1601: expected topics between")]
    [InlineData("a :only[S]{merger b", "8:3: error WM1601: expected topics between")]
    [InlineData("a :only[S]{Merger} b", "8:3: error WM1601: expected topics between")]
    [InlineData("a :only[S]{merger;vision} b", "8:3: error WM1601: expected topics between")]
    [InlineData("a :only[]{merger} b", "8:3: error WM1601: ':only[…]' holds nothing")]
    [InlineData("a :only[ ]{merger} b", "8:3: error WM1601: ':only[…]' holds nothing")]
    [InlineData("a :onyl[S]{merger} b", "8:3: error WM1601: ':onyl' is no guard\n  hint: did you mean ':only'?")]
    [InlineData("a :ONLY[S]{merger} b", "8:3: error WM1601: found ':ONLY[', expected ':only['")]
    [InlineData("a :only [S]{merger} b", "8:3: error WM1601: found ':only [', expected ':only['")]
    [InlineData("a : only[S]{merger} b", "8:3: error WM1601: found ': only[', expected ':only['")]
    [InlineData("a :only(S){merger} b", "8:3: error WM1601: found ':only(', expected ':only['")]
    [InlineData("a ::only[S]{merger} b", "8:3: error WM1601: found '::only[', expected ':only['")]
    [InlineData("a :hide[S] b", "8:3: error WM1601: ':hide' is no guard")]
    [InlineData("a [S]{merger} b", "error WM1606: this would be printed as text")]
    [InlineData("a only[S]{merger} b", "error WM1606: this would be printed as text")]
    [InlineData("- :)nly{merger} S", "error WM1606: this would be printed as text")]
    [InlineData("- :only:merger} S", "error WM1606: this would be printed as text")]
    [InlineData("- :onlymerger} S", "error WM1606: this would be printed as text")]
    [InlineData("- only{merger} S", "error WM1606: this would be printed as text")]
    [InlineData("- : only{merger} S", "error WM1601")]
    [InlineData("a &colon;only[S]{merger} b", "error WM1606: this would be printed as text")]
    [InlineData("a &#58;only[S]{merger} b", "error WM1606: this would be printed as text")]
    [InlineData("a ：only[S]{merger} b", "error WM1606: this would be printed as text")]
    [InlineData("a :only［S］｛merger｝ b", "error WM1606: this would be printed as text")]
    [InlineData("a `:only[S]{merger}` b", "error WM1605: this code holds a guard")]
    [InlineData("a `` ` :only[S]{merger}`` b", "error WM1605: this code holds a guard")]
    [InlineData("a :on`ly[S]{merger} b `c`", "error WM1605: this code holds a guard")]
    [InlineData("```\n:only[S]{merger}\n```", "error WM1605: this code holds a guard")]
    [InlineData("[a](https://x.example/:only[S]{merger})", "error WM1605: a guard has no effect here")]
    [InlineData("<https://x.example/:only[S]{merger}>", "error WM1605: a guard has no effect here")]
    [InlineData("[a][b]\n\n[b]: https://x.example/:only[S]{merger}", "error WM1605: a guard has no effect here")]
    [InlineData("a :only{merger} S", "8:3: error WM1605: ':only{…}' without brackets stands at the beginning")]
    [InlineData(":only{merger} S", "8:1: error WM1605")]
    [InlineData("- a :only{merger} S", "8:5: error WM1605")]
    [InlineData("- a\n\n  :only{merger} S", "10:3: error WM1605")]
    [InlineData("| A | B |\n|---|---|\n| x | :only{merger} S |", "10:7: error WM1605")]
    [InlineData("| A | B |\n|---|---|\n| :only{merger} S\n| S |", "10:3: error WM1601: this row has 1 cells, and the table has 2 columns")]
    [InlineData("| A | :only{merger} B |\n|---|---|\n| x S |", "10:2: error WM1601: this row has 1 cells, and the table has 2 columns")]
    [InlineData("- :only{merger} :only{vision} S", "8:17: error WM1605")]
    [InlineData("a :when[] b", "8:3: error WM1601: ':when[…]' holds nothing")]
    [InlineData("a :when[nothing] b", "8:3: error WM1307: unknown item 'nothing'")]
    [InlineData("a :when{x} b", "8:3: error WM1601")]
    [InlineData("a :vary[quick] b", "8:3: error WM1607: ':vary' has 1 wordings, expected two or four")]
    [InlineData("a :vary[a|b|c] b", "8:3: error WM1607: ':vary' has 3 wordings, expected two or four")]
    [InlineData("a :vary[a|] b", "8:3: error WM1607: a wording is empty")]
    [InlineData("a :vary[quick|Quick] b", "8:3: error WM1607: two wordings are the same")]
    [InlineData("a :vary[quick|*fast*] b", "8:15: error WM1607: a wording is plain text, and this is markup")]
    [InlineData("a :vary[quick|:only[S]{merger}] b", "8:15: error WM1607: a wording is plain text, and this is markup")]
    public void A_guard_that_would_not_guard_is_an_error(string body, string expected)
    {
        using var workspace = new TestWorkspace();
        var problems = workspace.Body(body + "\n").Problems();
        Assert.Contains(expected, problems, StringComparison.Ordinal);
        Assert.Null(workspace.Read().Roadmap);
    }

    [Theory]
    [InlineData("a \\:only[S]\\{merger} b", "a :only[S]{merger} b")]
    [InlineData("a \\:hide[S] b", "a :hide[S] b")]
    public void A_backslash_makes_a_colon_of_it(string body, string text)
    {
        using var workspace = new TestWorkspace();
        Assert.Equal(text, Prose.Unguarded(workspace.Body(body + "\n").Probe().Body));
    }

    [Fact]
    public void A_bracket_and_a_brace_without_a_name_stay_an_error()
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("WM1606", workspace.Body("a \\:only[S]{merger} b\n").Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("At 10:30 [see](https://x.example): see [1].")]
    [InlineData("Note: [docs](https://x.example/a:b)")]
    [InlineData("Use `a[1:b[2]]` or `new int[] {1}`.")]
    [InlineData("Ratio 3:1, and so on :-) :smile:")]
    [InlineData("A :: B and std::vector")]
    public void Colons_and_brackets_of_running_text_are_no_guards(string body)
    {
        using var workspace = new TestWorkspace();
        Assert.Equal("", workspace.Body(body + "\n").Problems());
    }

    [Fact]
    public void Wordings_are_plain_text_in_which_a_backslash_frees_a_sign()
    {
        using var workspace = new TestWorkspace();
        var paragraph = (SourceParagraph)workspace.Body("A :vary[either\\|or|R&D \\[x\\]] b.\n").Probe().Body.Blocks[0];
        Assert.Equal(["either|or", "R&D [x]"], Assert.IsType<SourceVary>(paragraph.Children[1]).Options);
    }

    [Theory]
    [InlineData("title: A :only[S]{merger} b", "2:10: error WM1606: guards have no effect in this value: it is plain text")]
    [InlineData("title: Probe\nowner: A [S]{merger}", "error WM1606")]
    [InlineData("title: Probe\nstory: 'A :only[S b'", "3:11: error WM1602")]
    [InlineData("title: Probe\nstory: '`:only[S]{merger}`'", "error WM1605")]
    [InlineData("title: Probe\nstory: |\n  ::: only merger\n  S\n  :::", "4:3: error WM1605: a block guard has no effect in a value of front matter")]
    [InlineData("title: Probe\nproblem: ':only{merger} S'", "3:11: error WM1605")]
    [InlineData("title: Probe\nrelevance: { acme: 'A :onyl[S]{merger}' }", "3:23: error WM1601")]
    [InlineData("title: Probe\nbeta: { from: 2027-01, note: 'A :only[S]{mergr}' }", "3:42: error WM1301: unknown topic 'mergr'")]
    public void Guards_in_front_matter_are_checked_as_in_bodies(string keys, string expected)
    {
        using var workspace = new TestWorkspace();
        var text = TestWorkspace.ProbeHead.Replace("title: Probe", keys, StringComparison.Ordinal);
        Assert.Contains(expected, workspace.Write("content/roadmap/probe.md", text).Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_in_front_matter_has_guards()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/roadmap/probe.md", TestWorkspace.ProbeHead.Replace("title: Probe", "title: Probe\nstory: From *six* hours :only[at Acme]{merger} to one.", StringComparison.Ordinal));
        var story = workspace.Probe().Story;
        Assert.Equal("From six hours at Acme to one.", Prose.Text(story));
        Assert.Equal("From six hours  to one.", Prose.Unguarded(story));
    }
}
