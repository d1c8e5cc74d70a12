using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Handouts.Internal;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>Reports as JSON (docs/formats/trace-report.md): indented, ASCII where HTML could be confused, so that a page can hold it.</summary>
internal static class ReportEncoding
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    private sealed record Document([property: JsonPropertyOrder(-2)] string Format, [property: JsonPropertyOrder(-1)] TraceReport Report);

    public static string Encode(TraceReport report) => JsonSerializer.Serialize(new Document(TraceReport.Format, report), Options) + "\n";
}
