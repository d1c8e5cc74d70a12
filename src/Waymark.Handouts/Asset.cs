using System.Text.Json.Serialization;

namespace Waymark.Handouts;

/// <summary>An image that visible content uses, stripped of its metadata.</summary>
/// <param name="Id">Unique within the record; made from the bytes, so that it says nothing of the original's name.</param>
/// <param name="FileName">Name in a site: the id and an extension.</param>
/// <param name="MediaType"><c>image/png</c>, <c>image/jpeg</c> or <c>image/svg+xml</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of <see cref="Bytes"/>.</param>
public sealed record Asset(string Id, string FileName, string MediaType, int Width, int Height, string Sha256)
{
    [JsonIgnore]
    public ReadOnlyMemory<byte> Bytes { get; init; }
}
