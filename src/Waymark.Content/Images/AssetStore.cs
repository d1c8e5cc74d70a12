using System.Collections.Immutable;
using Waymark.Content.Files;
using Waymark.Content.Model;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Images;

/// <summary>The images that content uses. Each is read and checked once, when the first text names it.</summary>
internal sealed class AssetStore(ContentFolder folder)
{
    /// <summary>In bytes.</summary>
    public const int Limit = 10 * 1024 * 1024;

    /// <summary>Of a PNG or JPEG: a decoder needs four bytes for each.</summary>
    public const int MostPixels = 40_000_000;

    private readonly Dictionary<string, AssetFile?> _read = new(StringComparer.Ordinal);

    /// <summary>Every image that was used and is sound, by path.</summary>
    public ImmutableDictionary<string, AssetFile> Used =>
        _read.Values.OfType<AssetFile>().ToImmutableDictionary(asset => asset.Path, StringComparer.Ordinal);

    /// <summary>Notes a use. False where the image does not exist (reported at <paramref name="use"/>) or is not sound (reported at the image).</summary>
    public bool Use(string path, SourceSpan use, DiagnosticBag bag)
    {
        if (!folder.Has(path))
        {
            var assets = folder.Of("assets");
            var near = Nearest.Name(Path.GetFileName(path), assets.Select(asset => Path.GetFileName(asset)!));
            bag.Report(DiagnosticCodes.ImageMissing, use, $"the image '{path}' does not exist", near is null ? "put the image there, or correct the path" : $"did you mean '{near}'?");
            return false;
        }

        if (!_read.TryGetValue(path, out var asset)) _read[path] = asset = Read(path, bag);
        return asset is not null;
    }

    private AssetFile? Read(string path, DiagnosticBag bag)
    {
        var place = SourceSpan.Whole(path);
        if (folder.ReadBytes(path, Limit, "make the image smaller: 10 MiB is the most") is not { } bytes) return null;
        var extension = Path.GetExtension(path);
        var header = extension switch
        {
            ".svg" => SvgFile.Read(path, bytes, bag),
            ".png" or ".jpg" or ".jpeg" => ImageHeader.Read(bytes) ?? Unreadable(place, bag),
            _ => Unknown(place, extension, bag),
        };
        if (header is null) return null;
        if (header.Extensions.Contains(extension) is false)
        {
            bag.Report(DiagnosticCodes.ImageType, place, $"the file's name says {extension}, and its bytes say {header.MediaType}", $"rename the file to end in {header.Extensions[0]}");
            return null;
        }

        if ((long)header.Width * header.Height > MostPixels && header.MediaType != ImageHeader.Svg)
        {
            bag.Report(DiagnosticCodes.ImageTooLarge, place, $"the image has {header.Width} x {header.Height} pixels, and at most {MostPixels / 1_000_000} million are read", "make the image smaller");
            return null;
        }

        return new AssetFile(path, header.MediaType, header.Width, header.Height, bytes);
    }

    private static ImageHeader? Unreadable(SourceSpan place, DiagnosticBag bag)
    {
        bag.Report(DiagnosticCodes.ImageType, place, "this is neither a PNG nor a JPEG that can be read", "save the image again as PNG or JPEG");
        return null;
    }

    private static ImageHeader? Unknown(SourceSpan place, string extension, DiagnosticBag bag)
    {
        bag.Report(DiagnosticCodes.ImageType, place, $"'{extension}' is no kind of image that a handout can hold", "save the image as .png, .jpg or .svg");
        return null;
    }
}
