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

    private readonly Dictionary<(FaceRole Face, Rune Character), (int Font, byte Code)> places;
    private readonly ImmutableArray<SubsetFont> fonts;

    private FontShelf(FaceSet faces, Dictionary<(FaceRole, Rune), (int, byte)> places, ImmutableArray<SubsetFont> fonts) =>
        (Faces, this.places, this.fonts) = (faces, places, fonts);

    /// <summary>The whole faces that the fonts are part of.</summary>
    public FaceSet Faces { get; }

    public ImmutableArray<SubsetFont> Fonts => fonts;

    /// <summary>Fonts for a document: in each face used, the characters used, and of printable ASCII and the signs of the house what it has.</summary>
    /// <param name="running">What all copies need besides: where a face is used for nothing else, these characters are all that its font has.</param>
    /// <exception cref="InconsistentDocumentException">A face lacks a character.</exception>
    public static FontShelf ForDocument(FaceSet faces, IEnumerable<(FaceRole Face, string Text)> words, IEnumerable<(FaceRole Face, string Text)> running)
    {
        var needed = Gather(words);
        foreach (var (role, characters) in needed)
        {
            characters.UnionWith(UsualCharacters.All.Where(character => faces.Get(role).TryGetGlyph(character, out _)));
        }
        foreach (var (role, characters) in Gather(running))
        {
            if (!needed.TryAdd(role, characters))
                needed[role].UnionWith(characters);
        }
        return new FontShelf(faces, [], []).Extend(needed);
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
            var face = Faces.Get(role);
            foreach (var codes in Codes(face, characters))
            {
                foreach (var (code, character) in codes)
                    allPlaces.Add((role, character), (allFonts.Count, code));
                var resource = string.Create(CultureInfo.InvariantCulture, $"F{allFonts.Count}");
                allFonts.Add(new SubsetFont(resource, face, codes));
            }
        }
        return new FontShelf(Faces, allPlaces, allFonts.ToImmutable());
    }

    /// <summary>ASCII keeps its codes; other characters get those from 128 up in their order, and when these run out another font.</summary>
    private static IEnumerable<ImmutableSortedDictionary<byte, Rune>> Codes(FontFace face, SortedSet<Rune> characters)
    {
        var codes = ImmutableSortedDictionary.CreateBuilder<byte, Rune>();
        var next = FirstOther;
        foreach (var character in characters)
        {
            if (!DrawnText.TryGetGlyph(face, character, out _))
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
