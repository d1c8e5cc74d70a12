using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Typesetting.Flow;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Drawings;

/// <summary>An asset that can be drawn: a bitmap, or a drawing as paths.</summary>
internal abstract record Illustration(double Width, double Height)
{
    public abstract bool IsDrawing { get; }

    /// <summary>Reads an asset; null, with a diagnostic, where it cannot be drawn.</summary>
    public static Illustration? Of(ImmutableArray<Asset> assets, string id, Press press)
    {
        var asset = assets.FirstOrDefault(asset => asset.Id == id) ?? throw new ArgumentException($"The record has no asset '{id}'.", nameof(id));
        return asset.MediaType == "image/svg+xml" ? Svg.SvgReader.Read(asset, press) : Bitmaps.Read(asset, press);
    }

    /// <summary>The graphics that fill an area.</summary>
    public abstract IEnumerable<Graphic> Draw(Rectangle area, int? content);

    /// <summary>Draws below the watermark, like every surface.</summary>
    public void DrawOn(Strip strip, Rectangle area, int? content) => strip.Under.AddRange(Draw(area, content));
}

internal sealed record BitmapIllustration(string ImageId, double Width, double Height) : Illustration(Width, Height)
{
    public override bool IsDrawing => false;

    public override IEnumerable<Graphic> Draw(Rectangle area, int? content) => [new PlacedImage(ImageId, area) { Content = content }];
}

/// <param name="Graphics">In a box of the drawing's own size from its top left corner.</param>
internal sealed record VectorIllustration(double Width, double Height, ImmutableArray<Drawing> Graphics) : Illustration(Width, Height)
{
    public override bool IsDrawing => true;

    public override IEnumerable<Graphic> Draw(Rectangle area, int? content)
    {
        var factor = Math.Min(area.Width.Value / Width, area.Height.Value / Height);
        var place = Transform.Scaling(factor, factor).Then(Transform.Translation(
            area.X + ((area.Width - new Pt(Width * factor)) / 2), area.Y + ((area.Height - new Pt(Height * factor)) / 2)));
        foreach (var drawing in Graphics)
        {
            yield return drawing with
            {
                Outline = drawing.Outline.Under(place),
                Stroke = drawing.Stroke is { } stroke ? Scaled(stroke, factor) : null,
                Content = content,
                Sign = area,
            };
        }
    }

    private static Stroke Scaled(Stroke stroke, double factor) => stroke with
    {
        Width = stroke.Width * factor,
        Dashes = [.. stroke.Dashes.Select(dash => dash * factor)],
        DashPhase = stroke.DashPhase * factor,
    };
}
