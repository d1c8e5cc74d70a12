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
    /// <param name="marks">What the copy carries beside its words; nothing where there are none.</param>
    /// <returns>Files sorted by path. The same handout gives the same bytes. For several copies of an edition, make a <see cref="SiteMaster"/>.</returns>
    /// <exception cref="ArgumentException">The record links to what it does not hold, or an id cannot name a file.</exception>
    public static async Task<ImmutableArray<SiteFile>> RenderAsync(Handout handout, SiteMarks? marks = null) =>
        (await SiteMaster.PrepareAsync(handout, marks ?? SiteMarks.None)).WriteCopy(handout.Copy, marks ?? SiteMarks.None);

    internal static SiteAssembly AssemblyOf(Edition edition) => new(Branding.For(edition.Vendor.Brand), edition.Assets, StyleSheet.ForMicrosite);

    /// <param name="voice">Says what belongs to the recipient: the handout's copy is asked for nothing of it.</param>
    internal static IEnumerable<SitePage> Pages(Handout handout, CopyVoice voice, Branding branding) => Pages(handout, new PageContext
    {
        Path = SitePath.Home,
        Language = handout.Edition.Language,
        Branding = branding,
        Voice = voice,
        Assets = handout.Edition.Assets.ToFrozenDictionary(asset => asset.Id, StringComparer.Ordinal),
        Items = MicrositeMap.ItemsInOrder(handout.Edition).ToFrozenDictionary(item => item.Id, StringComparer.Ordinal),
        Themes = handout.Edition.Themes.ToFrozenDictionary(theme => theme.Id, StringComparer.Ordinal),
    });

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

        SitePage Page<TComponent>(string path, params ReadOnlySpan<(string Name, object Value)> more) => SitePage.Of<TComponent>(path, context, [("Handout", handout), .. more]);
    }
}
