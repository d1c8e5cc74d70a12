using Waymark.Disclosure.Tests.Support;

namespace Waymark.Disclosure.Tests;

public sealed class DocumentationTests
{
    [Fact]
    public void EveryCodeOfTheRoomHasARowInItsRules()
    {
        var rules = string.Concat(new[] { "disclosure.md", "lint.md" }.Select(page => File.ReadAllText(Path.Combine(Sample.Root, "docs", "rules", page))));
        var codes = Directory.EnumerateFiles(Path.Combine(Sample.Root, "src", "Waymark.Disclosure"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadAllText(file).Split("\"WM").Skip(1)).Select(rest => "WM" + rest[..4]).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Contains($"| {code} |", rules.Replace($"[{code}]({code}.md)", code, StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
