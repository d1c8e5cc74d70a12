using System.Globalization;
using System.Text;

namespace Waymark.Verify.Words;

/// <summary>
/// What a character counts as when two texts are compared: compatibility decomposition, marks dropped, lower case. A ligature is
/// its letters, a full-width digit is a digit, É is e, a soft hyphen or a direction mark is nothing.
/// </summary>
internal static class Folding
{
    /// <summary>Characters that may stand inside a word without being part of it.</summary>
    public const string Nothing = "";

    // One entry a UTF-16 unit, filled as needed. Two threads may fill one entry twice with equal strings.
    private static readonly string?[] s_folded = new string?[char.MaxValue + 1];

    /// <summary>Letters and digits that <paramref name="c"/> counts as; empty: ignored; null: it separates words.</summary>
    public static string? Fold(char c)
    {
        var known = s_folded[c];
        if (known is null)
        {
            known = Compute(new Rune(char.IsSurrogate(c) ? ' ' : c)) ?? " ";
            s_folded[c] = known;
        }

        return known == " " ? null : known;
    }

    /// <summary>As <see cref="Fold(char)"/>, for characters outside the basic plane.</summary>
    public static string? Fold(Rune rune) => rune.IsBmp ? Fold((char)rune.Value) : Compute(rune);

    /// <summary>Whether the character is neither part of a word nor an end of one.</summary>
    public static bool IsNothing(char c) => c >= 0x80 && Fold(c) is { Length: 0 };

    private static string? Compute(Rune rune)
    {
        // Apostrophes: "don't" and "don’t" are one word in every spelling.
        if (rune.Value is '\'' or 0x2018 or 0x2019 or 0x02BC) return Nothing;
        if (IsIgnored(rune)) return Nothing;
        var letters = new StringBuilder();
        var marksOnly = true;
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsIgnored(part)) continue;
            marksOnly = false;
            if (Rune.IsLetterOrDigit(part)) letters.Append(Rune.ToLowerInvariant(part).ToString().Normalize(NormalizationForm.FormKD));
        }

        if (letters.Length > 0) return Undotted(letters.ToString());
        return marksOnly ? Nothing : null;
    }

    // Lower-casing İ leaves a combining dot, and final sigma is a form of sigma.
    private static string Undotted(string letters)
    {
        var kept = new StringBuilder(letters.Length);
        foreach (var c in letters)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            kept.Append(c == 'ς' ? 'σ' : c);
        }

        return kept.Replace("ß", "ss").ToString();
    }

    private static bool IsIgnored(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => true,
        // Fillers that show nothing although Unicode counts them as letters.
        _ => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800,
    };
}
