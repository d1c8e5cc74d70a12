using System.Globalization;
using System.Text;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>
/// Where a line may end inside letters without a space: the few rules of Unicode Standard Annex 14 that Latin, Greek and
/// Cyrillic text needs, and ideographs with their closing and opening marks.
/// </summary>
internal static class BreakRules
{
    public const char SoftHyphen = '\u00AD';
    public const char ZeroWidthSpace = '\u200B';
    private const string NeverBeginALine = ")]}»”’!?,.:;%…·、。，．：；？！）」』】〉》々ー・";
    private const string NeverEndALine = "([{«“‘„‚（「『【〈《";

    /// <summary>Marks that steer other programs and draw nothing: joiners, direction marks, the byte order mark.</summary>
    public static bool IsInvisible(char c) => c is '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Whether a line may end between two characters that no space separates.</summary>
    /// <param name="before">What stands before <paramref name="last"/>; null at the beginning.</param>
    public static bool MayBreakBetween(Rune? before, Rune last, Rune next)
    {
        if (IsPlain(last) && IsPlain(next)) return false;
        if (NeverBegins(next) || NeverEnds(last)) return false;
        if (last.Value is '-' or '\u2010')
            return before is { } b && Rune.IsLetterOrDigit(b) && Rune.IsLetter(next);
        if (last.Value is '–' or '—') return before is not null && !Rune.IsDigit(next);
        if (last.Value == '/') return before is { } s && Rune.IsLetter(s) && Rune.IsLetter(next);
        return IsIdeograph(last) || IsIdeograph(next);
    }

    /// <summary>How willingly a word too long for any line ends after a character; smaller is better.</summary>
    public static int EmergencyRank(char last) => last switch
    {
        '/' or '?' or '&' or '#' => 0,
        '.' or '-' or '_' or '=' or ':' or '@' or ',' or ';' => 1,
        _ => 2,
    };

    /// <summary>Most of most texts; between two of them no line ends.</summary>
    private static bool IsPlain(Rune rune) => rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value);

    private static bool NeverBegins(Rune rune) => rune.IsBmp && NeverBeginALine.Contains((char)rune.Value, StringComparison.Ordinal) || IsMark(rune);

    private static bool NeverEnds(Rune rune) => rune.IsBmp && NeverEndALine.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFD);
}
