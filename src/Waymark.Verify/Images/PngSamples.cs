using Waymark.Verify.Readers;

namespace Waymark.Verify.Images;

/// <summary>The samples of a PNG of 8 bits a sample, as other formats would store the same picture.</summary>
internal static class PngSamples
{
    /// <summary>The rows as they are; without alpha; with the palette's colours. Nothing for kinds of PNG that are not read.</summary>
    public static IEnumerable<byte[]> Of(PngFile png)
    {
        var channels = png.ColorType switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (channels == 0 || png.Depth != 8 || png.Interlaced || (long)png.Width * png.Height > ScanLimits.Pixels) yield break;
        var row = (int)png.Width * channels;
        if (Inflater.Inflate(png.Data, (row + 1L) * png.Height, out var filtered) == InflateOutcome.TooLong || filtered.Length < (row + 1L) * png.Height) yield break;
        var samples = new byte[row * (long)png.Height];
        if (!RowFilters.TryUndo(filtered, row, channels, samples)) yield break;
        yield return samples;
        if (channels is 2 or 4) yield return WithoutAlpha(samples, channels);
        if (png.ColorType == 3 && png.Palette.Length >= 3) yield return WithPalette(samples, png.Palette.Span);
    }

    private static byte[] WithoutAlpha(byte[] samples, int channels)
    {
        var colors = channels - 1;
        var kept = new byte[samples.Length / channels * colors];
        for (int from = 0, to = 0; from < samples.Length; from += channels, to += colors)
        {
            samples.AsSpan(from, colors).CopyTo(kept.AsSpan(to));
        }

        return kept;
    }

    private static byte[] WithPalette(byte[] samples, ReadOnlySpan<byte> palette)
    {
        var colored = new byte[samples.Length * 3];
        for (var i = 0; i < samples.Length; i++)
        {
            var entry = samples[i] * 3;
            if (entry + 3 <= palette.Length) palette.Slice(entry, 3).CopyTo(colored.AsSpan(i * 3));
        }

        return colored;
    }
}
