using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Waymark.Content.Tests;

/// <summary>
/// Files as large as they may be, filled with what makes parsers slow: an answer for each. The time of the slowest is printed, and judged by
/// whoever runs <c>WAYMARK_FULL_FILES=3000</c>; a few dozen run with every test run.
/// </summary>
public sealed class FullFileTests(ITestOutputHelper output)
{
    private const int Largest = 256 * 1024;

    private static readonly int Files = int.TryParse(Environment.GetEnvironmentVariable("WAYMARK_FULL_FILES"), CultureInfo.InvariantCulture, out var files) ? files : 40;

    private static readonly string[] Units =
    [
        "word ", "a", "[", "]", "(", ")", "](", "![", "*", "**", "_", "*a_", "`", "``", "~", "<", ">", "<a ", "<!--", "&", "&amp;", "\\", "|", "|-|", "- ", "1. ", "> ", "# ", "=", "-", ":", "::: only merger\n", ":::\n", ":only[x]{merger}",
        ":only[", ":vary[a|b] ", ":fixed[a]", "[^a]", "[^a]: b\n", "[a]: https://x.example\n", "https://x.example/ ", "[a](https://x.example) ", "\t", "    ", "\n", "\n\n", "{", "}", "'", "\"", "&a ", "*a ", "? ", ": ", "- - ", "[[", "{a: ", "é", "\u4e2d", "\U0001f600",
        "|a|b|\n", "| :only{merger} a | b |\n|---|---|\n", "- [ ] x\n", "x\n=\n", "```\n", "~~~ x\n",
    ];

    [Fact]
    public void EveryFullFileIsAnswered()
    {
        using var workspace = new TestWorkspace();
        workspace.Read();
        var (slowest, which, refused) = (TimeSpan.Zero, "", 0);
        for (var seed = 0; seed < Files; seed++)
        {
            var (path, text, kind) = File(new Random(seed));
            workspace.Write(path, text);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var result = workspace.Read();
            var time = Process.GetCurrentProcess().TotalProcessorTime - before;
            Assert.Equal(result.Roadmap is null, !result.Diagnostics.IsEmpty);
            if (result.Roadmap is null) refused++;
            if (time > slowest) (slowest, which) = (time, $"seed {seed}, {path}: {kind}");
            workspace.Delete(path);
            if (path == Policy) workspace.Write(Policy, s_policy);
        }

        output.WriteLine(FormattableString.Invariant($"{Files} files of up to {Largest} bytes, {refused} refused; the slowest took {slowest.TotalMilliseconds:0} ms CPU for the whole workspace ({which})"));
    }

    private const string Policy = "content/policy.yml";

    private static readonly string s_policy = PolicyText();

    private static (string Path, string Text, string Kind) File(Random dice)
    {
        var unit = string.Concat(Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Units[dice.Next(Units.Length)]));
        var (everyLine, everyBlock) = (Pick(dice, 0, 1, 7, 60), Pick(dice, 0, 2, 40, 300));
        var (path, head, indent) = dice.Next(8) switch
        {
            0 => ("content/roadmap/probe.md", TestWorkspace.ProbeHead.Replace("title: Probe", "title: Probe\nstory: |\n  ", StringComparison.Ordinal), "  "),
            1 => ("content/customers/probe.yml", "name: Probe\nproducts: [insights]\nhot-buttons: ", ""),
            2 => ("content/wording.yml", "wordings: ", ""),
            3 => (Policy, s_policy, ""),
            _ => ("content/roadmap/probe.md", TestWorkspace.ProbeHead, ""),
        };
        var text = new StringBuilder(head);
        var bytes = Encoding.UTF8.GetByteCount(head);
        for (var i = 1; ; i++)
        {
            var piece = everyBlock > 0 && i % everyBlock == 0 ? $"{unit}\n\n{indent}" : everyLine > 0 && i % everyLine == 0 ? $"{unit}\n{indent}" : unit;
            bytes += Encoding.UTF8.GetByteCount(piece);
            if (bytes > Largest) break;
            text.Append(piece);
        }

        return (path, text.ToString(), $"“{unit.ReplaceLineEndings("\\n")}”, a line every {everyLine}, a block every {everyBlock}");
    }

    private static int Pick(Random dice, params ReadOnlySpan<int> numbers) => numbers[dice.Next(numbers.Length)];

    private static string PolicyText()
    {
        using var workspace = new TestWorkspace();
        return System.IO.File.ReadAllText(Path.Combine(workspace.Folder, Policy));
    }
}
