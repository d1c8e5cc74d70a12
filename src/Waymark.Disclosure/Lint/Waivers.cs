using System.Text.RegularExpressions;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Lint;

/// <summary>
/// Comments in YAML and front matter that waive a rule for their file, with a reason and a last day:
/// <c># waymark: allow WM4001 until 2027-03-31 because the contract says so</c>
/// </summary>
internal sealed partial class Waivers(Func<string, string> readFile, DateOnly today, DiagnosticBag bag)
{
    private readonly Dictionary<string, HashSet<string>> _byFile = new(StringComparer.Ordinal);

    public bool Waive(string file, string code)
    {
        if (!_byFile.TryGetValue(file, out var codes)) _byFile.Add(file, codes = Read(file));
        return codes.Contains(code);
    }

    private HashSet<string> Read(string file)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        // A finding about a whole folder has no file to hold a waiver.
        if (!file.Contains('.', StringComparison.Ordinal)) return codes;
        var number = 0;
        foreach (var line in readFile(file).Split('\n'))
        {
            number++;
            if (number > 1 && file.EndsWith(".md", StringComparison.Ordinal) && line.TrimEnd() == "---") break;
            if (!line.TrimStart().StartsWith("# waymark:", StringComparison.Ordinal)) continue;
            Add(codes, line, new SourceSpan(file, number, 1, line.TrimEnd().Length));
        }

        return codes;
    }

    private void Add(HashSet<string> codes, string line, SourceSpan place)
    {
        const string Form = "write: # waymark: allow WM4001 until 2027-03-31 because …";
        if (Pattern().Match(line) is not { Success: true } match || !IsoDay.TryParse(match.Groups["until"].ValueSpan, out var until))
        {
            bag.Error("WM4091", place, "a waiver needs the rule's code, a last day and a reason", Form);
        }
        else if (until < today)
        {
            bag.Warning("WM4090", place, $"this waiver ended on {match.Groups["until"].Value}", "keep to the rule, or renew the waiver with its reason");
        }
        else
        {
            codes.Add(match.Groups["code"].Value);
        }
    }

    [GeneratedRegex(@"\A\s*# waymark: allow (?<code>WM40\d\d) until (?<until>\d{4}-\d\d-\d\d) because \S.*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Pattern();
}
