namespace Waymark.Content.Tests;

/// <summary>A hint is an instruction: whoever follows it has a workspace that reads.</summary>
public sealed class HintTests
{
    [Theory]
    [InlineData("::: only merger\nSecret.\n", "add a line ':::' where it ends", "::: only merger\nSecret.\n:::\n")]
    [InlineData("::: onyl merger\nSecret.\n:::\n", "did you mean 'only'?", "::: only merger\nSecret.\n:::\n")]
    [InlineData("::: only merger\n::: only vision\nx\n:::\ny\n:::\n", "give the guard on line 8 and its closing line 4 colons", ":::: only merger\n::: only vision\nx\n:::\ny\n::::\n")]
    [InlineData(":::only merger\nSecret.\n:::\n", "write '::: only topic'", "::: only merger\nSecret.\n:::\n")]
    [InlineData("::: only merger\nSecret.\n::::\n", "write ':::'", "::: only merger\nSecret.\n:::\n")]
    [InlineData("a :only[S] {merger}", "write ':only[words]{topic}', without a space before the brace", "a :only[S]{merger}")]
    [InlineData("a :only[S", "add the ']' in the same paragraph or cell", "a :only[S]{merger}")]
    [InlineData("a `:only[S]{merger}`", "put ':only[`code`]{topic}' around the code", "a :only[`S`]{merger}")]
    [InlineData("```\n::: only merger\nS\n:::\n```\n", "put '::: only topic' and ':::' around the whole code block", "::: only merger\n```\nS\n```\n:::\n")]
    [InlineData(":only{merger} S", "write ':only[words]{topic}' here, or '::: only topic' around a block", ":only[S]{merger}")]
    [InlineData("At 9:hide[1]", "write '\\:' for a colon that is none", "At 9\\:hide[1]")]
    [InlineData("a :vary[one]", "write ':vary[one|two]'", "a :vary[one|two]")]
    [InlineData("::: any-order\n- a\n\nText.\n:::\n", "put one list between its lines, and nothing else", "::: any-order\n- a\n:::\n\nText.\n")]
    [InlineData("::: any-order\n1. a\n2. b\n:::\n", "write '-' before its entries, or take the guard away", "::: any-order\n- a\n- b\n:::\n")]
    [InlineData("1 <b> 2", "a backslash before '<' that is only a sign", "1 \\<b> 2")]
    [InlineData("[a](http://x.example)", "write https:// instead of http://", "[a](https://x.example)")]
    [InlineData("a[^n]", "add a line '[^n]: …' to the body, at the left margin", "a[^n]\n\n[^n]: b\n")]
    [InlineData("- [^n]: https://x.example\n", "move its definition to the left margin, with an empty line before it", "- a[^n]\n\n[^n]: https://x.example\n")]
    [InlineData("a\n\n---\n\nb", "write a heading instead, or delete the line", "a\n\nb")]
    [InlineData("```js title\nx\n```\n", "write ```csharp, or ``` alone", "```js\nx\n```\n")]
    [InlineData("| a | b |\n|---|---|\n| x | y | z |\n", "write '\\|' for a sign that separates nothing", "| a | b |\n|---|---|\n| x | y \\| z |\n")]
    [InlineData("| a | b | c |\n|---|---|\n| x | y |\n", "add a heading", "| a | b | c |\n|---|---|---|\n| x | y |\n")]
    [InlineData("> [!NOTES]\n> x\n", "did you mean 'note'?", "> [!NOTE]\n> x\n")]
    public void A_hint_followed_works(string wrong, string hint, string right)
    {
        using var workspace = new TestWorkspace();
        Assert.Contains("  hint: ", workspace.Body(wrong).Problems(), StringComparison.Ordinal);
        Assert.Contains(hint, workspace.Problems(), StringComparison.Ordinal);
        Assert.Equal("", workspace.Body(right).Problems());
    }
}
