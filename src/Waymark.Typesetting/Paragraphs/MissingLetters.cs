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
        press.Diagnostics.Error("WM4001", place,
            $"the faces of this document have no letter {shown}(U+{code}), expected Latin, Greek or Cyrillic text",
            "write it in letters that the faces have; a page never shows a box instead");
    }
}
