using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Waymark.Sites;

/// <summary>Razor components to HTML, outside any web server.</summary>
internal static class PageRenderer
{
    /// <summary>
    /// Renders one page with a renderer of its own: a renderer keeps every component that it has ever drawn, so one that is shared
    /// grows for as long as it lives.
    /// </summary>
    /// <returns>The page as text, ending in a line feed. Letters of every script stay letters: only what HTML needs is escaped.</returns>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "Every component is in Waymark.Layouts, which the native tool keeps whole (TrimmerRootAssembly in its project).")]
    public static async Task<string> RenderAsync(SitePage page)
    {
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // Razor formats numbers by the current culture, and a minus is not the same sign in every one. Ends with this call.
#pragma warning disable RS0030
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
#pragma warning restore RS0030
            return (await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(page.Parameters))).ToHtmlString();
        });
        return html.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }
}
