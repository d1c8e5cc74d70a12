using System.Reflection;
using System.Runtime.CompilerServices;

namespace Waymark.Verify.Tests;

public sealed class RuleTests
{
    [Fact]
    public void EveryCodeHasItsLineInTheManual()
    {
        var manual = File.ReadAllText(Path.Combine(Root(), "docs/rules/verify.md"));
        var codes = typeof(VerifyRules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Contains($"| {code} |", manual, StringComparison.Ordinal));
    }

    [Fact]
    public void VerifyKnowsNeitherWhatRedactsNorWhatRenders()
    {
        string[] allowed = ["Waymark.Content", "Waymark.Vocabulary"];
        var references = typeof(OutputScan).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Waymark", StringComparison.Ordinal));
        Assert.Subset(allowed.ToHashSet(StringComparer.Ordinal), references.ToHashSet(StringComparer.Ordinal));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
