namespace Waymark.Content.Markdown.Guards;

/// <summary>Finds the bracket that closes a guard: brackets nest, a backslash escapes one, and code spans hide them.</summary>
internal static class Brackets
{
    /// <param name="open">Offset of '['.</param>
    /// <returns>Offset of the matching ']' before <paramref name="end"/>, or null.</returns>
    public static int? FindClose(string text, int open, int end)
    {
        var depth = 0;
        for (var at = open; at < end; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '`':
                    at = SkipCode(text, at, end);
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return at;
            }
        }

        return null;
    }

    // Offset of the last backtick of the code span that begins here, or of the run itself where nothing closes it.
    private static int SkipCode(string text, int start, int end)
    {
        var length = RunLength(text, start, end);
        for (var at = start + length; at < end;)
        {
            if (text[at] != '`')
            {
                at++;
                continue;
            }

            var run = RunLength(text, at, end);
            if (run == length) return at + run - 1;
            at += run;
        }

        return start + length - 1;
    }

    private static int RunLength(string text, int start, int end)
    {
        var at = start;
        while (at < end && text[at] == '`') at++;
        return at - start;
    }
}
