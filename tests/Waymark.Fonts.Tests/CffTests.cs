using System.Text;
using Waymark.Fonts.Outlines;
using Waymark.Fonts.Subsetting;

namespace Waymark.Fonts.Tests;

/// <summary>Faces whose glyphs are programs of cubic curves, as OpenType fonts of print shops have them.</summary>
public sealed class CffTests
{
    private const string Nimbus = "/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf";
    private static readonly FontFace Face = FontFace.Parse(Bytes());

    [Fact]
    public void A_face_reads()
    {
        Assert.Equal("NimbusSans-Regular", Face.PostScriptName);
        Assert.True(Face.TryGetGlyph(new Rune('H'), out var h));
        Assert.Equal(722, Face.AdvanceOf(h));
        var contour = Assert.Single(Face.OutlineOf(h).Contours);
        Assert.Equal(12, contour.Segments.Length);
        Assert.All(contour.Segments, segment => Assert.False(segment.IsCurve));
    }

    /// <summary>Every outline of the face is closed and within the box that the face states, give or take what its curves' handles reach out.</summary>
    [Fact]
    public void Every_glyph_has_an_outline_inside_the_box_of_the_face()
    {
        var box = Face.BoundingBox;
        for (var glyph = 0; glyph < Face.GlyphCount; glyph++)
        {
            foreach (var contour in Face.OutlineOf(new GlyphId((ushort)glyph)).Contours)
            {
                Assert.Equal(contour.Start, contour.Segments[^1].End);
                Assert.All(contour.Segments, segment => Assert.True(
                    segment.End.X >= box.XMin - 1 && segment.End.X <= box.XMax + 1 && segment.End.Y >= box.YMin - 1 && segment.End.Y <= box.YMax + 1, $"glyph {glyph} at {segment.End}"));
            }
        }
    }

    /// <summary>What a subset draws is what the face draws: its programs are read back by the reader, which knows nothing of the writer.</summary>
    [Fact]
    public void A_subset_draws_what_the_face_draws()
    {
        var text = "Quality & ∅⊕∇ 0123 @§".EnumerateRunes().Distinct().ToArray();
        var codes = text.Select((rune, index) => KeyValuePair.Create((byte)(index + 40), GlyphOf(rune))).ToArray();
        var subset = FontSubset.Make(Face, codes);
        Assert.True(subset.IsCff);
        var read = new Cff.CffTable(new Tables.TableView("CFF ", subset.Program), codes.Length + 1);
        for (var i = 0; i < codes.Length; i++)
            Assert.Equal(Points(Face.OutlineOf(codes[i].Value)), Points(read.OutlineOf((ushort)(i + 1))));
        Assert.Equal(subset.Program.ToArray(), FontSubset.Make(Face, codes).Program.ToArray());
    }

    /// <summary>Bytes turned over in the table: it reads, or says what is wrong with which table, and nothing else, in bounded time.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void A_damaged_face_reads_or_is_refused(int seed)
    {
        var whole = Bytes();
        var dice = new Random(seed);
        var refused = 0;
        for (var round = 0; round < 120; round++)
        {
            var damaged = whole.ToArray();
            for (var hit = 0; hit < 20; hit++)
                damaged[round % 2 == 0 ? dice.Next(4000) : dice.Next(damaged.Length)] = (byte)dice.Next(256);
            try
            {
                var face = FontFace.Parse(damaged);
                for (var glyph = 0; glyph < Math.Min(face.GlyphCount, 300); glyph++)
                    face.OutlineOf(new GlyphId((ushort)glyph));
            }
            catch (FontFormatException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 1, 120);
    }

    /// <summary>A program that calls itself, one that never ends a number and one that draws from nowhere.</summary>
    [Theory]
    [InlineData(new byte[] { 32, 10 })]
    [InlineData(new byte[] { 255, 0 })]
    [InlineData(new byte[] { 139, 139, 5 })]
    [InlineData(new byte[] { 12, 3 })]
    [InlineData(new byte[] { 139, 139, 139, 139, 14 })]
    public void A_hostile_program_is_refused(byte[] program)
    {
        var table = new Tables.TableView("CFF ", new byte[] { 0, 1, 1, 1, (byte)(program.Length + 1) }.Concat(program).ToArray());
        var self = Cff.CffIndex.Read(table, 0);
        Assert.Throws<FontFormatException>(() => new Cff.GlyphProgram(self, self, table).Run(self[0]));
    }

    private static GlyphId GlyphOf(Rune rune) => Face.TryGetGlyph(rune, out var glyph) ? glyph : throw new InvalidOperationException($"no {rune}");

    private static IEnumerable<(double, double)> Points(GlyphOutline outline) =>
        outline.Contours.SelectMany(contour => contour.Segments.Select(segment => segment.End).Prepend(contour.Start)).Select(point => (Math.Floor(point.X + 0.5), Math.Floor(point.Y + 0.5)));

    private static byte[] Bytes()
    {
        Assert.True(File.Exists(Nimbus), $"{Nimbus} is not here; these tests need it: apt-get install fonts-urw-base35");
        return File.ReadAllBytes(Nimbus);
    }
}
