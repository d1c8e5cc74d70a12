namespace Waymark.Content.Tests;

public sealed class YamlTests
{
    [Theory]
    [InlineData("company: &a Northwind", "2:10: error WM1103: '&a' is an anchor")]
    [InlineData("company: *a", "2:10: error WM1103: '*a' is an alias")]
    [InlineData("company: !!str Northwind", "2:10: error WM1103: 'tag:yaml.org,2002:str' is a tag")]
    [InlineData("company: !custom x", "2:10: error WM1103: '!custom' is a tag")]
    [InlineData("<<: {company: x}", "2:1: error WM1103: '<<' is a merge key")]
    [InlineData("[a, b]: c", "2:1: error WM1105: a key is plain text, and this one is a list")]
    [InlineData("? {a: b}\n: c", "2:3: error WM1105: a key is plain text, and this one is a mapping")]
    [InlineData("%YAML 1.2\n---\na: b", "2:1: error WM1103: a YAML directive is not part of the format")]
    [InlineData("company: x\n---\ncompany: y", "3:1: error WM1106: a second YAML document begins here")]
    [InlineData("company: 'open", "error WM1101: this is not YAML: ")]
    [InlineData("company: !!<a b", "1101")]
    [InlineData("topics: [a: b\na: b\n]", "1:1: error WM1101: this is not YAML: ")]
    [InlineData("company: a: b", "error WM1101: this is not YAML: ")]
    public void What_the_format_does_not_have_is_refused_at_its_place(string yaml, string expected)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains(expected, workspace.Write("content/waymark.yml", "# settings\n" + yaml + "\n").Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- a", "found a list, expected 'key: value' lines")]
    [InlineData("just text", "found text, expected 'key: value' lines")]
    [InlineData("", "the file says nothing, expected 'key: value' lines")]
    [InlineData("# a comment", "the file says nothing, expected 'key: value' lines")]
    public void A_file_is_a_mapping(string yaml, string message)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("error WM1203: " + message, workspace.Write("content/waymark.yml", yaml).Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("[", "")]
    public void Depth_is_refused_early(string open, string close)
    {
        using var workspace = new TestWorkspace();
        var yaml = string.Concat(Enumerable.Repeat(open, 20_000)) + "a" + string.Concat(Enumerable.Repeat(close, 20_000));
        Assert.Contains("error WM1102: this is nested more than 32 levels deep", workspace.Write("content/waymark.yml", yaml + "\n").Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_aliases_stops_at_its_first_anchor()
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/waymark.yml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n");
        Assert.StartsWith("content/waymark.yml:1:4: error WM1103: '&a' is an anchor", workspace.Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("company:", "content/waymark.yml:1:1: error WM1205: the key 'company' has no value, expected text\n  hint: write the value")]
    [InlineData("company: ~", "content/waymark.yml:1:1: error WM1205: the key 'company' has no value, expected text\n  hint: write the value")]
    [InlineData("company: null", "content/waymark.yml:1:1: error WM1205: the key 'company' has no value, expected text\n  hint: write the value")]
    [InlineData("company: ''", "content/waymark.yml:1:10: error WM1205: found no value, expected text\n  hint: write text; put quotes around it if it begins with a special character")]
    [InlineData("company: [a]", "content/waymark.yml:1:10: error WM1203: found a list, expected text\n  hint: write text; put quotes around it if it begins with a special character")]
    public void A_key_has_a_value(string line, string expected)
    {
        using var workspace = new TestWorkspace();
        Assert.Equal(expected, workspace.Replace("content/waymark.yml", "company: Northwind Data", line).Problems());
    }

    [Theory]
    [InlineData("title: x\n", "content/roadmap/probe.md:1:1: error WM1107: expected '---' on the first line")]
    [InlineData("", "content/roadmap/probe.md:1:1: error WM1107: expected '---' on the first line")]
    [InlineData("---\ntitle: x\n", "content/roadmap/probe.md:1:1: error WM1107: the front matter that begins here never ends")]
    [InlineData("---\n---\n", "content/roadmap/probe.md:2:1: error WM1203: the file says nothing")]
    public void Markdown_begins_with_front_matter(string text, string expected)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains(expected, workspace.Write("content/roadmap/probe.md", text).Problems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("story: A <b> c.", 8, 10)]
    [InlineData("story: 'A <b> c.'", 8, 11)]
    [InlineData("story: \"A <b> c.\"", 8, 11)]
    [InlineData("story: |\n  First.\n  A <b> c.", 10, 5)]
    [InlineData("story: >\n  First.\n\n  A <b> c.", 11, 5)]
    [InlineData("story: First line\n  goes on A <b> c.", 9, 13)]
    [InlineData("story: 'First line\n  goes on A <b> c.'", 9, 13)]
    public void A_place_inside_a_value_is_its_place_in_the_file(string story, int line, int column)
    {
        using var workspace = new TestWorkspace();
        workspace.Write("content/roadmap/probe.md", TestWorkspace.ProbeHead.Replace("\n---\n", $"\n{story}\n---\n", StringComparison.Ordinal));
        Assert.StartsWith($"content/roadmap/probe.md:{line - 1}:{column}: error WM1501", workspace.Problems(), StringComparison.Ordinal);
    }
}
