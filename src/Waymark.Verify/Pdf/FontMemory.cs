using System.Runtime.CompilerServices;

namespace Waymark.Verify.Pdf;

/// <summary>
/// Fonts that were read before, by the very objects that they are made of: those of object streams that are kept in mind are the same in every copy
/// of an edition. Nothing is kept longer than its objects. For any number of threads.
/// </summary>
internal sealed class FontMemory
{
    private readonly ConditionalWeakTable<PdfDictionary, Entry> _fonts = [];

    /// <param name="Parts">Objects that the font's dictionary leads to.</param>
    /// <param name="Map">Digest of its ToUnicode stream.</param>
    private sealed record Entry(PdfValue?[] Parts, string Map, ShownFont Font);

    public ShownFont? Find(PdfDictionary font, PdfValue?[] parts, string map) =>
        _fonts.TryGetValue(font, out var known) && known.Map == map && known.Parts.AsSpan().SequenceEqual(parts, ReferenceEqualityComparer.Instance) ? known.Font : null;

    public void Keep(PdfDictionary font, PdfValue?[] parts, string map, ShownFont read) => _fonts.AddOrUpdate(font, new Entry(parts, map, read));
}
