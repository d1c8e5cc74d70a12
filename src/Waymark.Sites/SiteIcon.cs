using System.Globalization;
using Waymark.Layouts.Look;
using Waymark.Vocabulary.Drawing;

namespace Waymark.Sites;

/// <summary>The sign in a browser's tab: a blaze in the vendor's accent.</summary>
internal static class SiteIcon
{
    public static string Draw(Branding branding) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 0 {BlazePaths.Height} {BlazePaths.Height}"><style>{branding.Style}path{"{"}fill:var(--accent-light){"}"}@media(prefers-color-scheme:dark){"{"}path{"{"}fill:var(--accent-dark){"}}"}</style><path d="{BlazePaths.Outline}"/></svg>""") + "\n";
}
