using Waymark.Verify.Corpus;
using Waymark.Verify.Words;

namespace Waymark.Verify.Matching;

/// <summary>A few words of a text, with as many after them as something that begins in them can reach.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Reach">Offset after the last word that a run, a name, a date or an address beginning here can end with.</param>
internal readonly record struct TextPiece(int Start, int End, int Reach);

/// <summary>
/// Cuts a text where no word and no address can go on: after each <see cref="WordReader.Boundary"/> and line break, and at the spaces after some words. What
/// stands between <see cref="TextPiece.Start"/> and <see cref="TextPiece.Reach"/> decides alone whether anything restricted begins in the piece, whatever
/// stands around it. The words themselves say after which of them to cut: copies that differ in one wording have the same pieces again behind it.
/// </summary>
internal static class TextPieces
{
    /// <summary>One word of so many ends a piece.</summary>
    private const int Words = 4;

    /// <summary>Words after the piece: the longest name has one fewer that are not its first. Runs and dates are shorter.</summary>
    private const int Further = WorkspaceCorpus.LongestName - 1;

    /// <param name="into">Gets the pieces in order; those without any letter or digit are left out.</param>
    /// <param name="ends">Scratch: where words begin and end, as far as they are counted.</param>
    public static void Cut(ReadOnlySpan<char> text, List<TextPiece> into, List<(int Start, int End)> ends)
    {
        into.Clear();
        ends.Clear();
        int start = 0, word = -1;
        bool letters = false, counted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : WordReader.Boundary;
            if (c >= 0x80 ? c != WordReader.Boundary : char.IsAsciiLetterOrDigit(c) || c == '\'')
            {
                // Only what certainly is a word counts as one: too few are counted rather than too many, and the reach is longer for it.
                if (word < 0) (word, counted) = (i, false);
                counted |= c < 0x80 && c != '\'';
                letters = true;
                continue;
            }

            var cut = c is WordReader.Boundary or '\n';
            if (word >= 0 && counted)
            {
                ends.Add((word, i));
                cut |= c == ' ' && (text[word] + (3 * text[i - 1]) + i - word) % Words == 0;
            }

            word = -1;
            if (!cut) continue;
            if (letters) into.Add(new TextPiece(start, Math.Min(i + 1, text.Length), 0));
            (start, letters) = (i + 1, false);
        }

        var next = 0;
        for (var i = 0; i < into.Count; i++)
        {
            while (next < ends.Count && ends[next].Start < into[i].End) next++;
            into[i] = into[i] with { Reach = next + Further <= ends.Count ? Math.Max(into[i].End, ends[next + Further - 1].End) : text.Length };
        }
    }
}
