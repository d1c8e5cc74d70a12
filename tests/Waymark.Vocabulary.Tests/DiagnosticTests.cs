using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Vocabulary.Tests;

public sealed class DiagnosticTests
{
    [Fact]
    public void A_diagnostic_reads_as_a_compiler_s_does()
    {
        var diagnostic = new Diagnostic("WM1201", Severity.Error, new SourceSpan("content/a.yml", 3, 5), "unknown key 'taget'") { Hint = "did you mean 'target'?" };
        Assert.Equal("content/a.yml:3:5: error WM1201: unknown key 'taget'\n  hint: did you mean 'target'?", diagnostic.ToString());
        Assert.Equal("content/a.yml:3:5: warning WM1201: unknown key 'taget'", (diagnostic with { Severity = Severity.Warning, Hint = null }).ToString());
    }

    [Fact]
    public void A_bag_gives_each_once_sorted_by_place_code_and_message()
    {
        var bag = new DiagnosticBag();
        bag.Warning("WM2", new SourceSpan("b", 1, 1), "x");
        Assert.False(bag.HasErrors);
        bag.Error("WM2", new SourceSpan("a", 10, 1), "x");
        bag.Error("WM2", new SourceSpan("a", 9, 2), "y");
        bag.Error("WM2", new SourceSpan("a", 9, 2), "x");
        bag.Error("WM1", new SourceSpan("a", 9, 2), "z");
        bag.Error("WM1", new SourceSpan("a", 9, 2), "z");
        Assert.True(bag.HasErrors);
        Assert.Equal(["a:9:2 z", "a:9:2 x", "a:9:2 y", "a:10:1 x", "b:1:1 x"], bag.ToSorted().Select(d => $"{d.Span} {d.Message}"));
    }
}
