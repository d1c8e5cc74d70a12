using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Waymark.Attacks.Frame;

/// <summary>Results of the full size, a file a row, so that rows can be run apart and the table be written from all of them.</summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void Write(string folder, RowResult result)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, result.Id + ".json"), JsonSerializer.Serialize(result, Options) + "\n");
    }

    public static ImmutableArray<RowResult> ReadAll(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*.json")
            .Select(path => JsonSerializer.Deserialize<RowResult>(File.ReadAllText(path), Options)!)
            .OrderBy(row => row.Number)
            .ThenBy(row => row.Id, StringComparer.Ordinal),
    ];
}
