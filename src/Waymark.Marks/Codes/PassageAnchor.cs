using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Codes;

/// <summary>What names the slots of a passage: its own text with the first option of every wording, the same in all copies and wherever it stands.</summary>
internal static class PassageAnchor
{
    public static string Of(ImmutableArray<Inline> passage)
    {
        var text = new StringBuilder();
        foreach (var inline in Passages.Flatten(passage))
        {
            _ = inline switch
            {
                Words words => text.Append(words.Text),
                CodeSpan code => text.Append(code.Text),
                Vary vary => text.Append(vary.Options[0]),
                LineBreak => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString().Normalize(NormalizationForm.FormKC);
    }
}
