using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Fonts;

namespace Waymark.Pdf.Text;

/// <summary>
/// The fonts of a file. What copies share is set in fonts made from the shared text, printable ASCII and a few signs, and from nothing else: a
/// font made from the names of all recipients would carry the letters of one customer's name into another's file.
/// </summary>
internal sealed class FontShelf
{
    private const int FirstAscii = 0x20;
    private const int LastAscii = 0x7E;
    private const int FirstOther = 0x80;

    /// <summary>Signs of the tool's own running lines, in every font that has them so that a copy needs no font for a dot.</summary>
    private const string HouseSigns = "·–—‘’“”…";

    private readonly Dictionary<(FaceRole Face, Rune Character), (int Font, byte Code)> places;
    private readonly ImmutableArray<SubsetFont> fonts;

    private FontShelf(Dictionary<(FaceRole, Rune), (int, byte)> places, ImmutableArray<SubsetFont> fonts) =>
        (this.places, this.fonts) = (places, fonts);

    public ImmutableArray<SubsetFont> Fonts => fonts;

    /// <summary>Fonts for a document: in each face used, the characters used, all of printable ASCII and the signs of the house.</summary>
    /// <exception cref="InconsistentDocumentException">A face lacks a character.</exception>
    public static FontShelf ForDocument(IEnumerable<(FaceRole Face, string Text)> words)
    {
        var needed = Gather(words);
        foreach (var (role, characters) in needed)
        {
            for (var ascii = FirstAscii; ascii <= LastAscii; ascii++)
                characters.Add(new Rune(ascii));
            characters.UnionWith(HouseSigns.EnumerateRunes().Where(sign => HouseFonts.Get(role).TryGetGlyph(sign, out _)));
        }
        return new FontShelf([], []).Extend(needed);
    }

    /// <summary>These fonts, and small ones of its own for the characters of a copy that they lack; this shelf itself where they lack none.</summary>
    /// <exception cref="InconsistentDocumentException">A face lacks a character.</exception>
    public FontShelf ForCopy(IEnumerable<(FaceRole Face, string Text)> words)
    {
        var all = words as IReadOnlyCollection<(FaceRole Face, string Text)> ?? [.. words];
        if (all.All(word => Has(word.Face, word.Text)))
            return this;
        var needed = Gather(all);
        foreach (var (face, characters) in needed)
            characters.RemoveWhere(character => places.ContainsKey((face, character)));
        return needed.Values.All(characters => characters.Count == 0) ? this : Extend(needed);
    }

    private bool Has(FaceRole face, string text)
    {
        if (!places.ContainsKey((face, new Rune(' '))))
            return false;
        foreach (var character in text.EnumerateRunes())
        {
            if (!places.ContainsKey((face, character)))
                return false;
        }
        return true;
    }

    public (int Font, byte Code) Find(FaceRole face, Rune character) => places[(face, character)];

    private static SortedDictionary<FaceRole, SortedSet<Rune>> Gather(IEnumerable<(FaceRole Face, string Text)> words)
    {
        var needed = new SortedDictionary<FaceRole, SortedSet<Rune>>();
        foreach (var (face, text) in words)
        {
            if (!needed.TryGetValue(face, out var characters))
                needed.Add(face, characters = [new Rune(' ')]); // every word may be followed by one
            foreach (var character in text.EnumerateRunes())
                characters.Add(character);
        }
        return needed;
    }

    private FontShelf Extend(SortedDictionary<FaceRole, SortedSet<Rune>> needed)
    {
        var allPlaces = new Dictionary<(FaceRole, Rune), (int, byte)>(places);
        var allFonts = fonts.ToBuilder();
        foreach (var (role, characters) in needed)
        {
            var face = HouseFonts.Get(role);
            foreach (var codes in Codes(face, characters))
            {
                foreach (var (code, character) in codes)
                    allPlaces.Add((role, character), (allFonts.Count, code));
                var resource = string.Create(CultureInfo.InvariantCulture, $"F{allFonts.Count}");
                allFonts.Add(new SubsetFont(resource, face, codes));
            }
        }
        return new FontShelf(allPlaces, allFonts.ToImmutable());
    }

    /// <summary>ASCII keeps its codes; other characters get those from 128 up in their order, and when these run out another font.</summary>
    private static IEnumerable<ImmutableSortedDictionary<byte, Rune>> Codes(FontFace face, SortedSet<Rune> characters)
    {
        var codes = ImmutableSortedDictionary.CreateBuilder<byte, Rune>();
        var next = FirstOther;
        foreach (var character in characters)
        {
            if (!face.TryGetGlyph(character, out _))
            {
                throw new InconsistentDocumentException(string.Create(
                    CultureInfo.InvariantCulture, $"{face.PostScriptName} has no glyph for U+{character.Value:X4}"));
            }
            if (character.Value is >= FirstAscii and <= LastAscii)
            {
                codes.Add((byte)character.Value, character);
                continue;
            }
            if (next > byte.MaxValue)
            {
                yield return codes.ToImmutable();
                codes.Clear();
                next = FirstOther;
            }
            codes.Add((byte)next++, character);
        }
        if (codes.Count > 0)
            yield return codes.ToImmutable();
    }
}
