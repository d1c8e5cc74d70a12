using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Internal;
using Waymark.Layouts.Internal.Audit;
using Waymark.Layouts.Look;
using Waymark.Layouts.Page;

namespace Waymark.Sites;

/// <summary>
/// The audit pages of a role's site, in its folder <c>audit/</c>. They change with every copy that is handed out, so the style sheet and the fonts that
/// their names need lie in that folder too: the rest of the site is the same bytes with them and without.
/// </summary>
public static class AuditSite
{
    /// <param name="build">Of the site that they belong to; null in a preview.</param>
    /// <returns>Files sorted by path, all of them below <see cref="SitePath.AuditFolder"/>. The same records give the same bytes.</returns>
    /// <exception cref="ArgumentException">A customer's id cannot name a file.</exception>
    public static async Task<ImmutableArray<SiteFile>> RenderAsync(RoleView view, AuditView audit, RoleBuild? build = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(audit);
        var context = RoleSite.ContextOf(view, build) with { StyleSheet = SitePath.AuditFolder + SitePath.StyleSheet };
        var pages = new List<(string Path, string Html)>();
        foreach (var page in Pages(view, audit, context)) pages.Add((page.Path, await PageRenderer.RenderAsync(page)));

        var fonts = WebFont.For(pages.Select(page => page.Html));
        return
        [
            .. pages.Append((Path: context.StyleSheet, Html: StyleSheet.ForAudit(fonts))).Select(page => new SiteFile(page.Path, Encoding.UTF8.GetBytes(page.Html)))
                .Concat(fonts.Select(font => new SiteFile(SitePath.AuditFolder + SitePath.FontFolder + font.FileName, font.Bytes)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<SitePage> Pages(RoleView view, AuditView audit, PageContext context)
    {
        var version = EditionEncoding.VersionOf(view);
        yield return Page<AuditPage>(SitePath.Audit, ("Audit", audit));
        foreach (var history in audit.Customers) yield return Page<AuditCustomerPage>(SitePath.AuditOf(history.Customer.Id), ("History", history));
        foreach (var year in AuditMap.Years(audit)) yield return Page<AuditYearPage>(SitePath.AuditYear(year), ("Year", year), ("Entries", AuditMap.Of(audit, year)));

        SitePage Page<TComponent>(string path, params ReadOnlySpan<(string Name, object Value)> more) => SitePage.Of<TComponent>(path, context, [("View", view), ("Version", version), .. more]);
    }
}
