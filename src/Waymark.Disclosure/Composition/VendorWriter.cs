using Waymark.Content.Model;
using Waymark.Disclosure.Assets;
using Waymark.Disclosure.Brand;
using Waymark.Handouts;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Composition;

/// <summary>The company as every reader may know it.</summary>
internal static class VendorWriter
{
    public static Vendor Write(WorkspaceSettings settings, AssetShelf assets, DiagnosticBag diagnostics)
    {
        var (light, dark) = Accents.Of(settings, diagnostics);
        var logo = settings.Logo is { } path ? assets.Use(path.Value, path.Span) : null;
        return new Vendor(settings.Company.Value, settings.Product.Value, settings.Site?.Value, new Handouts.Brand(light.ToString(), dark.ToString(), logo));
    }
}
