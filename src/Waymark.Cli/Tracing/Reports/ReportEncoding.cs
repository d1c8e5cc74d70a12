using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Handouts.Internal;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>Reports as JSON (docs/formats/trace-report.md): indented, ASCII where HTML could be confused, so that a page can hold it.</summary>
internal static partial class ReportEncoding
{
    private static readonly ReportJson Known = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    });

    internal sealed record Document([property: JsonPropertyOrder(-2)] string Format, [property: JsonPropertyOrder(-1)] TraceReport Report);

    public static string Encode(TraceReport report) => JsonSerializer.Serialize(new Document(TraceReport.Format, report), Known.Document) + "\n";

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(Document))]
    private sealed partial class ReportJson : JsonSerializerContext;
}
