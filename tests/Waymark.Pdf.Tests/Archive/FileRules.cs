using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Waymark.Pdf.Tests.Archive;

/// <summary>Section 6.1, how a file is built, and 6.8 to 6.11, what it may not carry.</summary>
internal static class FileRules
{
    private static readonly HashSet<string> filters =
    [
        "/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode", "/JBIG2Decode", "/DCTDecode", "/JPXDecode",
    ];

    public static IEnumerable<string> Check(ArchiveFile file) => Ends(file.Bytes).Concat(Trailer(file)).Concat(Streams(file)).Concat(Limits(file)).Concat(Carried(file));

    private static IEnumerable<string> Ends(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 64)).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (head is not [['%', 'P', 'D', 'F', '-', '1', '.', >= '0' and <= '7'], ..])
            yield return "6.1.2: the first line is no header of PDF 1.0 to 1.7";
        if (head is not [_, ['%', > '\x7F', > '\x7F', > '\x7F', > '\x7F', ..], ..])
            yield return "6.1.2: the second line is no comment of four bytes beyond ASCII";
        var tail = Encoding.Latin1.GetString(bytes);
        if (tail[(tail.LastIndexOf("%%EOF", StringComparison.Ordinal) + 5)..] is not ("" or "\n" or "\r" or "\r\n"))
            yield return "6.1.3: something follows the end of the file";
    }

    private static IEnumerable<string> Trailer(ArchiveFile file)
    {
        if (file.Objects.Array(file.Objects.Trailer["/ID"]).Count != 2)
            yield return "6.1.3: the file has no id";
        if (file.Objects.Trailer["/Encrypt"] is not null)
            yield return "6.1.3: the file is encrypted";
    }

    private static IEnumerable<string> Streams(ArchiveFile file)
    {
        foreach (var stream in ArchiveFile.All(file.Raw))
        {
            if (stream.ContainsKey("/FFilter") || stream.ContainsKey("/FDecodeParms") || (stream.ContainsKey("/Filter") && stream.ContainsKey("/F")))
                yield return "6.1.7.1: a stream lies in another file";
            foreach (var filter in file.Raw.Array(stream["/Filter"]).Select(name => (string?)name).Where(filter => filter is ['/', ..] && !filters.Contains(filter)))
                yield return $"6.1.7.2: a stream is packed by {filter}";
        }
    }

    private static IEnumerable<string> Limits(ArchiveFile file)
    {
        if (file.Objects.All.Count() > 8_388_607)
            yield return "6.1.13: more than 8,388,607 objects";
        foreach (var problem in file.Objects.All.SelectMany(entry => TooLarge(entry.Value)))
            yield return problem;
        foreach (var side in file.Objects.Pages.SelectMany(page => file.Objects.Array(file.Inherited(page, "/MediaBox"))).Select(Number).Chunk(4).SelectMany(box => new[] { box[2] - box[0], box[3] - box[1] }))
            if (side is < 3 or > 14_400)
                yield return "6.1.13: a side of a page is shorter than 3 or longer than 14,400 units";
    }

    private static IEnumerable<string> TooLarge(JsonNode? node) => node switch
    {
        JsonObject dictionary => dictionary.SelectMany(entry => TooLarge(entry.Value).Concat(NameTooLong(entry.Key))),
        JsonArray array => array.SelectMany(TooLarge),
        JsonValue value when value.TryGetValue<string>(out var text) => text[0] == '/' ? NameTooLong(text) : Encoding.UTF8.GetByteCount(text) > 32_769 ? ["6.1.13: a string is longer than 32,767 bytes"] : [],
        JsonValue value when value.TryGetValue<long>(out var number) => Math.Abs(number) > int.MaxValue ? ["6.1.13: an integer beyond 32 bits"] : [],
        _ => [],
    };

    private static IEnumerable<string> NameTooLong(string name) => Encoding.UTF8.GetByteCount(name) > 128 ? ["6.1.13: a name is longer than 127 bytes"] : [];

    private static IEnumerable<string> Carried(ArchiveFile file)
    {
        var names = file.Objects.Dictionary(file.Objects.Catalog["/Names"]);
        if (names["/EmbeddedFiles"] is not null)
            yield return "6.8: files are attached, and nothing says that they are PDF/A";
        if (file.Objects.Catalog["/OCProperties"] is not null)
            yield return "6.9: the file has layers, whose rules are not checked here";
        if (names["/AlternatePresentations"] is not null || file.Dictionaries.Any(dictionary => dictionary.ContainsKey("/PresSteps")))
            yield return "6.10: the file has other ways to be presented";
        if (file.Objects.Catalog["/Requirements"] is not null)
            yield return "6.11: the file makes requirements of its reader";
    }

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);
}
