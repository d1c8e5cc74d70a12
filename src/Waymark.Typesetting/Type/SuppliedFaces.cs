using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Handouts;
using Waymark.Pages.Text;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting.Type;

/// <summary>Reads the fonts that a workspace brings. A font that breaks its format, or forbids what is done with it, is the author's to replace.</summary>
internal static class SuppliedFaces
{
    public static ImmutableArray<FontResource> Read(ImmutableArray<FontAsset> fonts, DiagnosticBag diagnostics) =>
        [.. fonts.Select(font => Read(font, diagnostics)).OfType<FontResource>()];

    public static FaceSet SetOf(ImmutableArray<FontResource> fonts) => fonts.IsEmpty ? FaceSet.House : new FaceSet([.. fonts.Select(font => font.Face!)]);

    /// <summary>Draws characters of a face before a file is made of them: a font's bytes can be broken anywhere.</summary>
    public static void Try(Press press, FaceRole role, IEnumerable<Rune> characters)
    {
        var face = press.Faces.Get(role);
        try
        {
            foreach (var character in characters)
                if (face.TryGetGlyph(character, out var glyph)) face.OutlineOf(glyph);
            face.OutlineOf(default); // the box for missing glyphs, which every font has
        }
        catch (FontFormatException broken)
        {
            Report(press.Diagnostics, press.Fonts[role - FaceRole.Supplied1].Place, broken);
        }
    }

    /// <summary>Tries what every font of a file has beside its text.</summary>
    public static void TryUsual(Press press)
    {
        foreach (var role in press.Supplied.Select(used => used.Face).Distinct().ToArray())
            Try(press, role, UsualCharacters.All);
    }

    private static FontResource? Read(FontAsset font, DiagnosticBag diagnostics)
    {
        try
        {
            var face = FontFace.Parse(font.Bytes);
            if (face.MayEmbedSubset) return new FontResource(face.PostScriptName, font.Sha256) { Face = face };
            diagnostics.Error("WM4107", font.Place, $"the font {face.PostScriptName} says that no part of it may be put into a document", "take a font whose licence allows it");
        }
        catch (FontFormatException broken)
        {
            Report(diagnostics, font.Place, broken);
        }

        return null;
    }

    private static void Report(DiagnosticBag diagnostics, SourceSpan place, FontFormatException broken) =>
        diagnostics.Error("WM4107", place, $"the font cannot be used: {broken.Message}", "take a TrueType or OpenType file (.ttf, .otf, .ttc) that other programs open");
}
