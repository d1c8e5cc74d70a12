using System.Buffers;

namespace Waymark.Cli.Auditing;

/// <summary>
/// Rows as CSV (RFC 4180) that a spreadsheet shows and never runs: names come from outside, and a cell that begins with an equals sign is a
/// program there (CWE-1236; OWASP ASVS 1.2.10).
/// </summary>
internal static class SpreadsheetText
{
    /// <summary>First characters that make a formula of a cell, in some program or keyboard layout: the last four are their full-width forms.</summary>
    private static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>One record with its line break. Every field is quoted, so that no separator of another locale can cut one open.</summary>
    public static string Row(IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    /// <summary>Spaces before a dangerous character do not help: programs trim them.</summary>
    private static string Field(string text)
    {
        var first = text.AsSpan().TrimStart(' ');
        var shown = first.Length > 0 && Dangerous.Contains(first[0]) ? "'" + text : text;
        return $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
