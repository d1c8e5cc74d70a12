using System.Globalization;
using System.Text;

namespace Waymark.Verify.Tests.Support;

/// <summary>A PDF made object by object, with a page that shows lines of text in a font whose codes are not letters.</summary>
public sealed class PdfDraft
{
    private readonly List<byte[]> _objects = [];
    private readonly Dictionary<char, int> _codes = [];
    private readonly List<string> _catalog = ["/Type /Catalog", "/Pages 2 0 R", "/MarkInfo << /Marked true >>", "/Lang (en-GB)"];
    private readonly List<string> _info = ["/Title (Your roadmap)", "/Producer (Waymark)", "/CreationDate (D:20261122000000Z)"];

    public string PageExtra { get; set; } = "";

    /// <summary>Lines of the page, top to bottom.</summary>
    public List<string> Lines { get; } = [.. Estate.Visible];

    /// <summary>Content operators put after the lines.</summary>
    public string MoreContent { get; set; } = "";

    public PdfDraft Catalog(string entry)
    {
        _catalog.Add(entry);
        return this;
    }

    public PdfDraft Info(string entry)
    {
        _info.Add(entry);
        return this;
    }

    /// <summary>Adds an object; its number is returned. The first free number is 7.</summary>
    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count + 6;
    }

    public int AddStream(string dictionary, byte[] data)
    {
        _objects.Add([.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {dictionary} /Length {data.Length} >>\nstream\n")), .. data, .. "\nendstream"u8]);
        return _objects.Count + 6;
    }

    /// <summary>The shown string of a text in this file's font: two hexadecimal digits a letter.</summary>
    public string Show(string text) => $"<{string.Concat(text.Select(letter => Code(letter).ToString("X2", CultureInfo.InvariantCulture)))}>";

    public byte[] Bytes()
    {
        var content = new StringBuilder("BT /F1 10 Tf 12 TL 50 700 Td\n");
        foreach (var line in Lines) content.Append(CultureInfo.InvariantCulture, $"{Show(line)} Tj T*\n");
        content.Append("ET\n").Append(MoreContent);
        var page = Encoding.Latin1.GetBytes(content.ToString());
        // Made last: only now is every letter known.
        var map = Encoding.Latin1.GetBytes(ToUnicode());
        List<byte[]> all =
        [
            Encoding.Latin1.GetBytes($"<< {string.Join(' ', _catalog)} >>"),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"u8.ToArray(),
            Encoding.Latin1.GetBytes($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R {PageExtra} >>"),
            Flate("", page),
            Encoding.Latin1.GetBytes($"<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+House /FirstChar 0 /Widths [{string.Join(' ', Enumerable.Repeat("500", 256))}] /Encoding << /Differences [0 /g0] >> /ToUnicode 6 0 R >>"),
            Flate("", map),
            .. _objects,
        ];
        return Assemble(all);
    }

    public static byte[] Flate(string dictionary, byte[] data)
    {
        var packed = Png.Zlib(data);
        return [.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {dictionary} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n")), .. packed, .. "\nendstream"u8];
    }

    private byte[] Assemble(List<byte[]> all)
    {
        using var file = new MemoryStream();
        Write("%PDF-1.7\n");
        var offsets = new List<long>();
        for (var i = 0; i < all.Count; i++)
        {
            offsets.Add(file.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"));
            file.Write(all[i]);
            Write("\nendobj\n");
        }

        var info = all.Count + 1;
        offsets.Add(file.Position);
        Write(string.Create(CultureInfo.InvariantCulture, $"{info} 0 obj\n<< {string.Join(' ', _info)} >>\nendobj\n"));
        var table = file.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {info + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets) Write(string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {info + 1} /Root 1 0 R /Info {info} 0 R /ID [<00112233> <00112233>] >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    // Codes are given out in the order in which letters come, as a subset font does.
    private int Code(char letter)
    {
        if (!_codes.TryGetValue(letter, out var code)) _codes[letter] = code = _codes.Count + 1;
        return code;
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n");
        map.Append(CultureInfo.InvariantCulture, $"{_codes.Count} beginbfchar\n");
        foreach (var (letter, code) in _codes.OrderBy(pair => pair.Value)) map.Append(CultureInfo.InvariantCulture, $"<{code:X2}> <{(int)letter:X4}>\n");
        return map.Append("endbfchar endcmap end end\n").ToString();
    }
}
