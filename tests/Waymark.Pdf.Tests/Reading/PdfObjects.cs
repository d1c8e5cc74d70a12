using System.Text.Json.Nodes;

namespace Waymark.Pdf.Tests.Reading;

/// <summary>The objects of a file as qpdf reads them. Tests may change them to see what a check makes of it.</summary>
internal sealed class PdfObjects
{
    private readonly JsonObject objects;

    private PdfObjects(JsonObject objects) => this.objects = objects;

    public JsonObject Trailer => (JsonObject)objects["trailer"]!["value"]!;

    public JsonObject Catalog => Dictionary(Trailer["/Root"]);

    public IEnumerable<JsonObject> Pages => Kids(Dictionary(Catalog["/Pages"]));

    /// <summary>Every object with its reference, like <c>12 0 R</c>.</summary>
    public IEnumerable<(string Reference, JsonNode Value)> All => objects
        .Where(entry => entry.Key.StartsWith("obj:", StringComparison.Ordinal))
        .Select(entry => (entry.Key[4..], ValueOf(entry.Value!)));

    public static PdfObjects Read(byte[] pdf)
    {
        var json = JsonNode.Parse(Tool.Qpdf(pdf, "--json", "--json-stream-data=inline", "--decode-level=generalized"))!;
        return new PdfObjects((JsonObject)json["qpdf"]![1]!);
    }

    /// <summary>The same without what streams hold, and with their filters.</summary>
    public static PdfObjects ReadUndecoded(byte[] pdf)
    {
        var json = JsonNode.Parse(Tool.Qpdf(pdf, "--json", "--json-stream-data=none", "--decode-level=none"))!;
        return new PdfObjects((JsonObject)json["qpdf"]![1]!);
    }

    /// <summary>Follows a reference; anything else is itself. A stream gives its dictionary.</summary>
    public JsonNode? Resolve(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && objects["obj:" + text] is { } found ? ValueOf(found) : node;

    public JsonObject Dictionary(JsonNode? node) => Resolve(node) as JsonObject ?? [];

    /// <summary>An array, or the one thing where PDF allows to leave the array out.</summary>
    public IReadOnlyList<JsonNode> Array(JsonNode? node) => Resolve(node) switch
    {
        JsonArray array => [.. array.OfType<JsonNode>()],
        null => [],
        _ => [node!],
    };

    public string? Text(JsonNode? node) =>
        Resolve(node) is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("u:", StringComparison.Ordinal) ? text[2..] : null;

    public byte[] Data(JsonNode? reference) => Convert.FromBase64String((string)objects["obj:" + (string)reference!]!["stream"]!["data"]!);

    /// <summary>The same objects again, to be changed.</summary>
    public PdfObjects Clone() => new((JsonObject)objects.DeepClone());

    public IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject dictionary => dictionary.SelectMany(entry => References(entry.Value)),
        JsonArray array => array.SelectMany(References),
        JsonValue value when value.TryGetValue<string>(out var text) && objects.ContainsKey("obj:" + text) => [text],
        _ => [],
    };

    private IEnumerable<JsonObject> Kids(JsonObject node) => (string?)node["/Type"] == "/Page"
        ? [node]
        : Array(node["/Kids"]).SelectMany(kid => Kids(Dictionary(kid)));

    private static JsonNode ValueOf(JsonNode entry) => entry["value"] ?? entry["stream"]!["dict"]!;
}
