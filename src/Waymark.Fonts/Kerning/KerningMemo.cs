namespace Waymark.Fonts.Kerning;

/// <summary>
/// The last answers about pairs of glyphs: text is measured again and again in the same few hundred pairs. Of fixed size; a pair may push another out.
/// Safe to use from many threads, because an answer is one word of memory.
/// </summary>
internal sealed class KerningMemo
{
    private const int Places = 2048;
    private const long Taken = 1L << 62;

    private readonly long[] places = new long[Places];

    public bool TryGet(GlyphId left, GlyphId right, out int kerning)
    {
        var (place, pair) = PlaceOf(left, right);
        var found = Volatile.Read(ref places[place]);
        kerning = (short)found;
        return found >> 16 == pair >> 16;
    }

    /// <param name="kerning">Kept where it fits into 16 bits.</param>
    public void Keep(GlyphId left, GlyphId right, int kerning)
    {
        if (kerning != (short)kerning)
            return;
        var (place, pair) = PlaceOf(left, right);
        Volatile.Write(ref places[place], pair | (ushort)kerning);
    }

    private static (int Place, long Pair) PlaceOf(GlyphId left, GlyphId right)
    {
        var pair = ((long)left.Value << 16) | right.Value;
        return ((int)((uint)pair * 2654435761u >> 21), Taken | (pair << 16));
    }
}
