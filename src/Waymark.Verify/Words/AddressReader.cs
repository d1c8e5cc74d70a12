namespace Waymark.Verify.Words;

/// <summary>Finds mail addresses in a text.</summary>
internal static class AddressReader
{
    public static List<(int Start, int Length)> Find(ReadOnlySpan<char> text)
    {
        var found = new List<(int, int)>();
        for (var at = text.IndexOf('@'); at >= 0; at = Next(text, at + 1))
        {
            var start = at;
            while (start > 0 && IsLocal(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && IsDomain(text[end])) end++;
            while (end > at && text[end - 1] is '.' or '-') end--;
            while (start < at && text[start] is '.' or '-') start++;
            // Retina names ("logo@2x.png") and package names are no addresses.
            if (start == at || text[(at + 1)..end].LastIndexOf('.') is not (> 0 and var dot)) continue;
            var top = text[(at + 2 + dot)..end];
            if (top.Length >= 2 && char.IsAsciiLetter(top[0]) && !IsFileEnding(top)) found.Add((start, end - start));
        }

        return found;
    }

    private static int Next(ReadOnlySpan<char> text, int from) => text[from..].IndexOf('@') is >= 0 and var at ? from + at : -1;

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '+' or '-' or '%';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';

    private static bool IsFileEnding(ReadOnlySpan<char> top) => top is "png" or "jpg" or "jpeg" or "svg" or "css" or "js" or "json" or "html";
}
