using Waymark.Fonts.Outlines;
using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Subsetting;

/// <summary>
/// The glyphs of a subset and their new numbers: the box for missing glyphs, then the glyphs asked for in their order, then the
/// parts of composites in the order in which they are met.
/// </summary>
internal sealed class GlyphClosure
{
    private readonly List<ushort> originals = [];
    private readonly Dictionary<ushort, ushort> numbers = [];

    public GlyphClosure(GlyphTable glyphs, IEnumerable<GlyphId> wanted)
    {
        Add(0);
        foreach (var glyph in wanted)
            Add(glyph.Value);
        for (var i = 0; i < originals.Count; i++) // grows while it is walked
        {
            var bytes = glyphs.BytesOf(originals[i]);
            if (!GlyphTable.IsComposite(bytes))
                continue;
            foreach (var part in GlyphComponent.ReadAll(bytes, out _))
                Add(part.Glyph);
        }
    }

    /// <summary>Numbers in the whole face, by number in the subset.</summary>
    public IReadOnlyList<ushort> Originals => originals;

    public ushort NumberOf(ushort original) => numbers[original];

    private void Add(ushort original)
    {
        if (numbers.TryAdd(original, (ushort)originals.Count))
            originals.Add(original);
    }
}
