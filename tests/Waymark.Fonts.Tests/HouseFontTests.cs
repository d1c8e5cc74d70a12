using System.Text;

namespace Waymark.Fonts.Tests;

public sealed class HouseFontTests
{
    public static TheoryData<FaceRole> Roles => [.. Enum.GetValues<FaceRole>().Where(role => !FaceSet.IsSupplied(role))];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_face_of_the_house_reads_and_may_be_embedded(FaceRole role)
    {
        var face = HouseFonts.Get(role);

        Assert.Equal(1000, face.UnitsPerEm);
        Assert.True(face.MayEmbedSubset);
        Assert.StartsWith("Source", face.FamilyName, StringComparison.Ordinal);
        Assert.True(face.XHeight > 400 && face.CapHeight > face.XHeight && face.Ascender > face.CapHeight && face.Descender < -200);
        Assert.Equal(role == FaceRole.Mono, face.IsFixedPitch);
        Assert.Equal(role is FaceRole.SansItalic or FaceRole.SerifItalic, face.ItalicAngle < -5);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_face_sets_Latin_Greek_and_Cyrillic(FaceRole role)
    {
        var face = HouseFonts.Get(role);
        foreach (var character in "AaŁłÑñŐő ΩωΆά ЖжЙй –—’“”·…€".EnumerateRunes())
        {
            Assert.True(face.TryGetGlyph(character, out var glyph), character.ToString());
            Assert.True(face.AdvanceOf(glyph) > 0);
        }
    }

    [Fact]
    public void A_character_without_a_glyph_is_not_found()
    {
        var face = HouseFonts.Get(FaceRole.Sans);
        Assert.False(face.TryGetGlyph(new Rune(0x6F22), out var glyph));
        Assert.Equal(default, glyph);
        Assert.False(face.TryGetGlyph(new Rune(0x10FFFF), out _));
    }

    // The values that HarfBuzz's hb-shape gives for these faces, with kerning on against kerning off.
    [Theory]
    [InlineData(FaceRole.Sans, 'A', 'V', -14)]
    [InlineData(FaceRole.Sans, 'T', 'o', -66)]
    [InlineData(FaceRole.Sans, 'Г', 'д', -105)]
    [InlineData(FaceRole.SansItalic, 'r', ',', -51)]
    [InlineData(FaceRole.Serif, 'A', 'V', -119)]
    [InlineData(FaceRole.Serif, 'f', 'i', 30)]
    [InlineData(FaceRole.Serif, 'Τ', 'ο', -60)]
    [InlineData(FaceRole.Display, 'T', 'o', -60)]
    [InlineData(FaceRole.Sans, 'H', 'H', 0)]
    [InlineData(FaceRole.Mono, 'A', 'V', 0)]
    public void Pairs_are_kerned_as_the_face_says(FaceRole role, char left, char right, int expected)
    {
        var face = HouseFonts.Get(role);
        Assert.Equal(expected, face.KerningBetween(Glyph(face, left), Glyph(face, right)));
    }

    [Fact]
    public void A_letter_with_a_counter_has_two_contours()
    {
        var face = HouseFonts.Get(FaceRole.Sans);
        Assert.Equal(2, face.OutlineOf(Glyph(face, 'O')).Contours.Length);
        Assert.Empty(face.OutlineOf(Glyph(face, ' ')).Contours);
    }

    [Fact]
    public void A_composite_is_its_parts_in_their_places()
    {
        var face = HouseFonts.Get(FaceRole.Sans);
        var plain = face.OutlineOf(Glyph(face, 'a'));
        var accented = face.OutlineOf(Glyph(face, 'ä'));

        Assert.Equal(plain.Contours.Length + 2, accented.Contours.Length);
        Assert.Equal(plain.Contours.Select(c => c.Start), accented.Contours.Take(plain.Contours.Length).Select(c => c.Start));
        Assert.True(accented.Contours[^1].Start.Y > face.XHeight);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_glyph_of_every_face_has_an_outline_that_closes(FaceRole role)
    {
        var face = HouseFonts.Get(role);
        for (var i = 0; i < face.GlyphCount; i++)
        {
            foreach (var contour in face.OutlineOf(new GlyphId((ushort)i)).Contours)
                Assert.Equal(contour.Start, contour.Segments[^1].End);
        }
    }

    internal static GlyphId Glyph(FontFace face, char character)
    {
        Assert.True(face.TryGetGlyph(new Rune(character), out var glyph));
        return glyph;
    }
}
