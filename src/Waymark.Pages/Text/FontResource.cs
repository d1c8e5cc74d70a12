using System.Text.Json.Serialization;
using Waymark.Fonts;

namespace Waymark.Pages.Text;

/// <summary>A face that a workspace brought, and words of a document are set in.</summary>
/// <param name="Name">The face's PostScript name.</param>
/// <param name="Sha256">Lower-case hexadecimal digest of its file.</param>
public sealed record FontResource(string Name, string Sha256)
{
    /// <summary>Null in a document that was read back: its pages are compared, and not drawn again.</summary>
    [JsonIgnore]
    public FontFace? Face { get; init; }
}
