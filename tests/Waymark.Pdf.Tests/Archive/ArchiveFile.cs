using System.Text.Json.Nodes;
using Waymark.Pdf.Tests.Reading;

namespace Waymark.Pdf.Tests.Archive;

/// <summary>A file in the three ways in which the check looks at it.</summary>
/// <param name="Bytes">As it stands on a disk.</param>
/// <param name="Objects">Streams decoded.</param>
/// <param name="Raw">The same objects with the filters of their streams.</param>
internal sealed record ArchiveFile(byte[] Bytes, PdfObjects Objects, PdfObjects Raw)
{
    public static ArchiveFile Read(byte[] pdf) => new(pdf, PdfObjects.Read(pdf), PdfObjects.ReadUndecoded(pdf));

    /// <summary>The same again, to be changed.</summary>
    public ArchiveFile Again() => new(Bytes, Objects.Clone(), Raw.Clone());

    public IEnumerable<JsonObject> Dictionaries => All(Objects);

    public static IEnumerable<JsonObject> All(PdfObjects objects) => objects.All.SelectMany(entry => Within(entry.Value));

    /// <summary>The profile of the file's PDF/A output intent, as an ICC profile names its space: "RGB ", "CMYK", "GRAY"; null without one.</summary>
    public string? IntendedSpace => Intents.Select(intent => intent["/DestOutputProfile"]).OfType<JsonNode>().FirstOrDefault() is { } profile && Objects.Data(profile) is { Length: > 20 } icc
        ? System.Text.Encoding.ASCII.GetString(icc, 16, 4)
        : null;

    public IEnumerable<JsonObject> Intents => Objects.Array(Objects.Catalog["/OutputIntents"]).Select(Objects.Dictionary).Where(intent => (string?)intent["/S"] == "/GTS_PDFA1");

    /// <summary>A page's entry, or that of the nodes above it.</summary>
    public JsonNode? Inherited(JsonObject page, string key) =>
        page[key] ?? (page["/Parent"] is { } parent ? Inherited(Objects.Dictionary(parent), key) : null);

    private static IEnumerable<JsonObject> Within(JsonNode? node) => node switch
    {
        JsonObject dictionary => dictionary.SelectMany(entry => Within(entry.Value)).Prepend(dictionary),
        JsonArray array => array.SelectMany(Within),
        _ => [],
    };
}
