using System.Security.Cryptography;
using System.Text;
using Waymark.Handouts.Internal;
using Waymark.Layouts.Look;
using Waymark.Layouts.Report;

namespace Waymark.Sites;

/// <summary>The report of a trace as one HTML file: it loads nothing, and its policy lets nothing run.</summary>
public static class ReportHtml
{
    /// <returns>UTF-8. The same view gives the same bytes.</returns>
    public static async Task<byte[]> RenderAsync(TraceReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var style = Branding.For(view.Vendor.Brand).Style + StyleSheet.ForReport(WebFont.For([view.Json, .. view.Sheets.SelectMany(sheet => new[] { sheet.Issued.Svg, sheet.Measured?.Svg ?? "" })]));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var page = new SitePage("report.html", typeof(ReportPage), new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["View"] = view,
            ["Style"] = style,
            ["Policy"] = $"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
        });
        return Encoding.UTF8.GetBytes(await PageRenderer.RenderAsync(page));
    }
}
