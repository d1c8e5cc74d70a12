using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Fonts;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;

namespace Waymark.Pages;

/// <summary>What the encoding has to know of each record, written by the compiler: the native tool cannot ask reflection. The same bytes come out either way, which a test holds.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PageDocument))]
[JsonSerializable(typeof(CopyLayer))]
internal sealed partial class PageJson : JsonSerializerContext
{
    /// <summary>Names of one enumeration in the words of the format. One converter for all of them would have to be put together at run time.</summary>
    public static JsonConverter[] Names { get; } =
    [
        In<Movement>(), In<Verb>(), In<LineCap>(), In<LineJoin>(), In<Role>(), In<HeaderScope>(), In<ListNumbering>(), In<FaceRole>(),
    ];

    private static JsonStringEnumConverter<T> In<T>() where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower);
}
