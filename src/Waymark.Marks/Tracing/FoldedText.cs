using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// A text as tracing compares it: words folded, and what stands between them. Words are what survives copying, retyping and recognition: compatibility
/// forms and accents are folded, case and punctuation dropped, and every character that cannot be seen is gone; so a mark is never looked for in
/// what a careful leaker strips first.
/// </summary>
/// <param name="Gaps">
/// What follows each word, up to the next: as many as tokens. White space of any kind and length is one space, and every dash is a hyphen, as cleaners of text
/// leave it.
/// </param>
internal sealed record FoldedText(ImmutableArray<string> Tokens, ImmutableArray<string> Gaps)
{
    public static FoldedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fold = new Folding();
        foreach (var c in text.Normalize(NormalizationForm.FormKD)) fold.Add(c);
        return fold.Finish();
    }

    private sealed class Folding
    {
        private readonly ImmutableArray<string>.Builder _tokens = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<string>.Builder _gaps = ImmutableArray.CreateBuilder<string>();
        private readonly StringBuilder _word = new();
        private readonly StringBuilder _gap = new();
        private bool _isDivided;

        public void Add(char c)
        {
            // A soft hyphen before white space is the end of a line inside a word: it goes on in the next.
            if (_isDivided && char.IsWhiteSpace(c)) return;
            _isDivided = c == '\u00AD';
            switch (char.GetUnicodeCategory(c))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                    break;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber:
                    EndGap();
                    _word.Append(char.ToLowerInvariant(c));
                    break;
                default:
                    // An apostrophe inside a word does not end it: "it's" and "it’s" are one token.
                    if (c is '\'' or '\u2019' && _word.Length > 0) break;
                    EndWord();
                    AddToGap(c);
                    break;
            }
        }

        public FoldedText Finish()
        {
            EndWord();
            EndGap();
            return new FoldedText(_tokens.ToImmutable(), _gaps.ToImmutable());
        }

        private void EndWord()
        {
            if (_word.Length == 0) return;
            _tokens.Add(_word.ToString());
            _word.Clear();
        }

        /// <summary>Nothing that stands before the first word is a gap.</summary>
        private void EndGap()
        {
            if (_gaps.Count < _tokens.Count) _gaps.Add(_gap.ToString());
            _gap.Clear();
        }

        private void AddToGap(char c)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) _gap.Append(char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation ? '-' : c);
            else if (_gap.Length == 0 || _gap[^1] != ' ') _gap.Append(' ');
        }
    }
}
