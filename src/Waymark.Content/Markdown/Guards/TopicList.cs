using System.Collections.Immutable;
using Waymark.Content.Files;

namespace Waymark.Content.Markdown.Guards;

/// <summary>Reads <c>a, b</c>: the topics of a guard.</summary>
internal static class TopicList
{
    /// <returns>The names, each with its offset in <paramref name="text"/>; null where the list is empty or a name is no slug.</returns>
    public static ImmutableArray<(string Name, int Offset)>? Parse(string text)
    {
        var names = ImmutableArray.CreateBuilder<(string, int)>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf(',', start);
            if (end < 0) end = text.Length;
            var name = text[start..end].Trim();
            if (!Slug.IsValid(name)) return null;
            names.Add((name, text.IndexOf(name, start, StringComparison.Ordinal)));
            start = end + 1;
        }

        return names.ToImmutable();
    }
}
