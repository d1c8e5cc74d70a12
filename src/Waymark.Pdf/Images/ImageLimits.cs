namespace Waymark.Pdf.Images;

/// <summary>How large an image may be. Beyond these a page gains nothing, and a few bytes of a file could claim any amount of memory.</summary>
public static class ImageLimits
{
    /// <summary>What the content's reader lets in, too. A page of A4 at 400 dots an inch has 15 million.</summary>
    public const int MaxPixels = 40_000_000;

    public const int MaxSide = 20_000;

    public const int MaxBytes = 32 * 1024 * 1024;

    /// <returns>What is wrong, or null.</returns>
    internal static string? Check(long width, long height) =>
        width < 1 || height < 1 ? $"it claims to be {width} by {height} pixels"
        : width > MaxSide || height > MaxSide || width * height > MaxPixels
            ? $"it is {width} by {height} pixels; scale it down to at most {MaxPixels / 1_000_000} million"
            : null;
}
