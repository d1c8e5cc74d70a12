using System.Globalization;
using System.Text;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting.Paragraphs;

internal static class MissingLetters
{
    /// <summary>Reports a character that the faces cannot draw. Only its code is named where it would not show.</summary>
    public static void Report(Press press, Rune rune, SourceSpan place)
    {
        var code = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        var shown = Rune.IsControl(rune) ? "" : $"'{rune}' ";
        if (Scripts.NeedsShaping(rune))
        {
            press.Diagnostics.Error("WM4106", place,
                $"the letter {shown}(U+{code}) is of a script whose letters join or move, expected letters that stand side by side",
                "write it in another script: a PDF of ours would set it wrongly, whatever the font");
            return;
        }

        press.Diagnostics.Error("WM4101", place,
            $"the faces of this document have no letter {shown}(U+{code}), expected Latin, Greek or Cyrillic text, or a font that has it",
            "name a font with this letter under 'fonts' in content/waymark.yml, or write it in other letters; a page never shows a box instead");
    }
}
