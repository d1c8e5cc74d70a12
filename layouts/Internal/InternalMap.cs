using Waymark.Handouts.Internal;
using Waymark.Layouts.Page;

namespace Waymark.Layouts.Internal;

/// <summary>Which pages a role's site has: those that its view holds, and no others.</summary>
public static class InternalMap
{
    public static IEnumerable<NavLink> Navigation(RoleView view)
    {
        yield return new NavLink(SitePath.Home, "Home");
        if (HasBoard(view)) yield return new NavLink(SitePath.Board, "Board");
        if (HasTimeline(view)) yield return new NavLink(SitePath.Timeline, "Timeline");
        if (!view.Items.IsEmpty) yield return new NavLink(SitePath.Items, "Items");
        if (!view.Themes.IsEmpty) yield return new NavLink(SitePath.Themes, "Themes");
        if (HasAccess(view)) yield return new NavLink(SitePath.Access, "Who sees what");
        if (view.Changes is not null) yield return new NavLink(SitePath.Changes, "Changes");
        if (view.Marketing is not null) yield return new NavLink(SitePath.Marketing, "Marketing");
        if (view.Requests is not null) yield return new NavLink(SitePath.Requests, "Requests");
        if (HasTalks(view)) yield return new NavLink(SitePath.Talks, "Talks");
        if (view.ReadsAudit) yield return new NavLink(SitePath.Audit, "Audit");
    }

    public static bool HasBoard(RoleView view) => view.Board.Any(column => !column.ItemIds.IsEmpty);

    public static bool HasTimeline(RoleView view) => view.Items.Any(Ahead);

    public static bool HasAccess(RoleView view) => view.Access is { Rows.IsEmpty: false };

    public static bool HasTalks(RoleView view) => view.Talks is { IsEmpty: false };

    /// <summary>Whether a timeline shows the item: what has shipped lies behind.</summary>
    public static bool Ahead(RoleItem item) => item.Item.Stage != Vocabulary.Stage.Shipped;
}
