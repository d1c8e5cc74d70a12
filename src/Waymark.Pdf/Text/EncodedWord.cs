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
internal readonly record struct EncodedRun(int Font, byte[] Strings, int Advance)
{
    /// <summary>How far right of the word's left edge it begins, likewise; null for one that begins where the one before it ends.</summary>
    public int? Lead { get; init; }
}

/// <summary>A word as codes of fonts, kerned inside. Where it goes is said elsewhere.</summary>
internal static class EncodedWord
{
    public static ImmutableArray<EncodedRun> Encode(Word word, FontShelf shelf) =>
        word.IsRightToLeft ? EncodeRightToLeft(word, shelf) : EncodeLeftToRight(word, shelf);

    /// <summary>
    /// Letters in their reading order, each set left of the one before it: whoever takes the text from the stream gets it as it is read, and
    /// whoever looks at places finds the letters where they are.
    /// </summary>
    private static ImmutableArray<EncodedRun> EncodeRightToLeft(Word word, FontShelf shelf)
    {
        var letters = Letters(word).Select(letter => (Place: shelf.Find(word.Face, letter), IsSpace: letter.Value == ' ')).ToArray();
        var edge = letters.Where(letter => !letter.IsSpace).Sum(letter => shelf.Fonts[letter.Place.Font].WidthOf(letter.Place.Code));
        var runs = ImmutableArray.CreateBuilder<EncodedRun>(1);
        for (var i = 0; i < letters.Length;)
        {
            var font = letters[i].Place.Font;
            var (strings, lead, pen) = (new PdfBuffer(), (int?)null, 0);
            for (; i < letters.Length && letters[i].Place.Font == font; i++)
            {
                var width = shelf.Fonts[font].WidthOf(letters[i].Place.Code);
                edge -= width;
                if (lead is null)
                    (lead, pen) = (edge, edge);
                if (pen != edge)
                    strings.Int(pen - edge);
                strings.Raw((byte)'(').Literal(letters[i].Place.Code).Raw((byte)')');
                pen = edge + width;
            }
            runs.Add(new EncodedRun(font, strings.ToArray(), pen - lead!.Value) { Lead = lead });
        }
        return runs.ToImmutable();
    }

    private static ImmutableArray<EncodedRun> EncodeLeftToRight(Word word, FontShelf shelf)
    {
        var face = shelf.Faces.Get(word.Face);
        var runs = ImmutableArray.CreateBuilder<EncodedRun>(1);
        var strings = new PdfBuffer();
        var (font, advance, before) = (-1, 0, default(GlyphId));
        foreach (var character in Letters(word))
        {
            var place = shelf.Find(word.Face, character);
            DrawnText.TryGetGlyph(face, character, out var glyph);
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
        foreach (var character in DrawnText.Of(word).EnumerateRunes())
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
