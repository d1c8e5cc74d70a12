namespace Waymark.Fonts.Tables;

/// <summary>The numbers of a face that stand in <c>head</c>, <c>hhea</c>, <c>OS/2</c> and <c>post</c>, in font units.</summary>
internal sealed record FaceMetrics
{
    private const int UseTypographic = 0x80;

    public required int UnitsPerEm { get; init; }
    public required FontBox BoundingBox { get; init; }
    public required int LocaFormat { get; init; }
    public required int Ascender { get; init; }
    public required int Descender { get; init; }
    public required int LineGap { get; init; }
    public required int LongMetrics { get; init; }
    public required int CapHeight { get; init; }
    public required int XHeight { get; init; }
    public required int Weight { get; init; }
    public required int EmbeddingBits { get; init; }
    public required bool IsSerif { get; init; }
    public required double ItalicAngle { get; init; }
    public required bool IsFixedPitch { get; init; }

    public static FaceMetrics Read(FontFile file)
    {
        var head = file.Need("head");
        var hhea = file.Need("hhea");
        var os2 = file.Need("OS/2");
        var post = file.Need("post");

        int unitsPerEm = head.U16(18);
        if (unitsPerEm is < 16 or > 16384)
            throw head.Broken($"has {unitsPerEm} units per em; 16 to 16384 are allowed");
        var typographic = (os2.U16(62) & UseTypographic) != 0;
        var hasHeights = os2.U16(0) >= 2;
        return new FaceMetrics
        {
            UnitsPerEm = unitsPerEm,
            BoundingBox = new FontBox(head.I16(36), head.I16(38), head.I16(40), head.I16(42)),
            LocaFormat = head.I16(50),
            Ascender = typographic ? os2.I16(68) : hhea.I16(4),
            Descender = typographic ? os2.I16(70) : hhea.I16(6),
            LineGap = typographic ? os2.I16(72) : hhea.I16(8),
            LongMetrics = hhea.U16(34),
            // Version 1 of OS/2 has no heights: what is usual for text faces then.
            XHeight = hasHeights ? os2.I16(86) : unitsPerEm / 2,
            CapHeight = hasHeights ? os2.I16(88) : unitsPerEm * 7 / 10,
            Weight = Math.Clamp((int)os2.U16(4), 1, 1000),
            EmbeddingBits = os2.U16(8),
            IsSerif = os2.U8(32) == 2 && os2.U8(33) is >= 2 and <= 10, // PANOSE: Latin text, serif styles
            ItalicAngle = (int)post.U32(4) / 65536.0,
            IsFixedPitch = post.U32(12) != 0,
        };
    }
}
