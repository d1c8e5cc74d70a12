namespace Waymark.Cli.Tracing;

/// <summary>What a leaked file is, by its first bytes: names of leaked files say nothing.</summary>
internal enum LeakKind { Text, Html, Pdf, Png, Jpeg, WebP, Tiff, Heif }

internal static class LeakKinds
{
    /// <summary>Names of the formats of the file's own family, ISO/IEC 14496-12 and 23008-12: photos of telephones.</summary>
    private static readonly string[] HeifBrands = ["heic", "heix", "mif1", "avif"];

    public static LeakKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return LeakKind.Pdf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return LeakKind.Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return LeakKind.Jpeg;
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return LeakKind.Tiff;
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)) return LeakKind.WebP;
        if (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8) && HeifBrands.Contains(System.Text.Encoding.Latin1.GetString(bytes[8..12]))) return LeakKind.Heif;
        var start = bytes[..Math.Min(bytes.Length, 1024)];
        return start.IndexOf("<html"u8) >= 0 || start.IndexOf("<!doctype html"u8) >= 0 || start.IndexOf("<!DOCTYPE html"u8) >= 0 ? LeakKind.Html : LeakKind.Text;
    }
}
