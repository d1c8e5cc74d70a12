using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Words as tracing compares them: what survives copying, retyping and recognition. Compatibility forms and accents are folded, case and
/// punctuation dropped, and every character that cannot be seen is gone; so a mark is never looked for in what a careful leaker strips first.
/// </summary>
internal static class TextTokens
{
    public static ImmutableArray<string> Of(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var isDivided = false;
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            // A soft hyphen before white space is the end of a line inside a word: it goes on in the next.
            if (isDivided && char.IsWhiteSpace(c)) continue;
            isDivided = c == '\u00AD';
            switch (char.GetUnicodeCategory(c))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                    break;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber:
                    word.Append(char.ToLowerInvariant(c));
                    break;
                default:
                    // An apostrophe inside a word does not end it: "it's" and "it’s" are one token.
                    if (c is '\'' or '\u2019' && word.Length > 0) break;
                    Flush(word, tokens);
                    break;
            }
        }

        Flush(word, tokens);
        return tokens.ToImmutable();
    }

    private static void Flush(StringBuilder word, ImmutableArray<string>.Builder tokens)
    {
        if (word.Length == 0) return;
        tokens.Add(word.ToString());
        word.Clear();
    }
}
