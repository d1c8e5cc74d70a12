using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Time;
using Waymark.Disclosure.Writing;
using Waymark.Handouts;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Composition;

/// <summary>Writes the parts of an item that every reader of it gets. What only one customer gets is added by the caller.</summary>
/// <param name="themes">Ids of the themes that the reader may know.</param>
internal sealed class ItemWriter(WorkspaceSettings settings, IReadOnlySet<string> themes, TimingLanguage timing, ProseWriter writer)
{
    public Item Write(ItemDocument source) => new(
        writer.Id(source.Id, source.Span),
        writer.Title(source.Title),
        themes.Contains(source.Theme.Value) ? source.Theme.Value : null,
        source.Stage.Value,
        timing.Of(source),
        writer.Line(source.Problem))
    {
        Story = writer.Line(source.Story),
        Body = writer.Body(source.Body),
        Products = ProductNames(source),
    };

    /// <summary>The invitation to a beta of something that has not shipped, or null.</summary>
    public Beta? BetaOf(ItemDocument source) => source is { Beta: { } beta, Stage.Value: not Stage.Shipped }
        ? new Beta(timing.BetaFrom(source, beta.From.Value), writer.Line(beta.Note))
        : null;

    private ImmutableArray<string> ProductNames(ItemDocument source) =>
        [.. settings.Products.Where(product => source.Products.Any(own => own.Value == product.Id)).Select(product => product.Name).Order(StringComparer.Ordinal)];
}
