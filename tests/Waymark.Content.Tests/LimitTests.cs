namespace Waymark.Content.Tests;

/// <summary>Text on which Markdown parsers need quadratic time or a deep stack is refused before anything parses it.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("[", 10_000, "brackets are nested more than 32 deep here")]
    [InlineData("> ", 200, "lists and quotes are nested more than 12 deep here")]
    [InlineData("- ", 200, "lists and quotes are nested more than 12 deep here")]
    [InlineData("1. ", 200, "lists and quotes are nested more than 12 deep here")]
    [InlineData("> - ", 200, "lists and quotes are nested more than 12 deep here")]
    [InlineData("*a_ ", 10_000, "there are more than 400 signs such as * [ < between two empty lines here")]
    [InlineData("<!-- ", 10_000, "there are more than 400 signs such as * [ < between two empty lines here")]
    [InlineData("[a](<b", 10_000, "there are more than 400 signs")]
    [InlineData("a|b|", 10_000, "there are more than 6000 signs")]
    [InlineData("`", 10_000, "there are more than 6000 signs")]
    [InlineData("|a|b|\n|-|-|\n", 10_000, "there are more than 6000 signs")]
    [InlineData("[a]: b\n", 10_000, "this text has more than 500 definitions of links and footnotes")]
    [InlineData("a\n=\n", 2_000, "there are more than 1000 lines of = or - alone in this text")]
    [InlineData(" ", 200, "this line begins with more than 160 spaces")]
    public void Floods_are_refused(string unit, int count, string expected)
    {
        using var workspace = new TestWorkspace();
        var problems = workspace.Body("Text.\n\n" + string.Concat(Enumerable.Repeat(unit, count)) + "x\n").Problems();
        Assert.Contains("error WM1508: " + expected, problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_many_levels_is_refused()
    {
        using var workspace = new TestWorkspace();
        string List(int levels) => string.Concat(Enumerable.Range(0, levels).Select(level => new string(' ', level * 2) + "- a\n"));
        Assert.NotNull(workspace.Body(List(12)).Read().Roadmap);
        Assert.Contains("content/roadmap/probe.md:20:1: error WM1508: lists and quotes are nested more than 12 deep here", workspace.Body(List(13)).Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_front_matter_is_one_paragraph_of_16_Ki()
    {
        using var workspace = new TestWorkspace();
        string Story(string story) => TestWorkspace.ProbeHead.Replace("title: Probe", "title: Probe\nstory: " + story, StringComparison.Ordinal);
        Assert.NotNull(workspace.Write("content/roadmap/probe.md", Story(new string('a', 16 * 1024))).Read().Roadmap);
        Assert.Contains("error WM1508: this value has 16385 characters", workspace.Write("content/roadmap/probe.md", Story(new string('a', (16 * 1024) + 1))).Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_write_is_far_below_the_limits()
    {
        using var workspace = new TestWorkspace();
        var table = "| Area | Change | Since |\n|---|---|---|\n" + string.Concat(Enumerable.Repeat("| **Export** | Parquet, `csv` and [more](https://example.com/a_b) | 2026 |\n", 100));
        var list = string.Concat(Enumerable.Repeat("- **One** thing\n  - with [a](https://example.com) link\n    1. and a number\n\n", 200));
        Assert.NotNull(workspace.Body(table + "\n" + list).Read().Roadmap);
    }
}
