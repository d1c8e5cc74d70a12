namespace Waymark.Disclosure.Lint;

/// <summary>Finds words in a text, whole and in any case.</summary>
internal static class PlainWords
{
    /// <summary>Whether <paramref name="words"/> stand in the text with no letter or digit touching them.</summary>
    public static bool Holds(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
