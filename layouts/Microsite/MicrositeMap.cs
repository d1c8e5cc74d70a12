using Waymark.Handouts;
using Waymark.Layouts.Page;

namespace Waymark.Layouts.Microsite;

/// <summary>Which pages a handout's site has: those that the record has something to say on, and no others.</summary>
public static class MicrositeMap
{
    /// <summary>The pages that every page leads to.</summary>
    public static IEnumerable<NavLink> Navigation(Handout handout)
    {
        yield return new NavLink(SitePath.Home, "Overview");
        if (HasStrategy(handout.Edition)) yield return new NavLink(SitePath.Strategy, "Strategy");
        if (!handout.Edition.Themes.IsEmpty) yield return new NavLink(SitePath.Themes, "Themes");
        if (!handout.Edition.Feedback.IsEmpty) yield return new NavLink(SitePath.Feedback, "Your feedback");
        if (!handout.Edition.Questions.IsEmpty) yield return new NavLink(SitePath.Questions, "Questions");
    }

    /// <summary>A goal alone is said on the first page; a page of its own needs prose.</summary>
    public static bool HasStrategy(Edition edition) => edition.Strategy is { Body.IsEmpty: false };

    public static IEnumerable<Item> ItemsInOrder(Edition edition) => edition.Sections.SelectMany(section => section.Items);

    /// <summary>The title of the whole handout.</summary>
    public static string Headline(Edition edition) => edition.Strategy?.Headline ?? $"{edition.Vendor.ProductFamily}: the road ahead";
}
