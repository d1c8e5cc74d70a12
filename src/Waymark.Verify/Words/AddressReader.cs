namespace Waymark.Verify.Words;

/// <summary>Finds mail addresses in a text.</summary>
internal static class AddressReader
{
    public static IEnumerable<(int Start, int Length)> Find(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && IsLocal(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && IsDomain(text[end])) end++;
            while (end > at && text[end - 1] is '.' or '-') end--;
            while (start < at && text[start] is '.' or '-') start++;
            // Retina names ("logo@2x.png") and package names are no addresses.
            if (start == at || text.AsSpan(at + 1, end - at - 1).LastIndexOf('.') is not (> 0 and var dot)) continue;
            var top = text.AsSpan(at + 2 + dot, end - at - 2 - dot);
            if (top.Length >= 2 && char.IsAsciiLetter(top[0]) && !IsFileEnding(top)) yield return (start, end - start);
        }
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '+' or '-' or '%';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';

    private static bool IsFileEnding(ReadOnlySpan<char> top) => top is "png" or "jpg" or "jpeg" or "svg" or "css" or "js" or "json" or "html";
}
