using System.Text.Json.Serialization;

namespace Waymark.PdfBench;

/// <summary>What one recipient more costs, as <c>nth</c> prints it: times in milliseconds a copy.</summary>
internal sealed record Measured(
    string Format, int Pages, int Count, long Bytes, double CopyCpu, double CopyWall, double PlainCpu, double FloorCpu, double FloorWall, double PeakMiB);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Measured))]
internal sealed partial class MeasuredJson : JsonSerializerContext;
