namespace Waymark.Pdf.Syntax;

/// <summary>A stream that is ready to be written.</summary>
/// <param name="Number">Of the object.</param>
/// <param name="Entries">Of its dictionary, without brackets and without <c>Length</c>.</param>
/// <param name="Data">As in the file, before encryption.</param>
internal readonly record struct StreamObject(int Number, ReadOnlyMemory<byte> Entries, ReadOnlyMemory<byte> Data)
{
    /// <summary>Compresses <paramref name="raw"/>; the entries get their filter.</summary>
    public static StreamObject Flated(int number, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> raw, int level) =>
        new(number, new PdfBuffer().Raw(entries).Raw("/Filter/FlateDecode"u8).ToArray(), Flate.Compress(raw, level));
}
