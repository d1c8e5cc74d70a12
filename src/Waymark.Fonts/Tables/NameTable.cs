using System.Text;

namespace Waymark.Fonts.Tables;

/// <summary>The few entries of the <c>name</c> table that a PDF needs.</summary>
internal static class NameTable
{
    public const int Family = 1;
    public const int PostScript = 6;
    public const int TypographicFamily = 16;

    /// <summary>The Windows Unicode string under <paramref name="id"/> (US English first), or null.</summary>
    public static string? Find(TableView name, int id)
    {
        int count = name.U16(2);
        var storage = name.From(name.U16(4));
        string? found = null;
        for (var i = 0; i < count; i++)
        {
            var record = name.Slice(6 + (12L * i), 12);
            if (record.U16(0) != 3 || record.U16(2) is not (1 or 10) || record.U16(6) != id)
                continue;
            var text = Encoding.BigEndianUnicode.GetString(storage.Slice(record.U16(10), record.U16(8)).Bytes.Span);
            if (record.U16(4) == 0x0409)
                return text;
            found ??= text;
        }
        return found;
    }
}
