using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Writing;
using Waymark.Handouts;

namespace Waymark.Disclosure.Composition;

/// <summary>Strategy and themes: whole documents that a reader may or may not see.</summary>
internal static class Chapters
{
    /// <summary>The strategy if the grants cover it, else null.</summary>
    public static StrategyDocument? VisibleStrategy(Roadmap roadmap, Grants grants) =>
        roadmap.Strategy is { } strategy && grants.Covers(KnownTopics.Of(strategy)) ? strategy : null;

    /// <summary>The themes that the grants cover, in the authors' order; those without a place follow by id.</summary>
    public static ImmutableArray<ThemeDocument> VisibleThemes(Roadmap roadmap, Grants grants) =>
        [.. roadmap.Themes.Where(theme => grants.Covers(KnownTopics.Of(theme)))
            .OrderBy(theme => theme.Order?.Value ?? int.MaxValue)
            .ThenBy(theme => theme.Id, StringComparer.Ordinal)];

    public static Strategy Write(StrategyDocument strategy, ProseWriter writer) =>
        new(writer.Title(strategy.Headline), writer.Line(strategy.Goal), writer.Body(strategy.Body));

    public static Theme Write(ThemeDocument theme, ProseWriter writer) =>
        new(writer.Id(theme.Id, theme.Span), theme.Icon.Value, writer.Title(theme.Name), writer.Line(theme.Why), writer.Body(theme.Body));
}
