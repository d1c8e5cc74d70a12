using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Assembly;

/// <summary>
/// The objects that all copies have, and the bytes with which every unprotected copy begins: header and shared streams, at the same
/// offsets in each.
/// </summary>
internal sealed class SharedObjects
{
    private readonly ObjectTable table;
    private readonly int firstShared;

    /// <param name="table">All numbers given out so far; the streams are placed here.</param>
    /// <param name="firstShared">The number from which on all are shared objects; before it lie those of a copy.</param>
    /// <param name="streams">In the order of the file.</param>
    public SharedObjects(ObjectTable table, int firstShared, List<StreamObject> streams)
    {
        (this.table, this.firstShared, Streams) = (table, firstShared, streams);
        var file = new PdfBuffer(1 << 16);
        FileAssembler.WriteHeader(file);
        foreach (var stream in streams)
            FileAssembler.WriteStream(file, stream, table);
        Prefix = file.ToArray();
        Digest = System.Security.Cryptography.SHA256.HashData(file.Written);

        var rows = new PdfBuffer();
        table.WriteRows(rows, firstShared, table.Size);
        Rows = Fragment.Compress(rows.Written, Flate.Once);
        Size = table.Size;
    }

    public IReadOnlyList<StreamObject> Streams { get; }

    public ReadOnlyMemory<byte> Prefix { get; }

    /// <summary>SHA-256 of the prefix.</summary>
    public ReadOnlyMemory<byte> Digest { get; }

    /// <summary>Rows of the cross-reference stream for the shared objects, as the prefix has them.</summary>
    public Fragment Rows { get; }

    public int FirstShared => firstShared;

    /// <summary>One more than the highest shared number.</summary>
    public int Size { get; }

    public ObjectTable CopyTable() => table.Copy();
}
