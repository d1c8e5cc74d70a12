using System.Security.Cryptography;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Assembly;

/// <summary>The outer syntax of a file (ISO 32000-1 section 7.5): header, stream objects, cross-reference stream and trailer.</summary>
internal static class FileAssembler
{
    /// <summary>Version 1.7, then a comment of four bytes beyond ASCII that tells programs not to take the file for text.</summary>
    public static void WriteHeader(PdfBuffer file) => file.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw((byte)'\n');

    public static void WriteStream(PdfBuffer file, StreamObject stream, ObjectTable table)
    {
        table.PlaceInFile(stream.Number, file.Length);
        file.Int(stream.Number).Raw(" 0 obj\n<<"u8).Raw(stream.Entries.Span).Raw("/Length "u8).Int(stream.Data.Length).Raw(">>\nstream\n"u8);
        file.Raw(stream.Data.Span).Raw("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes the cross-reference stream, which says where everything is, and the end of the file.</summary>
    public static void WriteEnd(PdfBuffer file, SharedObjects shared, ObjectTable table, CopyNumbers numbers)
    {
        var number = table.Allocate();
        table.PlaceInFile(number, file.Length);
        var start = file.Length;

        var (before, after) = (new PdfBuffer(), new PdfBuffer());
        table.WriteRows(before, 0, shared.FirstShared);
        table.WriteRows(after, shared.Size, table.Size);
        var data = new PdfBuffer(4096);
        Fragment.Join(
            [Fragment.Compress(before.Written, Flate.EveryCopy), shared.Rows, Fragment.Compress(after.Written, Flate.EveryCopy)], data);

        var entries = new PdfBuffer().Raw("/Type/XRef/Size "u8).Int(table.Size).Raw("/W"u8).Raw(ObjectTable.Widths);
        entries.Raw("/Root "u8).Ref(numbers.Catalog).Raw("/Info "u8).Ref(numbers.Info);
        var id = IdOf(file, shared);
        entries.Raw("/ID["u8).Hex(id).Hex(id).Raw("]/Filter/FlateDecode"u8);
        WriteStream(file, new StreamObject(number, entries.ToArray(), data.WrittenMemory), table);
        file.Raw("startxref\n"u8).Int(start).Raw("\n%%EOF\n"u8);
    }

    /// <summary>A file's id is a digest of what is in it: no clock, no path, no random number (section 14.4 suggests the first two).</summary>
    private static byte[] IdOf(PdfBuffer file, SharedObjects shared)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(shared.Digest.Span);
        hash.AppendData(file.Written[shared.Prefix.Length..]);
        return hash.GetHashAndReset()[..16];
    }
}
