using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Flow;

namespace Waymark.Typesetting.Drawings;

/// <summary>The bitmaps that pages place, by id.</summary>
internal static class ImagesIn
{
    public static ImmutableArray<ImageResource> Sheets(IEnumerable<Sheet> sheets, ImmutableArray<Asset> assets)
    {
        var placed = sheets.SelectMany(sheet => sheet.Under.Concat(sheet.Over)).OfType<PlacedImage>()
            .Select(image => image.ImageId).ToHashSet(StringComparer.Ordinal);
        return [.. assets.Where(asset => placed.Contains(asset.Id)).OrderBy(asset => asset.Id, StringComparer.Ordinal)
            .Select(asset => new ImageResource(asset.Id, asset.MediaType, asset.Width, asset.Height, asset.Sha256) { Bytes = asset.Bytes })];
    }
}
