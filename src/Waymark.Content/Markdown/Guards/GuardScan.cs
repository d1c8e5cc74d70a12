using System.Text;
using System.Text.RegularExpressions;
using Waymark.Content.Files;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Markdown.Guards;

/// <summary>
/// Finds guards in plain text, knowing nothing of Markdown: the second opinion that the parsers must agree with. What it finds and
/// the tree does not have is a guard that would not guard; what it finds in text that will be printed is a secret about to leak.
/// </summary>
internal static partial class GuardScan
{
    /// <summary>Stands for a character that a backslash took the meaning from. Content cannot hold it: it is private use.</summary>
    public const char Escaped = '\uE000';

    /// <summary>Stands for a guard or a code span, which are looked at by themselves.</summary>
    public const string Opaque = "\uE001";

    /// <summary>Lines that begin, after any list markers, quote marks and indentation, like a block guard.</summary>
    /// <returns>0-based line and offset of the first colon, ascending.</returns>
    public static IEnumerable<(int Line, int Offset)> Lines(string text)
    {
        var line = 0;
        for (var start = 0; start <= text.Length; line++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var at = SkipContainers(text, start, end);
            if (IsGuardLine(text.AsSpan(at, end - at))) yield return (line, at);
            start = end + 1;
        }
    }

    /// <summary>Offsets of the colons of inline guards whose colon no backslash escapes, ascending.</summary>
    public static IEnumerable<int> Inlines(string text)
    {
        for (var at = text.IndexOf(':', StringComparison.Ordinal); at >= 0; at = text.IndexOf(':', at + 1))
        {
            if (!IsEscaped(text, at) && NameAt(text, at) is not null) yield return at;
        }
    }

    /// <summary>A line such as <c>::: only a</c> or <c>:::</c>, with two colons or more: two are a slip.</summary>
    public static bool IsGuardLine(ReadOnlySpan<char> line)
    {
        var colons = line.IndexOfAnyExcept(':');
        if (colons < 0) colons = line.Length;
        return colons >= 3 || (colons == 2 && (line.Length == 2 || line[2] is ' ' or '\t'));
    }

    /// <summary>True if plain text, which no parser reads, holds nothing that looks like a guard; reports it otherwise.</summary>
    public static bool IsFreeOfGuards(string text, TextMap map, DiagnosticBag bag)
    {
        if (FindLeftover(text) is not { } at) return true;
        bag.Report(DiagnosticCodes.GuardAsText, map.At(at), "guards have no effect in this value: it is plain text",
            "move what must be restricted into the body, into problem or into story");
        return false;
    }

    /// <summary>Offset in <paramref name="text"/>, which is to be printed, of something that looks like a guard; null if nothing does.</summary>
    public static int? FindLeftover(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious)) return null;
        var match = Leftover().Match(Fold(text));
        return match.Success ? match.Index : null;
    }

    /// <summary>As <see cref="FindLeftover"/>, for a block of code, where brackets and braces have meanings of their own.</summary>
    public static bool IsLeftInCode(string text) => text.AsSpan().ContainsAny(Suspicious) && LeftoverInCode().IsMatch(Fold(text));

    /// <summary>As <see cref="IsLeftInCode"/>, for a code span: a stray backtick can swallow the middle of a guard, and its topics with it.</summary>
    public static bool IsLeftInCodeSpan(string text) => IsLeftInCode(text) || (text.Contains(']', StringComparison.Ordinal) && TopicsAfterBracket().IsMatch(Fold(text)));

    /// <summary>The guard name after the colon at <paramref name="colon"/>, if a bracket or brace follows it.</summary>
    public static string? NameAt(string text, int colon)
    {
        var rest = text.AsSpan(colon + 1);
        foreach (var name in GuardWords.Inline)
        {
            if (rest.Length > name.Length && rest.StartsWith(name, StringComparison.Ordinal) && rest[name.Length] is '[' or '{') return name;
        }

        return null;
    }

    public static bool IsEscaped(string text, int at)
    {
        var backslashes = 0;
        while (at - backslashes - 1 >= 0 && text[at - backslashes - 1] == '\\') backslashes++;
        return backslashes % 2 == 1;
    }

    private static readonly System.Buffers.SearchValues<char> Suspicious = System.Buffers.SearchValues.Create(":：﹕︓∶ː]］[［{｛");

    // One character for one, so that offsets stay: look-alikes of the characters that guards are made of.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(c switch
            {
                '：' or '﹕' or '︓' or '∶' or 'ː' => ':',
                '［' => '[',
                '］' => ']',
                '｛' => '{',
                '｝' => '}',
                '（' => '(',
                '\u00A0' or '\u202F' => ' ',
                _ => c,
            });
        }

        return folded.ToString();
    }

    private static int SkipContainers(string text, int start, int end)
    {
        var at = start;
        while (true)
        {
            while (at < end && text[at] is ' ' or '\t') at++;
            if (at < end && text[at] == '>') at++;
            else if (at + 1 < end && text[at] is '-' or '*' or '+' && text[at + 1] is ' ' or '\t') at += 2;
            else if (OrderedMarkerEnd(text, at, end) is { } after) at = after;
            else return at;
        }
    }

    private static int? OrderedMarkerEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end && char.IsAsciiDigit(text[at])) at++;
        return at > start && at + 1 < end && text[at] is '.' or ')' && text[at + 1] is ' ' or '\t' ? at + 2 : null;
    }

    // A name and a bracket after a colon; a guard's name after a colon, or before a bracket; a bracket that closes into a brace; names
    // in braces, which are topics that lost their guard; three colons.
    [GeneratedRegex(
        @":[A-Za-z][A-Za-z-]{0,40}[\[{]|:\s?(?i:only|when|vary|fixed)\s?[\[{(]|:(?:only|vary|fixed|when\b)|(?<![\w\uE000])(?:only|when|vary|fixed)[\[{]|\]\s?\{\s?[a-z]|\{\s?[a-z][a-z0-9-]*(?:\s?,\s?[a-z][a-z0-9-]*)*\s?\}|:::",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"\]\{\s?[a-z][a-z0-9-]*(?:\s?,\s?[a-z][a-z0-9-]*)*\s?\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TopicsAfterBracket();

    [GeneratedRegex(@":(?i:only|when|vary|fixed)\s?[\[{]|^[ \t]*:::", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LeftoverInCode();
}
