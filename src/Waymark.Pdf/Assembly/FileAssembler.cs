using System.Security.Cryptography;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Assembly;

/// <summary>The outer syntax of a file (ISO 32000-1 section 7.5): header, stream objects, cross-reference stream and trailer.</summary>
internal static class FileAssembler
{
    /// <summary>Bytes of cross-reference rows up to which they are stored as they are.</summary>
    private const int FewRows = 256;

    /// <summary>Version 1.7, then a comment of four bytes beyond ASCII that tells programs not to take the file for text.</summary>
    public static void WriteHeader(PdfBuffer file) => file.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw((byte)'\n');

    public static void WriteStream(PdfBuffer file, StreamObject stream, ObjectTable table)
    {
        table.PlaceInFile(stream.Number, file.Length);
        file.Int(stream.Number).Raw(" 0 obj\n<<"u8).Raw(stream.Entries.Span).Raw("/Length "u8).Int(stream.Data.Length).Raw(">>\nstream\n"u8);
        file.Raw(stream.Data.Span).Raw("\nendstream\nendobj\n"u8);
    }

    public static void WriteObject(PdfBuffer file, int number, PdfBuffer body, ObjectTable table)
    {
        table.PlaceInFile(number, file.Length);
        file.Int(number).Raw(" 0 obj\n"u8).Raw(body.Written).Raw("\nendobj\n"u8);
    }

    /// <summary>Writes the cross-reference stream, which says where everything is, and the end of the file.</summary>
    /// <param name="file">All that comes before.</param>
    /// <param name="shared">What the file begins with, or null where it was encrypted and is this copy's own.</param>
    /// <param name="table">Where everything is.</param>
    /// <param name="numbers">Of the objects that the trailer names.</param>
    /// <param name="encryption">Number of the encryption dictionary.</param>
    public static void WriteEnd(PdfBuffer file, SharedObjects? shared, ObjectTable table, CopyNumbers numbers, int? encryption)
    {
        var number = table.Allocate();
        table.PlaceInFile(number, file.Length);
        var start = file.Length;
        var entries = new PdfBuffer().Raw("/Type/XRef/Size "u8).Int(table.Size).Raw("/W"u8).Raw(ObjectTable.Widths);
        entries.Raw("/Root "u8).Ref(numbers.Catalog).Raw("/Info "u8).Ref(numbers.Info);
        if (encryption is { } dictionary)
            entries.Raw("/Encrypt "u8).Ref(dictionary);
        var id = IdOf(file, shared);
        entries.Raw("/ID["u8).Hex(id).Hex(id).Raw("]/Filter/FlateDecode/DecodeParms"u8).Raw(ObjectTable.Prediction);
        WriteStream(file, new StreamObject(number, entries.ToArray(), Rows(shared, table)), table);
        file.Raw("startxref\n"u8).Int(start).Raw("\n%%EOF\n"u8);
    }

    private static ReadOnlyMemory<byte> Rows(SharedObjects? shared, ObjectTable table)
    {
        var data = new PdfBuffer(4096);
        Fragment.Join(
            shared is null
                ? [Part(0, table.Size)]
                : [Part(0, shared.FirstShared), shared.Rows, Part(shared.Size, table.Size)],
            data);
        return data.WrittenMemory;

        Fragment Part(int first, int end)
        {
            var rows = new PdfBuffer();
            table.WriteRows(rows, first, end);
            return rows.Length <= FewRows ? Fragment.Store(rows.Written) : Fragment.Compress(rows.Written, Flate.EveryCopy);
        }
    }

    /// <summary>A file's id is a digest of what is in it: no clock, no path, no random number (section 14.4 suggests the first two).</summary>
    private static byte[] IdOf(PdfBuffer file, SharedObjects? shared)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(shared is null ? [] : shared.Digest.Span);
        hash.AppendData(file.Written[(shared?.Prefix.Length ?? 0)..]);
        return hash.GetHashAndReset()[..16];
    }
}
