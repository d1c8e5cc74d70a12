using System.Text.RegularExpressions;
using Waymark.Verify.Matching;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>Reads a style sheet: raw, then comments and strings; and what it loads.</summary>
internal static partial class StyleExamination
{
    public static void Read(Examination scan, string style, Location at, int depth)
    {
        scan.Text(style, TextKind.Code, at with { At = Lines.Of(style) }, depth);
        foreach (Match match in Literal().Matches(style))
        {
            scan.Text(match.Groups["text"].Value, TextKind.Prose, at with { At = _ => $"line {Lines.Number(style, match.Index)}" }, depth);
        }

        foreach (var target in Loads(style))
        {
            if (ResourceTarget.IsExternal(target)) scan.Report(VerifyRules.ExternalRequest, "a style sheet loads something from elsewhere", at, target);
        }
    }

    /// <summary>Targets of <c>url(…)</c> and <c>@import</c>, as written.</summary>
    public static IEnumerable<string> Loads(string style) =>
        Load().Matches(style).Select(match => match.Groups["target"].Value.Trim()).Where(target => target.Length > 0);

    [GeneratedRegex("""/\*(?<text>.*?)(\*/|$)|"(?<text>[^"\n]*)"|'(?<text>[^'\n]*)'""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Literal();

    [GeneratedRegex("""url\(\s*(?:"(?<target>[^"]*)"|'(?<target>[^']*)'|(?<target>[^)"']*))\s*\)|@import\s+["'](?<target>[^"']*)["']|image-set\(\s*["'](?<target>[^"']*)["']""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Load();
}
