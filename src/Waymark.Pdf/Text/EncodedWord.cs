using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages.Text;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Text;

/// <summary>The part of a word that one font sets: its operator with operands, ready to be copied into a content stream.</summary>
internal readonly record struct EncodedRun(int Font, byte[] Show);

/// <summary>A word as codes of fonts, kerned inside. Where it goes is said elsewhere.</summary>
internal static class EncodedWord
{
    public static ImmutableArray<EncodedRun> Encode(Word word, FontShelf shelf)
    {
        var face = HouseFonts.Get(word.Face);
        var runs = ImmutableArray.CreateBuilder<EncodedRun>(1);
        var operands = new PdfBuffer();
        var (font, kerned, before) = (-1, false, default(GlyphId));
        foreach (var character in Letters(word))
        {
            var place = shelf.Find(word.Face, character);
            face.TryGetGlyph(character, out var glyph);
            var kerning = before == default || character.Value == ' ' ? 0 : SubsetFont.Thousandths(face, face.KerningBetween(before, glyph));
            if (font != -1 && kerning != 0)
            {
                operands.Raw((byte)')').Int(-kerning);
                kerned = true;
            }
            if (place.Font != font)
            {
                if (font != -1)
                    runs.Add(Finish(font, operands, kerned, open: kerning == 0));
                (font, kerned) = (place.Font, false);
                operands.Clear();
                operands.Raw((byte)'(');
            }
            else if (kerning != 0)
            {
                operands.Raw((byte)'(');
            }
            operands.Literal(place.Code);
            before = glyph;
        }
        if (font != -1)
            runs.Add(Finish(font, operands, kerned, open: true));
        return runs.ToImmutable();
    }

    private static IEnumerable<Rune> Letters(Word word)
    {
        foreach (var character in word.Text.EnumerateRunes())
            yield return character;
        if (word.SpaceAfter)
            yield return new Rune(' ');
    }

    private static EncodedRun Finish(int font, PdfBuffer operands, bool kerned, bool open)
    {
        if (open)
            operands.Raw((byte)')');
        var show = new PdfBuffer(operands.Length + 6);
        if (kerned)
            show.Raw((byte)'[').Raw(operands.Written).Raw("]TJ\n"u8);
        else
            show.Raw(operands.Written).Raw("Tj\n"u8);
        return new EncodedRun(font, show.ToArray());
    }
}
