using System.Globalization;
using System.Text;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Files;

/// <summary>
/// Characters that content may not hold: controls, and characters that nobody can see. An invisible character can hide words from
/// the eye, from a search for restricted words, or turn the order of what is read (Unicode TR36, "Trojan Source").
/// </summary>
internal static class Characters
{
    private const int MostReports = 5;

    /// <summary>False, with a report at each of the first few places, if <paramref name="text"/> holds a forbidden character.</summary>
    public static bool Check(string path, string text, DiagnosticBag bag)
    {
        var (line, lineStart, index, found) = (1, 0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n') (line, lineStart) = (line + 1, index + 1);
            else if (IsForbidden(rune))
            {
                if (++found > MostReports) return false;
                Report(bag, new SourceSpan(path, line, index - lineStart + 1, rune.Utf16SequenceLength), rune);
            }

            index += rune.Utf16SequenceLength;
        }

        return found == 0;
    }

    public static void Report(DiagnosticBag bag, SourceSpan span, Rune rune) =>
        bag.Report(DiagnosticCodes.ForbiddenCharacter, span,
            string.Create(CultureInfo.InvariantCulture, $"the character U+{rune.Value:X4} cannot be seen, or has no meaning in text"),
            "delete the character; it often comes in with pasted text");

    public static bool IsForbidden(Rune rune) => rune.Value switch
    {
        '\t' or '\n' => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x180E or 0x3164 or 0xFFA0 => true, // soft hyphen, joiners and fillers without ink
        0x200B or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true, // zero-width space, separators, bidi overrides and isolates
        >= 0xE000 and <= 0xF8FF => true, // private use: no font that a reader has
        >= 0xFFF0 and <= 0xFFFF or 0xFEFF => true, // specials, replacement character included: text was lost there
        >= 0xE0000 => true, // tags, private planes
        var value => (value & 0xFFFE) == 0xFFFE,
    };
}
