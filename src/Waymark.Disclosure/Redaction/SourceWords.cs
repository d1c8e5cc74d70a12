using System.Collections.Immutable;
using System.Text;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Disclosure.Redaction;

/// <summary>What an author's runs say without the words that a guard of their own holds; timing that the tool writes says nothing here.</summary>
internal static class SourceWords
{
    public static string Of(ImmutableArray<SourceInline> inlines)
    {
        var words = new StringBuilder();
        Append(inlines, words);
        return words.ToString();
    }

    private static void Append(ImmutableArray<SourceInline> inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            if (inline is GuardedInline) continue;
            if (InlineTree.ChildrenOf(inline) is { } children) Append(children, words);
            else words.Append(OfLeaf(inline));
        }
    }

    private static string OfLeaf(SourceInline leaf) => leaf switch
    {
        SourceText text => text.Text,
        SourceCodeSpan code => code.Text,
        SourceVary vary => vary.Options[0],
        SourceImage image => string.IsNullOrEmpty(image.Title) ? image.Alt : $"{image.Alt} {image.Title}",
        SourceLineBreak => " ",
        _ => "",
    };
}
