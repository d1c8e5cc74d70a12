using System.Text.RegularExpressions;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>Content that must stop a run before anything is written: place, hint, exit code 1, no output.</summary>
public sealed partial class HostileContentTests
{
    /// <summary>Name, file to write below content/, and its text; the text <c>+…</c> is appended to what the file holds.</summary>
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "unknown key", "roadmap/hostile.md", Item("colour: blue") },
        { "duplicate key", "roadmap/hostile.md", Item("title: Again") },
        { "unknown topic", "roadmap/hostile.md", Item("topics: [secret-sauce]") },
        { "unknown role", "customers/hostile.yml", Customer("shared-by: { role: wizard }") },
        { "missing image", "roadmap/hostile.md", Item("", "![A chart](../assets/not-there.png)") },
        { "image outside the workspace", "roadmap/hostile.md", Item("", "![A file](../../../../etc/passwd.png)") },
        { "slug with dots", "roadmap/hostile.md", Item("id: ../../escape") },
        { "5,000 nested brackets", "roadmap/hostile.md", Item("", new string('[', 5000) + "x" + new string(']', 5000)) },
        { "9 MB file", "roadmap/hostile.md", Item("", string.Concat(Enumerable.Repeat("word ", 1_900_000))) },
        { "raw HTML", "roadmap/hostile.md", Item("", "<script>alert(1)</script>") },
        { "javascript: link", "roadmap/hostile.md", Item("", "[press me](javascript:alert(1))") },
        { "two customers with one path", "customers/ACME.yml", Customer("") },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ItIsRefusedWithPlaceAndHintAndNothingIsWritten(string kind, string path, string text)
    {
        using var sandbox = Sandbox.OfSample();
        sandbox.Write("content/" + path, text);

        var run = Tool.Start(sandbox, "handouts", "--date", "2026-11-20", "--json").Expect(1);

        Assert.True(PlacedError().IsMatch(run.Error), $"{kind}: no file:line:column in\n{run.Error}");
        var diagnostics = run.Json.GetProperty("diagnostics").EnumerateArray().ToArray();
        Assert.Contains(diagnostics, d => d.GetProperty("file").GetString() == "content/" + path && d.GetProperty("line").GetInt32() >= 1);
        Assert.All(diagnostics.Where(d => d.GetProperty("severity").GetString() == "error"), d => Assert.False(string.IsNullOrWhiteSpace(d.GetProperty("hint").GetString())));
        Assert.False(Directory.Exists(sandbox.Path("output")));
        Assert.False(Directory.Exists(sandbox.Path("ledger")));
    }

    /// <summary>An image with a sound head and a damaged body is found when it is put into a PDF, and named by its own path.</summary>
    [Fact]
    public void ABrokenImageIsNamed()
    {
        using var sandbox = Sandbox.OfSample();
        var path = sandbox.Path("content/assets/night-line.png");
        var bytes = File.ReadAllBytes(path);
        var data = bytes.AsSpan().IndexOf("IDAT"u8) + 4;
        bytes.AsSpan(data + 20, 40).Clear();
        File.WriteAllBytes(path, bytes);

        var run = Tool.Start(sandbox, "handouts", "--date", "2026-11-20").Expect(1);

        Assert.Matches(@"(?m)^content/assets/night-line\.png:1:1: error WM\d{4}: ", run.Error);
        Assert.False(Directory.Exists(sandbox.Path("output")));
    }

    private static string Item(string key, string body = "Text.") => $"""
        ---
        title: Hostile
        theme: THEME
        stage: horizon
        certainty: roadmapped
        target: 2027-H2
        problem: Someone wrote this to break things.
        products: [all]
        {key}
        ---

        {body}
        """.Replace("THEME", Theme, StringComparison.Ordinal).Replace("\n\n---", "\n---", StringComparison.Ordinal);

    private static string Customer(string key) => $"""
        name: Hostile Ltd
        domains: [hostile.example]
        products: []
        {key}
        """;

    private static string Theme { get; } = Path.GetFileNameWithoutExtension(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "content/themes"), "*.md").Order(StringComparer.Ordinal).First());

    [GeneratedRegex(@"^content/[^\s:]+:\d+:\d+: error WM\d{4}: ", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlacedError();
}
