namespace Waymark.Pdf.Images;

/// <summary>A decoded image.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Channels">1 for grey or palette indices, 3 for colour.</param>
/// <param name="Bits">Bits a sample: 1, 2, 4 or 8.</param>
/// <param name="Samples">One byte a sample, rows from the top, not scaled: 0 to 2^Bits - 1.</param>
/// <param name="Palette">Red, green and blue of every index, or null.</param>
/// <param name="Alpha">One byte a pixel, 255 opaque; null where all are.</param>
internal sealed record Bitmap(int Width, int Height, int Channels, int Bits, byte[] Samples, byte[]? Palette, byte[]? Alpha);
