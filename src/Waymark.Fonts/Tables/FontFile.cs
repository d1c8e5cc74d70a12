using System.Text;

namespace Waymark.Fonts.Tables;

/// <summary>The table directory of one sfnt file (OpenType 1.9, "Organization of an OpenType Font").</summary>
internal sealed class FontFile
{
    private const uint TrueTypeOutlines = 0x0001_0000;
    private const uint AppleTrueType = 0x7472_7565; // 'true'
    private const uint CffOutlines = 0x4F54_544F; // 'OTTO'
    private const uint Collection = 0x7474_6366; // 'ttcf'
    private const int MaxTables = 128;

    private readonly Dictionary<string, TableView> tables = new(StringComparer.Ordinal);

    private FontFile()
    {
    }

    public static FontFile Open(ReadOnlyMemory<byte> bytes)
    {
        var file = new TableView("sfnt", bytes);
        var at = file.U32(0) == Collection ? file.U32(12) : 0; // of a collection the first font; offsets count from the file's beginning there too
        if (file.U32(at) is not (TrueTypeOutlines or AppleTrueType or CffOutlines))
            throw file.Broken("is no TrueType or OpenType font: expected version 1.0, 'true' or 'OTTO' in its first four bytes");
        int count = file.U16(at + 4);
        if (count > MaxTables)
            throw file.Broken($"names {count} tables; {MaxTables} are the most that is read");

        var result = new FontFile();
        for (var i = 0; i < count; i++)
        {
            var entry = file.Slice(at + 12 + (16L * i), 16);
            var tag = Encoding.Latin1.GetString(entry.Bytes.Span[..4]);
            var table = new TableView(tag, file.Slice(entry.U32(8), entry.U32(12)).Bytes);
            if (!result.tables.TryAdd(tag, table))
                throw file.Broken($"lists the table '{tag}' twice");
        }
        return result;
    }

    public TableView Need(string tag) =>
        tables.TryGetValue(tag, out var table) ? table : throw new FontFormatException(tag, "is missing");

    public bool TryGet(string tag, out TableView table) => tables.TryGetValue(tag, out table);
}
