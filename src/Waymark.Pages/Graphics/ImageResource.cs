using System.Text.Json.Serialization;

namespace Waymark.Pages.Graphics;

/// <summary>A bitmap that pages place, kept once.</summary>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>; drawings arrive as paths.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of <see cref="Bytes"/>.</param>
public sealed record ImageResource(string Id, string MediaType, int Width, int Height, string Sha256)
{
    [JsonIgnore]
    public ReadOnlyMemory<byte> Bytes { get; init; }
}
