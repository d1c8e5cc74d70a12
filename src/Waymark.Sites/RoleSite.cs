using System.Collections.Frozen;
using System.Collections.Immutable;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Internal;
using Waymark.Handouts.Text;
using Waymark.Layouts.Internal;
using Waymark.Layouts.Look;
using Waymark.Layouts.Page;

namespace Waymark.Sites;

/// <summary>The internal roadmap site of one role. It holds what the role sees, and no list of anything else.</summary>
public static class RoleSite
{
    /// <returns>Files sorted by path. The same view gives the same bytes.</returns>
    /// <exception cref="ArgumentException">The record links to what it does not hold, or an id cannot name a file.</exception>
    public static Task<ImmutableArray<SiteFile>> RenderAsync(RoleView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var branding = Branding.For(view.Vendor.Brand);
        var context = new PageContext
        {
            Path = SitePath.Home,
            Language = view.Language,
            Branding = branding,
            Word = FirstWording,
            Assets = view.Assets.ToFrozenDictionary(asset => asset.Id, StringComparer.Ordinal),
            Items = view.Items.ToFrozenDictionary(item => item.Item.Id, item => item.Item, StringComparer.Ordinal),
            Themes = view.Themes.ToFrozenDictionary(theme => theme.Id, StringComparer.Ordinal),
        };

        return SiteAssembly.AssembleAsync(Pages(view, context), branding, view.Assets, StyleSheet.ForInternalSite);
    }

    /// <summary>Wording differs between recipients' copies; a role's site is one copy for everybody who has the role.</summary>
    private static string FirstWording(Vary vary) => vary.Options[0];

    private static IEnumerable<SitePage> Pages(RoleView view, PageContext context)
    {
        var version = EditionEncoding.VersionOf(view);
        yield return Page<RoleHomePage>(SitePath.Home);
        if (InternalMap.HasBoard(view)) yield return Page<BoardPage>(SitePath.Board);
        if (InternalMap.HasTimeline(view)) yield return Page<TimelinePage>(SitePath.Timeline);
        if (!view.Items.IsEmpty) yield return Page<ItemsPage>(SitePath.Items);
        foreach (var item in view.Items) yield return Page<RoleItemPage>(SitePath.Item(item.Item.Id), ("Item", item));
        if (!view.Themes.IsEmpty) yield return Page<RoleThemesPage>(SitePath.Themes);
        if (InternalMap.HasAccess(view)) yield return Page<AccessPage>(SitePath.Access, ("Table", view.Access!));
        if (view.Changes is { } changes) yield return Page<ChangesPage>(SitePath.Changes, ("Changes", changes));
        if (view.Marketing is { } marketing) yield return Page<MarketingPage>(SitePath.Marketing, ("Grid", marketing));
        if (view.Requests is { } requests) yield return Page<RequestsPage>(SitePath.Requests, ("Requests", requests));

        SitePage Page<TComponent>(string path, params ReadOnlySpan<(string Name, object Value)> more)
        {
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Page"] = context with { Path = path },
                ["View"] = view,
                ["Version"] = version,
            };
            foreach (var (name, value) in more) parameters.Add(name, value);
            return new SitePage(path, typeof(TComponent), parameters);
        }
    }
}
