using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts.Cff;
using Waymark.Fonts.Kerning;
using Waymark.Fonts.Outlines;
using Waymark.Fonts.Tables;

namespace Waymark.Fonts;

/// <summary>
/// One face of a font, read from the bytes of a TrueType or OpenType file. All lengths are whole font units, <see cref="UnitsPerEm"/> to the em, y upward
/// from the baseline. Immutable and safe to use from many threads.
/// </summary>
public sealed class FontFace
{
    private const int SoftHyphen = 0xAD;

    /// <summary>Characters below this, Latin with its supplement and first extension, are found without a search.</summary>
    private const int EndOfLatin = 0x180;

    private readonly FaceMetrics metrics;
    private readonly CharacterMap characters;
    private readonly ImmutableArray<ushort> advances;
    private readonly ImmutableArray<KerningSource> kerning;
    private readonly IOutlineSource outlines;
    private readonly ImmutableArray<ushort> latin;
    private readonly KerningMemo kerned = new();

    private FontFace(ReadOnlyMemory<byte> bytes)
    {
        File = FontFile.Open(bytes);
        metrics = FaceMetrics.Read(File);
        GlyphCount = File.Need("maxp").U16(4);
        if (GlyphCount == 0)
            throw new FontFormatException("maxp", "the face has no glyphs");
        characters = CharacterMap.Read(File.Need("cmap"));
        advances = ReadAdvances(File.Need("hmtx"), metrics.LongMetrics, GlyphCount);
        TrueTypeGlyphs = File.TryGet("CFF ", out var cff) ? null : new GlyphTable(File.Need("glyf"), File.Need("loca"), metrics.LocaFormat, GlyphCount);
        outlines = TrueTypeGlyphs is { } glyphs ? glyphs : new CffTable(cff, GlyphCount);
        kerning = ReadKerning(File, GlyphCount);
        latin = [.. Enumerable.Range(0, EndOfLatin).Select(scalar => Found(characters.Find(scalar)))];

        var name = File.Need("name");
        PostScriptName = NameTable.Find(name, NameTable.PostScript) ?? throw name.Broken("has no PostScript name");
        FamilyName = NameTable.Find(name, NameTable.TypographicFamily) ?? NameTable.Find(name, NameTable.Family) ?? PostScriptName;
    }

    public string PostScriptName { get; }

    /// <summary>The typographic family: the same for all weights and slants of a design.</summary>
    public string FamilyName { get; }

    public int GlyphCount { get; }

    public int UnitsPerEm => metrics.UnitsPerEm;

    /// <summary>Height above the baseline that a line of this face asks for; positive.</summary>
    public int Ascender => metrics.Ascender;

    /// <summary>Depth below the baseline, as a y value; negative in every usual face.</summary>
    public int Descender => metrics.Descender;

    public int LineGap => metrics.LineGap;

    public int CapHeight => metrics.CapHeight;

    public int XHeight => metrics.XHeight;

    /// <summary>Degrees counter-clockwise from upright; negative for a face that leans to the right.</summary>
    public double ItalicAngle => metrics.ItalicAngle;

    /// <summary>1 to 1000; 400 is regular.</summary>
    public int Weight => metrics.Weight;

    public bool IsFixedPitch => metrics.IsFixedPitch;

    public bool IsSerif => metrics.IsSerif;

    /// <summary>The smallest box around all glyphs, as the face states it.</summary>
    public FontBox BoundingBox => metrics.BoundingBox;

    /// <summary>Whether the face's licence bits allow a subset of it inside a document (OS/2 fsType: not restricted, subsetting and outlines allowed).</summary>
    public bool MayEmbedSubset => (metrics.EmbeddingBits & 0x000F) != 0x0002 && (metrics.EmbeddingBits & 0x0300) == 0;

    internal FontFile File { get; }

    /// <summary>Null for a face whose shapes are in a CFF table.</summary>
    internal GlyphTable? TrueTypeGlyphs { get; }

    /// <summary>Reads a face. The bytes are kept, and must not change afterwards.</summary>
    /// <exception cref="FontFormatException">The bytes are no such font with a Unicode character map, or break the format.</exception>
    public static FontFace Parse(ReadOnlyMemory<byte> file) => new(file);

    /// <summary>Finds the glyph of one character; false where the face has none. A soft hyphen that a face lacks is drawn as its hyphen.</summary>
    public bool TryGetGlyph(Rune character, out GlyphId glyph)
    {
        var found = GlyphOf(character.Value);
        if (found == 0 && character.Value == SoftHyphen)
            found = GlyphOf('-');
        glyph = new GlyphId(found);
        return found != 0;
    }

    /// <exception cref="ArgumentOutOfRangeException">The glyph is not of this face.</exception>
    public int AdvanceOf(GlyphId glyph) => advances[Checked(glyph)];

    /// <summary>What to add to the advance of <paramref name="left"/> before <paramref name="right"/>; usually negative or zero.</summary>
    public int KerningBetween(GlyphId left, GlyphId right)
    {
        if (kerned.TryGet(left, right, out var known))
            return known;
        var sum = 0;
        foreach (var source in kerning)
            sum += source.Between(left.Value, right.Value);
        kerned.Keep(left, right, sum);
        return sum;
    }

    /// <exception cref="FontFormatException">The glyph's bytes break the format.</exception>
    public GlyphOutline OutlineOf(GlyphId glyph) => outlines.OutlineOf((ushort)Checked(glyph));

    private ushort GlyphOf(int scalar) => scalar < latin.Length ? latin[scalar] : Found(characters.Find(scalar));

    private ushort Found(int glyph) => glyph > 0 && glyph < GlyphCount ? (ushort)glyph : (ushort)0;

    private int Checked(GlyphId glyph)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)glyph.Value, GlyphCount, nameof(glyph));
        return glyph.Value;
    }

    private static ImmutableArray<ushort> ReadAdvances(TableView hmtx, int longMetrics, int glyphCount)
    {
        if (longMetrics == 0)
            throw new FontFormatException("hhea", "names no horizontal metrics");
        var result = ImmutableArray.CreateBuilder<ushort>(glyphCount);
        for (var i = 0; i < glyphCount; i++) // glyphs past the last pair repeat its advance
            result.Add(hmtx.U16(4L * Math.Min(i, longMetrics - 1)));
        return result.MoveToImmutable();
    }

    /// <summary>A face with kerning in GPOS is kerned by that alone: its <c>kern</c> table then repeats it for old programs.</summary>
    private static ImmutableArray<KerningSource> ReadKerning(FontFile file, int glyphCount)
    {
        if (file.TryGet("GPOS", out var gpos))
        {
            var pairs = PairPositioning.Read(gpos, glyphCount);
            if (!pairs.IsEmpty)
                return [pairs];
        }
        return file.TryGet("kern", out var kern) ? [KernTable.Read(kern)] : [];
    }
}
