using System.Collections.Immutable;
using System.Security.Cryptography;
using Waymark.Content.Model;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Assets;

/// <summary>
/// The images of one record. One comes here only when visible content uses it, is stripped of everything that is not the picture, and
/// from then on is known by its bytes: its name, its folder and what used it stay behind.
/// </summary>
internal sealed class AssetShelf(ImmutableDictionary<string, AssetFile> files, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, string> _idByPath = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    /// <summary>The images used so far, by id.</summary>
    public ImmutableArray<Asset> All => [.. _assets.Values];

    /// <summary>Takes an image into the record.</summary>
    /// <param name="path">Relative to the workspace, as the content names it.</param>
    /// <param name="place">Where it is used, for a diagnostic.</param>
    /// <returns>The image's id.</returns>
    public string Use(string path, SourceSpan place)
    {
        if (_idByPath.TryGetValue(path, out var known)) return known;
        if (!files.TryGetValue(path, out var file)) throw new System.Diagnostics.UnreachableException($"{place}: content names an image that was not read");
        return _idByPath[path] = Add(file, place);
    }

    private string Add(AssetFile file, SourceSpan place)
    {
        byte[] bytes;
        try
        {
            bytes = Strip(file);
        }
        catch (InvalidDataException wrong)
        {
            diagnostics.Error("WM2009", place, $"{file.Path} cannot be freed of its metadata: {wrong.Message}", "save the image again with another program, or leave it out");
            return "";
        }

        var digest = SHA256.HashData(bytes);
        var id = Base32.Encode(digest)[..16];
        _assets[id] = new Asset(id, $"{id}.{Extension(file.MediaType)}", file.MediaType, file.Width, file.Height, Convert.ToHexStringLower(digest)) { Bytes = bytes };
        return id;
    }

    private static byte[] Strip(AssetFile file) => file.MediaType switch
    {
        "image/png" => PngStripper.Strip(file.Bytes.Span),
        "image/jpeg" => JpegStripper.Strip(file.Bytes.Span),
        "image/svg+xml" => SvgStripper.Strip(file.Bytes),
        _ => throw new InvalidDataException($"{file.MediaType} is no kind of image that can be stripped"),
    };

    private static string Extension(string mediaType) => mediaType switch
    {
        "image/png" => "png",
        "image/jpeg" => "jpg",
        _ => "svg",
    };
}
