using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Waymark.Content.Model;
using Waymark.Disclosure.Assets;
using Waymark.Disclosure.Redaction;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Disclosure.Writing;
using Waymark.Handouts;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Composition;

/// <summary>Composes a customer's handout in the order of a roadmap talk, from what the viewer may see and the sharer may say.</summary>
internal sealed class EditionComposer(Roadmap roadmap, CustomerDocument customer, Role viewer, Role sharer, DateOnly today, DiagnosticBag diagnostics)
{
    private readonly string _locale = customer.Locale?.Value ?? roadmap.Settings.Locale.Value;

    public (Edition Edition, ImmutableArray<ItemVerdict> Verdicts) Compose()
    {
        var grants = Grants.Between(viewer, sharer);
        var redactor = new Redactor(grants);
        var dates = new DateWords(_locale);
        var timing = new TimingLanguage(grants, dates);
        var themes = Chapters.VisibleThemes(roadmap, grants);
        var themeIds = themes.Select(theme => theme.Id).ToFrozenSet(StringComparer.Ordinal);
        var requests = roadmap.Requests.Where(request => request.Customer.Value == customer.Id && request.Date.Value <= today).ToList();

        var selection = ItemSelection.Of(roadmap, viewer, sharer, today, timing, new Relevance(customer, requests, themeIds, redactor));
        var ordered = selection.Chosen.GroupBy(candidate => candidate.Stage).OrderBy(stage => stage.Key).SelectMany(Candidate.InSection).ToImmutableArray();

        var assets = new AssetShelf(roadmap.Assets, diagnostics);
        var items = new RecordItems(roadmap.Items, selection.Knowable, ordered.Select(candidate => candidate.Id).ToFrozenSet(StringComparer.Ordinal), timing);
        var writer = new ProseWriter(redactor, items, assets, Wordings.Of(roadmap, Names(selection, themes)), new DateGuard(grants, today, dates, diagnostics), diagnostics);

        var strategy = Chapters.VisibleStrategy(roadmap, grants);
        var itemWriter = new ItemWriter(roadmap.Settings, themeIds, timing, writer);
        var sections = ordered.GroupBy(candidate => candidate.Stage)
            .Select(stage => Sections.Of(stage.Key, [.. stage.Select(candidate => ForCustomer(candidate.Source, itemWriter, writer, requests))], roadmap.Settings.Caveats))
            .ToImmutableArray();
        var feedback = grants.Has(KnownTopics.Released) ? new Feedback(roadmap.Policy, writer, diagnostics).Rows(requests, ordered) : [];

        var edition = new Edition
        {
            Vendor = VendorWriter.Write(roadmap.Settings, assets, diagnostics),
            Customer = new CustomerProfile(customer.Id, customer.Name.Value, ShortName),
            Language = roadmap.Settings.Locale.Value,
            Paper = DateWords.Region(_locale) is "US" or "CA" ? Paper.Letter : Paper.A4,
            LineEnds = roadmap.Settings.LineEnds,
            Strategy = strategy is null ? null : Chapters.Write(strategy, writer),
            Themes = [.. themes.Select(theme => Chapters.Write(theme, writer))],
            Sections = sections,
            Feedback = feedback,
            Questions = Questions.For(strategy, themes, feedback.Where(row => row.Stage is null && row.ItemId is null), ShortName, writer),
            Assets = [],
            Fonts = [.. roadmap.Settings.Fonts.Select(font => new FontAsset(Convert.ToHexStringLower(SHA256.HashData(font.Bytes.Span))) { Bytes = font.Bytes, Place = font.Span })],
            Confidentiality = roadmap.Settings.Confidentiality.Value,
            ForwardLooking = roadmap.Settings.ForwardLooking.Value,
        };
        return (Slots.Number(edition with { Assets = assets.All }), selection.Verdicts);
    }

    private string ShortName => customer.ShortName?.Value ?? customer.Name.Value;

    private Item ForCustomer(ItemDocument source, ItemWriter itemWriter, ProseWriter writer, List<RequestDocument> requests)
    {
        var asked = requests.Where(request => Relevance.IsRequestedBy(source, request)).Select(request => request.Date.Value).Order().ToList();
        var invited = source.Beta is { } beta && beta.Needs.All(need => customer.Tags.Any(tag => tag.Value == need.Value));
        return itemWriter.Write(source) with
        {
            Relevance = source.Relevance.TryGetValue(customer.Id, out var words) ? writer.Line(words) : [],
            AskedFor = asked.Count == 0 ? null : $"You asked for this in {DateWords.Month(asked[0])}",
            Beta = invited ? itemWriter.BetaOf(source) : null,
        };
    }

    /// <summary>Names that the reader may know, in whose words no copy differs.</summary>
    private IEnumerable<string> Names(ItemSelection selection, ImmutableArray<ThemeDocument> themes) =>
        roadmap.Settings.Products.Select(product => product.Name)
            .Concat([roadmap.Settings.Company.Value, roadmap.Settings.Product.Value, customer.Name.Value, ShortName])
            .Concat(themes.Select(theme => theme.Name.Value))
            .Concat(roadmap.Items.Where(item => selection.Knowable.Contains(item.Id)).Select(item => item.Title.Value));
}
