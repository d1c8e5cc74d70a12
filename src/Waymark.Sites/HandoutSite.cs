using System.Collections.Frozen;
using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Layouts.Look;
using Waymark.Layouts.Microsite;
using Waymark.Layouts.Page;

namespace Waymark.Sites;

/// <summary>
/// The microsite of one handout. Everything in it comes from the record: a page, a file name or a navigation entry exists only
/// where the record holds something to show.
/// </summary>
public static class HandoutSite
{
    /// <summary>
    /// The site of a handout. Its pages lead nowhere outside its folder: the same files lie beside a brief in output/, and under names that a person
    /// would send in an archive.
    /// </summary>
    /// <returns>Files sorted by path. The same handout gives the same bytes.</returns>
    /// <exception cref="ArgumentException">The record links to what it does not hold, or an id cannot name a file.</exception>
    public static Task<ImmutableArray<SiteFile>> RenderAsync(Handout handout)
    {
        ArgumentNullException.ThrowIfNull(handout);
        var edition = handout.Edition;
        var branding = Branding.For(edition.Vendor.Brand);
        var context = new PageContext
        {
            Path = SitePath.Home,
            Language = edition.Language,
            Branding = branding,
            Word = handout.Copy.Word,
            Assets = edition.Assets.ToFrozenDictionary(asset => asset.Id, StringComparer.Ordinal),
            Items = MicrositeMap.ItemsInOrder(edition).ToFrozenDictionary(item => item.Id, StringComparer.Ordinal),
            Themes = edition.Themes.ToFrozenDictionary(theme => theme.Id, StringComparer.Ordinal),
        };

        return SiteAssembly.AssembleAsync(Pages(handout, context), branding, edition.Assets, StyleSheet.ForMicrosite);
    }

    private static IEnumerable<SitePage> Pages(Handout handout, PageContext context)
    {
        var edition = handout.Edition;
        yield return Page<HomePage>(SitePath.Home);
        if (edition.Strategy is { } strategy && MicrositeMap.HasStrategy(edition)) yield return Page<StrategyPage>(SitePath.Strategy, ("Strategy", strategy));
        if (!edition.Themes.IsEmpty) yield return Page<ThemesPage>(SitePath.Themes);
        if (!edition.Feedback.IsEmpty) yield return Page<FeedbackPage>(SitePath.Feedback);
        if (!edition.Questions.IsEmpty) yield return Page<QuestionsPage>(SitePath.Questions);
        foreach (var section in edition.Sections)
        {
            yield return Page<SectionPage>(SitePath.Section(section.Stage), ("Section", section));
            foreach (var item in section.Items) yield return Page<ItemPage>(SitePath.Item(item.Id), ("Section", section), ("Item", item));
        }

        SitePage Page<TComponent>(string path, params ReadOnlySpan<(string Name, object Value)> more)
        {
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Page"] = context with { Path = path },
                ["Handout"] = handout,
            };
            foreach (var (name, value) in more) parameters.Add(name, value);
            return new SitePage(path, typeof(TComponent), parameters);
        }
    }
}
