using Waymark.Verify.Matching;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pages;

/// <summary>
/// Reads a script: all of it raw, then its comments and string literals one by one. Telling a division from a regular expression
/// would need a parser; where the two are mistaken, the raw reading still sees every word.
/// </summary>
internal static class ScriptExamination
{
    private const string Fetch = "fetch(";

    private static readonly string[] s_stores = ["localStorage", "sessionStorage", "indexedDB", "document.cookie"];
    private static readonly string[] s_senders = [Fetch, "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "RTCPeerConnection", "importScripts"];

    /// <param name="mayFetch">Whether it may ask for files beside its page: the policy of the page has to hold it to that.</param>
    public static void Read(Examination scan, string script, Location at, int depth, bool mayFetch = false)
    {
        var lines = at with { At = Lines.Of(script) };
        scan.Text(script, TextKind.Code, lines, depth);
        foreach (var (start, text, isComment) in Literals(script))
        {
            scan.Text(text, isComment ? TextKind.Prose : Kinds.OfLiteral(text), at with { At = _ => $"line {Lines.Number(script, start)}" }, depth);
        }

        foreach (var store in s_stores.Where(store => script.Contains(store, StringComparison.Ordinal)))
        {
            scan.Report(VerifyRules.FilteredInBrowser, $"a script keeps something in the reader's browser ({store})", at);
        }

        foreach (var sender in s_senders.Where(sender => script.Contains(sender, StringComparison.Ordinal) && !(mayFetch && sender == Fetch)))
        {
            scan.Report(VerifyRules.ExternalRequest, $"a script can make requests ({sender.TrimEnd('(')})", at);
        }
    }

    private static IEnumerable<(int Start, string Text, bool IsComment)> Literals(string script)
    {
        for (var i = 0; i < script.Length; i++)
        {
            var rest = script.AsSpan(i);
            if (rest.StartsWith("//") || rest.StartsWith("/*"))
            {
                var end = rest[1] == '/' ? rest.IndexOfAny('\n', '\r') : rest[2..].IndexOf("*/") is >= 0 and var close ? close + 4 : -1;
                var length = end < 0 ? rest.Length : end;
                yield return (i, script.Substring(i, length), true);
                i += length - 1;
            }
            else if (script[i] is '"' or '\'' or '`')
            {
                var end = EndOfString(script, i);
                yield return (i, script[(i + 1)..end], false);
                i = end;
            }
        }
    }

    // A plain string ends at its line's end at the latest: an apostrophe in a regular expression swallows no more than that.
    private static int EndOfString(string script, int start)
    {
        var quote = script[start];
        var i = start + 1;
        while (i < script.Length && script[i] != quote && (quote == '`' || script[i] != '\n')) i += script[i] == '\\' ? 2 : 1;
        return Math.Min(i, script.Length);
    }
}
