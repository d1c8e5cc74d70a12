using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Waymark.Verify.Archives;
using Waymark.Verify.Images;
using Waymark.Verify.Matching;
using Waymark.Verify.Pages;
using Waymark.Verify.Pdf;

namespace Waymark.Verify.Readers;

/// <summary>What bytes are, by what they begin with.</summary>
internal enum DataKind { Unknown, Text, Html, Xml, Pdf, Png, Jpeg, Zip, Gzip, Zlib, Font }

/// <summary>Tells kinds of data apart and hands each to its reader.</summary>
internal static class DataReaders
{
    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly SearchValues<byte> s_space = SearchValues.Create(" \t\r\n\f\v"u8);

    /// <summary>Whether bytes found inside something else are a file of their own.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> bytes) => KindOf(bytes) is not (DataKind.Unknown or DataKind.Text or DataKind.Zlib);

    public static DataKind KindOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when PngFile.Is(bytes) => DataKind.Png,
        _ when JpegFile.Is(bytes) => DataKind.Jpeg,
        _ when bytes.StartsWith("%PDF-"u8) => DataKind.Pdf,
        _ when bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8) => DataKind.Zip,
        _ when bytes.StartsWith("wOF2"u8) || bytes.StartsWith("wOFF"u8) || bytes.StartsWith("OTTO"u8) || bytes.StartsWith("\0\x01\0\0"u8) || bytes.StartsWith("true"u8) => DataKind.Font,
        [0x1F, 0x8B, 8, ..] => DataKind.Gzip,
        _ => KindOfText(bytes),
    };

    public static void Read(Examination scan, ReadOnlyMemory<byte> bytes, Location at, int depth, DataKind kind)
    {
        switch (kind)
        {
            case DataKind.Png: ImageExamination.Png(scan, bytes, at, depth); break;
            case DataKind.Jpeg: ImageExamination.Jpeg(scan, bytes, at, depth); break;
            case DataKind.Pdf: PdfExamination.Read(scan, bytes, at, depth); break;
            case DataKind.Zip: ZipExamination.Read(scan, bytes, at, depth); break;
            case DataKind.Gzip when scan.Inflate(bytes, at, Packing.Gzip) is { } unpacked: scan.Data(unpacked, at.In("gzip"), depth + 1); break;
            case DataKind.Zlib when Inflater.Inflate(bytes, 1 << 16, out _) is InflateOutcome.Whole or InflateOutcome.TooLong && scan.Inflate(bytes, at) is { } unpacked:
                scan.Data(unpacked, at.In("zlib"), depth + 1);
                break;
            case DataKind.Html: HtmlExamination.Read(scan, DecodeText(bytes.Span), at, depth); break;
            case DataKind.Xml: XmlExamination.Read(scan, DecodeText(bytes.Span), at, depth); break;
            case DataKind.Text: TextFiles.Read(scan, DecodeText(bytes.Span), at, depth); break;
            default: scan.RawText(bytes.Span, at, depth); break;
        }
    }

    /// <summary>Text by its byte order mark, else UTF-8, else one byte a character.</summary>
    public static string DecodeText(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        _ => TryUtf8(bytes) ?? Encoding.Latin1.GetString(bytes),
    };

    private static DataKind KindOfText(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return KindOfMarkup(DecodeText(bytes)) ?? DataKind.Text;
        var head = bytes[..Math.Min(bytes.Length, 1024)];
        var odd = 0;
        foreach (var b in head) odd += b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') or 0x7F ? 1 : 0;
        if (odd > 0 || !Utf8.IsValid(bytes)) return bytes is [0x78, 0x01 or 0x5E or 0x9C or 0xDA, ..] ? DataKind.Zlib : DataKind.Unknown;
        // Markup begins with a bracket behind white space, which may be a character of its own kind; everything else is text without a closer look.
        var first = bytes.IndexOfAnyExcept(s_space);
        if (first < 0 || (bytes[first] != '<' && bytes[first] < 0x80)) return DataKind.Text;
        return KindOfMarkup(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 8192)])) ?? DataKind.Text;
    }

    private static DataKind? KindOfMarkup(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2048)).TrimStart();
        while (start.StartsWith("<!--") && start.IndexOf("-->") is > 0 and var end) start = start[(end + 3)..].TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return DataKind.Html;
        if (start.StartsWith("<?xml") || start.StartsWith("<svg") || start.StartsWith("<?xpacket") || start.StartsWith("<x:xmpmeta")) return DataKind.Xml;
        return null;
    }

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
