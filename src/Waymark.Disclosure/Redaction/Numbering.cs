using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Redaction;

/// <summary>
/// Lists after redaction. Two that now touch are one, as Markdown would have read them; and an ordered list that does not start at 0
/// or 1 goes on from the list before it, or starts at 1: a number that is missing would tell that something was there.
/// </summary>
internal static class Numbering
{
    public static ImmutableArray<SourceBlock> Renumber(ImmutableArray<SourceBlock> blocks)
    {
        var kept = ImmutableArray.CreateBuilder<SourceBlock>(blocks.Length);
        int? next = null;
        foreach (var block in blocks)
        {
            if (block is not SourceList list)
            {
                kept.Add(block);
                continue;
            }

            if (kept is [.., SourceList before] && before.Start.HasValue == list.Start.HasValue && before.FreeOrder == list.FreeOrder)
            {
                kept[^1] = list = before with { Entries = [.. before.Entries, .. list.Entries] };
            }
            else
            {
                if (list.Start > 1) list = list with { Start = next ?? 1 };
                kept.Add(list);
            }

            if (list.Start is { } start) next = start + list.Entries.Length;
        }

        return kept.ToImmutable();
    }
}
