using System.Collections.Immutable;
using System.Text;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Redaction;

/// <summary>
/// Closes the gaps that removed runs leave between their neighbours: doubled spaces, a space before a full stop, empty brackets, a
/// comma after a comma. It looks at the remaining text alone and never at what was removed, so text that an author wrote with such a
/// gap is closed as well: whether something stood there cannot be told.
/// </summary>
internal static class Typography
{
    private const char Object = '\uFFFC';
    private const string Closing = ".,;:!?";
    private const string Dashes = "–—";

    public static ImmutableArray<SourceInline> Tidy(ImmutableArray<SourceInline> inlines)
    {
        var tidy = InlineTree.Prune(inlines);
        while (true)
        {
            var text = Flatten(tidy);
            var drop = Gaps(text);
            if (!drop.Contains(true)) return tidy;
            tidy = InlineTree.Prune(Cut(tidy, drop));
        }
    }

    /// <summary>The leaves as one string: a line break is \n, and whatever is not text is one object character.</summary>
    private static string Flatten(ImmutableArray<SourceInline> inlines)
    {
        var flat = new StringBuilder();
        foreach (var leaf in InlineTree.Leaves(inlines))
        {
            if (leaf is SourceText text) foreach (var c in text.Text) flat.Append(IsSpace(c) ? ' ' : c);
            else flat.Append(leaf is SourceLineBreak ? '\n' : Object);
        }

        return flat.ToString();
    }

    private static bool[] Gaps(string text)
    {
        var drop = new bool[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var before = i == 0 ? '\n' : text[i - 1];
            var after = i + 1 == text.Length ? '\n' : text[i + 1];
            drop[i] = text[i] switch
            {
                ' ' => before is ' ' or '\n' or '(' || after is '\n' or ')' || (Closing.Contains(after) && IsBreak(At(i + 2))),
                '\n' => before == '\n' || after == '\n',
                '(' => after == ')' && IsBreak(before),
                ')' => before == '(' && IsBreak(At(i - 2)),
                '“' => after == '”',
                '”' => before == '“',
                var c when Closing.Contains(c) => IsBreak(after) && (before == '\n' || (before == ' ' && (At(i - 2) == '(' || Closing.Contains(At(i - 2))))),
                var c when Dashes.Contains(c) => before == ' ' && (after == '\n' || Closing.Contains(after) || Dashes.Contains(At(i - 2))),
                _ => false,
            };
        }

        return drop;

        char At(int i) => i < 0 || i >= text.Length ? '\n' : text[i];
    }

    private static ImmutableArray<SourceInline> Cut(ImmutableArray<SourceInline> inlines, bool[] drop)
    {
        var at = 0;
        return InlineTree.Map(inlines, leaf =>
        {
            if (leaf is not SourceText text) return drop[at++] ? [] : [leaf];
            var kept = new StringBuilder(text.Text.Length);
            foreach (var c in text.Text) if (!drop[at++]) kept.Append(IsSpace(c) ? ' ' : c);
            return [text with { Text = kept.ToString() }];
        });
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsBreak(char c) => c is ' ' or '\n';
}
