using System.Collections.Immutable;
using System.Text;

namespace Waymark.Marks.Tracing;

/// <summary>On which page of the leak each token of its text stands, where files have pages and their text is their pages' words.</summary>
internal static class TokenPages
{
    /// <param name="count">Tokens of the whole leak.</param>
    /// <returns>One for each token; null where it is not known.</returns>
    public static ImmutableArray<int?> Of(Leak leak, int count)
    {
        var pages = new List<int?>(count);
        foreach (var file in leak.Files.IsEmpty ? [leak] : leak.Files)
        {
            var (from, tokens) = (pages.Count, TextTokens.Of(file.Text).Length);
            if (file.Pictures.IsEmpty) AddWords(pages, from, file.Words);
            pages.AddRange(Enumerable.Repeat<int?>(null, Math.Max(0, from + tokens - pages.Count)));
        }

        // A word that is divided between two files was counted twice.
        return pages.Count == count ? [.. pages] : [.. Enumerable.Repeat<int?>(null, count)];
    }

    /// <summary>A word may be divided between pages, and be one token: so all words up to a page's last are counted, not those of the page.</summary>
    private static void AddWords(List<int?> pages, int from, ImmutableArray<FoundWord> words)
    {
        var text = new StringBuilder();
        for (var at = 0; at < words.Length;)
        {
            var page = words[at].Page;
            for (; at < words.Length && words[at].Page == page; at++) text.Append(words[at].Text).Append(' ');
            var upTo = from + TextTokens.Of(text.ToString()).Length;
            pages.AddRange(Enumerable.Repeat((int?)page, Math.Max(0, upTo - pages.Count)));
        }
    }
}
