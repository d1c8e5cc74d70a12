using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Tests.Support;

namespace Waymark.Typesetting.Tests;

/// <summary>The compiler writes what encodings know of pages. What is kept of an issued copy hangs on the bytes: they are the ones that reflection finds.</summary>
public sealed class EncodingOfPages
{
    private static readonly JsonSerializerOptions s_asFoundByReflection = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new Lengths(), new Colours(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        IgnoreReadOnlyProperties = true,
    };

    private static readonly Edition s_full = Some.Edition();

    [Fact]
    public void ABriefIsWrittenAsReflectionWouldWriteIt()
    {
        var document = Reading.Set(s_full);
        Assert.Equal(JsonSerializer.Serialize(document, s_asFoundByReflection), Encoding.UTF8.GetString(PageEncoding.Encode(document)));
        var layer = Reading.CopyOf(document, s_full, Some.Copy(s_full, [1, 3, 1, 1]));
        Assert.Equal(JsonSerializer.Serialize(layer, s_asFoundByReflection), Encoding.UTF8.GetString(PageEncoding.Encode(layer)));
        Assert.Equal(PageEncoding.Encode(layer), PageEncoding.Encode(PageEncoding.DecodeCopy(PageEncoding.Encode(layer))));
    }

    [Fact]
    public void ADeckIsWrittenAsReflectionWouldWriteIt()
    {
        var document = Deck.Set(s_full).Document!;
        Assert.Equal(JsonSerializer.Serialize(document, s_asFoundByReflection), Encoding.UTF8.GetString(PageEncoding.Encode(document)));
        Assert.Equal(PageEncoding.Encode(document), PageEncoding.Encode(PageEncoding.DecodeDocument(PageEncoding.Encode(document))));
    }

    private sealed class Lengths : JsonConverter<Pt>
    {
        public override Pt Read(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Pt value, JsonSerializerOptions options) => writer.WriteRawValue(value.Value.ToString("0.##", CultureInfo.InvariantCulture));
    }

    private sealed class Colours : JsonConverter<Colour>
    {
        public override Colour Read(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Colour value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
