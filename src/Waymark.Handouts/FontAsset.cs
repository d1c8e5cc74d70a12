using System.Text.Json.Serialization;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Handouts;

/// <summary>A font file that the workspace brings for letters which the faces of the house lack.</summary>
/// <param name="Sha256">Lower-case hexadecimal digest of <see cref="Bytes"/>.</param>
public sealed record FontAsset(string Sha256)
{
    [JsonIgnore]
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Where waymark.yml names it, for a diagnostic.</summary>
    [JsonIgnore]
    public SourceSpan Place { get; init; }
}
