using System.Text;

namespace Waymark.Verify.Words;

/// <summary>
/// Cuts a text into words: runs of letters and digits, folded (<see cref="Folding"/>). Each ideograph and each kana is a word of
/// its own. Everything else separates.
/// </summary>
internal static class WordReader
{
    /// <summary>Put between pieces of a text that a reader sees apart: elements, lines of a page, strings.</summary>
    public const char Boundary = '\u2029';

    public static List<Word> Read(string text)
    {
        var words = new List<Word>((text.Length / 6) + 4);
        Read(text, words);
        return words;
    }

    public static void Read(ReadOnlySpan<char> text, List<Word> into)
    {
        var open = new OpenWord();
        var boundary = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                if (char.IsAsciiLetterOrDigit(c)) open.Add(char.ToLowerInvariant(c), i, i + 1);
                else if (c != '\'') open.Close(into, ref boundary);
                continue;
            }

            if (c == Boundary)
            {
                open.Close(into, ref boundary);
                boundary = true;
                continue;
            }

            var width = 1;
            string? folded;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                folded = Folding.Fold(new Rune(c, text[i + 1]));
                width = 2;
            }
            else
            {
                folded = Folding.Fold(c);
            }

            if (folded is null) open.Close(into, ref boundary);
            else if (folded.Length > 0)
            {
                var alone = IsIdeographic(c);
                if (alone) open.Close(into, ref boundary);
                foreach (var letter in folded) open.Add(letter, i, i + width);
                if (alone) open.Close(into, ref boundary);
            }

            i += width - 1;
        }

        open.Close(into, ref boundary);
    }

    private static bool IsIdeographic(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private struct OpenWord
    {
        private ulong _hash;
        private int _start;
        private int _end;
        private int _length;
        private long _number;
        private byte _digits;

        public void Add(char letter, int start, int end)
        {
            if (_length == 0)
            {
                _hash = WordHash.Begin;
                _start = start;
                _number = 0;
                _digits = 0;
            }

            _hash = WordHash.Add(_hash, letter);
            if (_digits == _length && char.IsAsciiDigit(letter) && _digits < 14)
            {
                _number = (_number * 10) + (letter - '0');
                _digits++;
            }

            _length++;
            _end = end;
        }

        public void Close(List<Word> into, ref bool boundary)
        {
            if (_length == 0) return;
            into.Add(new Word(WordHash.Finish(_hash), _start, _end, _length, _number, _digits, _digits == _length, boundary));
            boundary = false;
            _length = 0;
        }
    }
}
