using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages.Text;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Text;

/// <summary>The part of a word that one font sets.</summary>
/// <param name="Font">Its index on the shelf.</param>
/// <param name="Strings">Strings and kerning between them, as inside the brackets of <c>TJ</c>: <c>(A)14(V )</c>.</param>
/// <param name="Advance">How far it moves the pen, in thousandths of the font's size.</param>
internal readonly record struct EncodedRun(int Font, byte[] Strings, int Advance);

/// <summary>A word as codes of fonts, kerned inside. Where it goes is said elsewhere.</summary>
internal static class EncodedWord
{
    public static ImmutableArray<EncodedRun> Encode(Word word, FontShelf shelf)
    {
        var face = HouseFonts.Get(word.Face);
        var runs = ImmutableArray.CreateBuilder<EncodedRun>(1);
        var strings = new PdfBuffer();
        var (font, advance, before) = (-1, 0, default(GlyphId));
        foreach (var character in Letters(word))
        {
            var place = shelf.Find(word.Face, character);
            face.TryGetGlyph(character, out var glyph);
            var kerning = before == default || character.Value == ' ' ? 0 : SubsetFont.Thousandths(face, face.KerningBetween(before, glyph));
            if (font != -1 && kerning != 0)
            {
                strings.Raw((byte)')').Int(-kerning);
                advance += kerning;
            }
            if (place.Font != font)
            {
                if (font != -1)
                    runs.Add(Finish(font, strings, advance, open: kerning == 0));
                (font, advance) = (place.Font, 0);
                strings.Clear();
                strings.Raw((byte)'(');
            }
            else if (kerning != 0)
            {
                strings.Raw((byte)'(');
            }
            strings.Literal(place.Code);
            advance += shelf.Fonts[font].WidthOf(place.Code);
            before = glyph;
        }
        if (font != -1)
            runs.Add(Finish(font, strings, advance, open: true));
        return runs.ToImmutable();
    }

    private static IEnumerable<Rune> Letters(Word word)
    {
        foreach (var character in word.Text.EnumerateRunes())
            yield return character;
        if (word.SpaceAfter)
            yield return new Rune(' ');
    }

    private static EncodedRun Finish(int font, PdfBuffer strings, int advance, bool open)
    {
        if (open)
            strings.Raw((byte)')');
        return new EncodedRun(font, strings.ToArray(), advance);
    }
}
