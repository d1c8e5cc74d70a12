namespace Waymark.Cli.Tracing;

/// <summary>What a leaked file is, by its first bytes: names of leaked files say nothing.</summary>
internal enum LeakKind { Text, Html, Pdf, Png, Jpeg, WebP }

internal static class LeakKinds
{
    public static LeakKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return LeakKind.Pdf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return LeakKind.Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return LeakKind.Jpeg;
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)) return LeakKind.WebP;
        var start = bytes[..Math.Min(bytes.Length, 1024)];
        return start.IndexOf("<html"u8) >= 0 || start.IndexOf("<!doctype html"u8) >= 0 || start.IndexOf("<!DOCTYPE html"u8) >= 0 ? LeakKind.Html : LeakKind.Text;
    }
}
