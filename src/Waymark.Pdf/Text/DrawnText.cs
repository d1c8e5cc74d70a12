using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages.Text;

namespace Waymark.Pdf.Text;

/// <summary>
/// The characters of a word as fonts hold them. A bracket between letters that run from right to left is drawn as its mirror image and
/// read as itself (Unicode Standard Annex 9, rule L4): inside this room it is a character of its own, in a private plane that content
/// cannot use.
/// </summary>
internal static class DrawnText
{
    private const int Mirrored = 0x100000;
    private static readonly ImmutableDictionary<int, int> images =
        new[] { "()", "[]", "{}", "<>", "«»", "‹›" }.SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) }).ToImmutableDictionary(pair => (int)pair.Item1, pair => (int)pair.Item2);

    public static string Of(Word word) => word.IsRightToLeft && word.Text.Any(letter => images.ContainsKey(letter))
        ? string.Concat(word.Text.EnumerateRunes().Select(rune => images.ContainsKey(rune.Value) ? new Rune(Mirrored + rune.Value) : rune))
        : word.Text;

    /// <summary>The glyph that draws a character.</summary>
    public static bool TryGetGlyph(FontFace face, Rune character, out GlyphId glyph) =>
        face.TryGetGlyph(character.Value >= Mirrored ? new Rune(images[character.Value - Mirrored]) : character, out glyph);

    /// <summary>The character that is read.</summary>
    public static Rune Read(Rune character) => character.Value >= Mirrored ? new Rune(character.Value - Mirrored) : character;
}
