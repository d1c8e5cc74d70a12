using System.Text;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>Scripts by their blocks in Unicode, as far as setting them differs.</summary>
internal static class Scripts
{
    /// <summary>Letters that change their shape or place beside each other, which takes a shaping engine: a font alone does not say how.</summary>
    private static readonly (int First, int Last)[] _shaped =
    [
        (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7), // points and accents of Hebrew
        (0x0600, 0x08FF), // Arabic, Syriac, Thaana, N'Ko
        (0x0900, 0x0DFF), // scripts of India and Sri Lanka
        (0x0E00, 0x0FFF), // Thai, Lao, Tibetan
        (0x1000, 0x109F), // Burmese
        (0x1780, 0x18AF), // Khmer, Mongolian
        (0x1900, 0x1AAF), (0x1B00, 0x1CFF), (0xA800, 0xA82F), (0xA840, 0xABFF), // scripts of South-East Asia
        (0xFB50, 0xFDFF), (0xFE70, 0xFEFC), // Arabic shapes
        (0x10A00, 0x10A5F), (0x10D00, 0x10D3F), (0x11000, 0x11FFF), (0x1E900, 0x1E95F),
    ];

    public static bool NeedsShaping(Rune rune) => rune.Value >= _shaped[0].First && _shaped.Any(block => rune.Value >= block.First && rune.Value <= block.Last);
}
