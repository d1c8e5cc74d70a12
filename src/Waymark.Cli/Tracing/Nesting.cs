namespace Waymark.Cli.Tracing;

/// <summary>
/// Refuses a page whose elements nest deeper than any editor or browser writes them: a parser looks through all open elements for each new one, so
/// that a megabyte of them costs minutes.
/// </summary>
internal static class Nesting
{
    /// <summary>Elements open at one time.</summary>
    private const int Deepest = 4096;

    /// <summary>Elements that have no end, or whose end is often left out.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverClosed = new HashSet<string>(
        "area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option colgroup rb rp rt".Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="LeakRefusedException">The page nests deeper.</exception>
    public static void Require(ReadOnlySpan<char> html)
    {
        var open = 0;
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            if (html[0] == '/') open = Math.Max(0, open - 1);
            else if (char.IsAsciiLetter(html[0]) && !NeverClosed.Contains(NameOf(html)) && ++open > Deepest)
                throw new LeakRefusedException($"its elements nest more than {Deepest} deep");
        }
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var end = 0;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end])) end++;
        return tag[..end];
    }
}
