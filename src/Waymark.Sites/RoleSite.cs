using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Internal;
using Waymark.Handouts.Text;
using Waymark.Layouts.Internal;
using Waymark.Layouts.Internal.Talks;
using Waymark.Layouts.Look;
using Waymark.Layouts.Page;
using Waymark.Layouts.Text;

namespace Waymark.Sites;

/// <summary>The internal roadmap site of one role. It holds what the role sees, and no list of anything else.</summary>
public static class RoleSite
{
    /// <param name="build">Null where nothing is published: a preview bears no mark.</param>
    /// <returns>Files sorted by path. The same view and build give the same bytes.</returns>
    /// <exception cref="ArgumentException">The record links to what it does not hold, or an id cannot name a file.</exception>
    public static async Task<ImmutableArray<SiteFile>> RenderAsync(RoleView view, RoleBuild? build = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var context = ContextOf(view, build);
        var assembly = new SiteAssembly(context.Branding, view.Assets, StyleSheet.ForInternalSite);
        var pages = new List<(string Path, string Html)>();
        foreach (var page in Pages(view, context)) pages.Add((page.Path, await PageRenderer.RenderAsync(page)));
        return assembly.With(pages.Select(page => new SiteFile(page.Path, Encoding.UTF8.GetBytes(page.Html))), WebFont.For(pages.Select(page => page.Html)));
    }

    internal static PageContext ContextOf(RoleView view, RoleBuild? build) => new()
    {
        Path = SitePath.Home,
        Language = view.Language,
        Branding = Branding.For(view.Vendor.Brand),
        Voice = build is null ? CopyVoice.OfNobody : VoiceOf(view, build),
        Assets = view.Assets.ToFrozenDictionary(asset => asset.Id, StringComparer.Ordinal),
        Items = view.Items.ToFrozenDictionary(item => item.Item.Id, item => item.Item, StringComparer.Ordinal),
        Themes = view.Themes.ToFrozenDictionary(theme => theme.Id, StringComparer.Ordinal),
    };

    private static CopyVoice VoiceOf(RoleView view, RoleBuild build)
    {
        var marks = new Dictionary<ImmutableArray<Inline>, PassageMarks>();
        foreach (var (passage, carried) in Passages.Of(view).Zip(build.Marks.Passages)) marks.TryAdd(passage, carried);
        return new CopyVoice
        {
            Name = "",
            Notice = "",
            Unsaid = [],
            Id = build.Id,
            IdInGroups = build.IdInGroups,
            Word = build.Word,
            Moves = passage => MarksOf(passage) is { } found ? [.. found.Moves.Select(right => right ? MovedWord.Right : MovedWord.Left)] : [],
            Unseen = passage => MarksOf(passage)?.Unseen ?? [],
        };

        PassageMarks? MarksOf(ImmutableArray<Inline> passage) => passage.IsDefaultOrEmpty ? null : marks.GetValueOrDefault(passage);
    }

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

        if (InternalMap.HasTalks(view))
        {
            yield return Page<TalksPage>(SitePath.Talks, ("Talks", view.Talks!.Value));
            foreach (var talk in view.Talks.Value) yield return Page<TalkPage>(SitePath.Talk(talk.Customer.Id), ("Talk", talk));
        }

        SitePage Page<TComponent>(string path, params ReadOnlySpan<(string Name, object Value)> more) => SitePage.Of<TComponent>(path, context, [("View", view), ("Version", version), .. more]);
    }
}
