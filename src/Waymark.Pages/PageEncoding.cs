using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Pages.Geometry;

namespace Waymark.Pages;

/// <summary>
/// Documents and copy layers as JSON, so that equal pages have equal bytes and an issued copy can be compared with a leaked one
/// years later. Lengths are points with at most two decimals; images are left out (their digest stands for them).
/// docs/formats/pages.md has the format.
/// </summary>
public static class PageEncoding
{
    private static readonly PageJson Json = Known();

    public static byte[] Encode(PageDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Json.PageDocument);

    public static byte[] Encode(CopyLayer copy) => JsonSerializer.SerializeToUtf8Bytes(copy, Json.CopyLayer);

    /// <exception cref="JsonException">The bytes are not such a document.</exception>
    public static PageDocument DecodeDocument(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.PageDocument) ?? throw new JsonException("A document is an object, not null.");

    /// <exception cref="JsonException">The bytes are not such a layer.</exception>
    public static CopyLayer DecodeCopy(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, Json.CopyLayer) ?? throw new JsonException("A copy layer is an object, not null.");

    private static PageJson Known()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new LengthConverter(), new ColourConverter() },
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            IgnoreReadOnlyProperties = true,
            RespectNullableAnnotations = true,
            AllowDuplicateProperties = false,
        };
        foreach (var names in PageJson.Names) options.Converters.Add(names);
        return new PageJson(options);
    }

    private sealed class LengthConverter : JsonConverter<Pt>
    {
        public override Pt Read(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, Pt value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Value.ToString("0.##", CultureInfo.InvariantCulture), skipInputValidation: true);
    }

    private sealed class ColourConverter : JsonConverter<Colour>
    {
        public override Colour Read(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options) =>
            Colour.TryParse(reader.GetString(), out var colour) ? colour : throw new JsonException("A colour is of the form #rrggbb.");

        public override void Write(Utf8JsonWriter writer, Colour value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
