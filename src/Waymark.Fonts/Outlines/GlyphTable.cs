using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Outlines;

/// <summary>The <c>glyf</c> table by way of <c>loca</c>: where each glyph's bytes are, and the shapes they describe.</summary>
internal sealed class GlyphTable : IOutlineSource
{
    /// <summary>A composite of composites of … multiplies; no real glyph comes near these.</summary>
    private const int MaxDepth = 6;
    private const int MaxPoints = 20_000;
    private const int MaxParts = 256;

    private readonly TableView glyf;
    private readonly TableView loca;
    private readonly bool longOffsets;
    private readonly int glyphCount;

    public GlyphTable(TableView glyf, TableView loca, int locaFormat, int glyphCount)
    {
        if (locaFormat is not (0 or 1))
            throw new FontFormatException("head", $"has index format {locaFormat}; 0 and 1 exist");
        (this.glyf, this.loca, this.glyphCount) = (glyf, loca, glyphCount);
        longOffsets = locaFormat == 1;
        loca.Require(0, glyphCount + 1, longOffsets ? 4 : 2);
    }

    /// <summary>The bytes of one glyph; empty for a glyph without a shape.</summary>
    public TableView BytesOf(ushort glyph)
    {
        if (glyph >= glyphCount)
            throw glyf.Broken($"is asked for glyph {glyph} of {glyphCount}");
        var (start, end) = longOffsets
            ? (loca.U32(4L * glyph), loca.U32(4L * (glyph + 1)))
            : (2L * loca.U16(2L * glyph), 2L * loca.U16(2L * (glyph + 1)));
        return end < start ? throw loca.Broken($"glyph {glyph} ends before it starts") : glyf.Slice(start, end - start);
    }

    public static bool IsComposite(TableView glyph) => glyph.Length > 0 && glyph.I16(0) < 0;

    public GlyphOutline OutlineOf(ushort glyph)
    {
        var points = new List<GlyphPoint>();
        var parts = 0;
        Append(glyph, points, depth: 0, ref parts);
        return ContourBuilder.Build(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(points));
    }

    private void Append(ushort glyph, List<GlyphPoint> points, int depth, ref int parts)
    {
        if (depth > MaxDepth || ++parts > MaxParts || points.Count > MaxPoints)
            throw glyf.Broken($"glyph {glyph} is nested too deeply or made of too many parts");
        var bytes = BytesOf(glyph);
        if (bytes.Length == 0)
            return;
        if (!IsComposite(bytes))
        {
            SimpleGlyph.Append(bytes, points);
            return;
        }
        foreach (var part in GlyphComponent.ReadAll(bytes, out _))
        {
            var first = points.Count;
            Append(part.Glyph, points, depth + 1, ref parts);
            Place(points, first, part);
        }
    }

    private void Place(List<GlyphPoint> points, int first, GlyphComponent part)
    {
        for (var i = first; i < points.Count; i++)
        {
            var p = points[i];
            points[i] = p with { X = (p.X * part.XX) + (p.Y * part.YX), Y = (p.X * part.XY) + (p.Y * part.YY) };
        }
        var (dx, dy) = ((double)part.Argument1, (double)part.Argument2);
        if (!part.PlacedByOffset)
        {
            var child = first + part.Argument2;
            if (part.Argument1 >= first || child >= points.Count)
                throw glyf.Broken("a composite is anchored at a point that does not exist");
            (dx, dy) = (points[part.Argument1].X - points[child].X, points[part.Argument1].Y - points[child].Y);
        }
        for (var i = first; i < points.Count; i++)
            points[i] = points[i] with { X = points[i].X + dx, Y = points[i].Y + dy };
    }
}
