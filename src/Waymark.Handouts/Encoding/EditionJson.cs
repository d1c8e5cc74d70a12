using System.Text.Json.Serialization;
using Waymark.Handouts.Internal;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Handouts.Encoding;

/// <summary>
/// What the encoding has to know of each record, written by the compiler: the native tool cannot ask reflection. The same bytes come out either way, which a test holds.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Edition))]
[JsonSerializable(typeof(Handout))]
[JsonSerializable(typeof(RoleView))]
internal sealed partial class EditionJson : JsonSerializerContext
{
    /// <summary>Names of one enumeration in the words of the format. One converter for all of them would have to be put together at run time.</summary>
    public static JsonConverter[] Names { get; } =
    [
        In<Paper>(), In<LineEnds>(), In<Stage>(), In<Certainty>(), In<Grain>(), In<ColumnAlignment>(), In<CalloutKind>(),
        In<ShareVerdict>(), In<CellState>(), In<ItemAccess>(), In<ChangeKind>(), In<SlideKind>(),
    ];

    private static JsonStringEnumConverter<T> In<T>() where T : struct, Enum => new(System.Text.Json.JsonNamingPolicy.KebabCaseLower);
}
