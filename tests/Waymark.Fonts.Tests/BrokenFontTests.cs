using System.Buffers.Binary;
using System.Text;

namespace Waymark.Fonts.Tests;

public sealed class BrokenFontTests
{
    [Fact]
    public void Random_bytes_are_refused()
    {
        var random = Bytes(20_000);
        for (var length = 0; length < 400; length += 7)
        {
            var file = random.AsMemory(length * 3, length);
            Assert.Throws<FontFormatException>(() => FontFace.Parse(file));
        }
    }

    /// <summary>Bytes of a real face turned over, a few thousand times: it reads, or says which table is wrong, and nothing else.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_damaged_face_reads_or_is_refused(int seed)
    {
        var whole = WholeFace();
        var tables = BinaryPrimitives.ReadUInt16BigEndian(whole.AsSpan(4));
        var noise = Bytes(1 << 16, seed);
        var refused = 0;
        for (var round = 0; round < 150; round++)
        {
            var damaged = whole.ToArray();
            // Half of the rounds hit the directory and the starts of tables, where every byte counts.
            for (var hit = 0; hit < 6; hit++)
            {
                var n = noise.AsSpan(((round * 6) + hit) * 6 % (noise.Length - 6), 6);
                var table = 12 + (16 * (n[0] % tables));
                var start = (int)BinaryPrimitives.ReadUInt32BigEndian(whole.AsSpan(table + 8));
                var reach = round % 2 == 0 ? 64 : 4096;
                var at = round % 5 == 0 ? 4 + (n[1] % (16 * tables)) : start + (BinaryPrimitives.ReadUInt16BigEndian(n[2..]) % reach);
                damaged[Math.Min(at, damaged.Length - 1)] = n[4];
            }
            refused += Exercise(damaged) ? 0 : 1;
        }
        Assert.InRange(refused, 1, 149);
    }

    [Fact]
    public void A_face_cut_short_is_refused_and_the_table_is_named()
    {
        var whole = WholeFace();
        var failure = Assert.Throws<FontFormatException>(() => FontFace.Parse(whole.AsMemory(0, whole.Length / 2)));
        Assert.Equal("sfnt", failure.Table);
    }

    [Theory]
    [InlineData("glyf")]
    [InlineData("cmap")]
    [InlineData("OS/2")]
    [InlineData("hmtx")]
    public void A_missing_table_is_named(string tag)
    {
        var damaged = WholeFace();
        var at = damaged.AsSpan().IndexOf(Encoding.Latin1.GetBytes(tag));
        damaged[at] = (byte)'#';
        var failure = Assert.Throws<FontFormatException>(() => FontFace.Parse(damaged));
        Assert.Equal($"font table '{tag}': is missing", failure.Message);
    }

    [Fact]
    public void A_composite_that_contains_itself_is_refused()
    {
        var damaged = WholeFace();
        var face = FontFace.Parse(damaged);
        var glyph = HouseFontTests.Glyph(face, 'ä');
        var bytes = face.TrueTypeGlyphs!.BytesOf(glyph.Value);
        var at = damaged.AsSpan().IndexOf(bytes.Bytes.Span);
        BinaryPrimitives.WriteUInt16BigEndian(damaged.AsSpan(at + 12), glyph.Value);

        var failure = Assert.Throws<FontFormatException>(() => FontFace.Parse(damaged).OutlineOf(glyph));
        Assert.Equal("glyf", failure.Table);
    }

    private static bool Exercise(byte[] bytes)
    {
        try
        {
            var face = FontFace.Parse(bytes);
            foreach (var character in "AÄΩЖ €\U0001F600".EnumerateRunes())
            {
                if (!face.TryGetGlyph(character, out var glyph))
                    continue;
                face.AdvanceOf(glyph);
                face.KerningBetween(glyph, glyph);
                face.OutlineOf(glyph);
            }
            return true;
        }
        catch (FontFormatException)
        {
            return false;
        }
    }

    private static byte[] WholeFace()
    {
        using var resource = typeof(FontFace).Assembly.GetManifestResourceStream("SourceSans3-It.ttf")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Bytes(int count, int seed = 0)
    {
        var bytes = new byte[count];
        var state = 0x9E3779B9u + (uint)seed;
        for (var i = 0; i < count; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[i] = (byte)(state >> 11);
        }
        return bytes;
    }
}
