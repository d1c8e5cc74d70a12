using System.Collections.Frozen;
using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Assets;
using Waymark.Disclosure.Composition;
using Waymark.Disclosure.Redaction;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Disclosure.Writing;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Internal;

/// <summary>Composes the internal roadmap of a role from the topics that it sees.</summary>
internal sealed class RoleViewComposer(Roadmap roadmap, Role role, DateOnly today, DiagnosticBag diagnostics)
{
    public (RoleView View, ImmutableArray<ItemVerdict> Verdicts) Compose()
    {
        var grants = Grants.Within(role);
        var dates = new DateWords(roadmap.Settings.Locale.Value);
        var timing = new TimingLanguage(grants, dates);
        var themes = Chapters.VisibleThemes(roadmap, grants);
        var visible = roadmap.Items.Where(item => grants.Covers(KnownTopics.Of(item))).ToList();
        var ids = visible.Select(item => item.Id).ToFrozenSet(StringComparer.Ordinal);

        var assets = new AssetShelf(roadmap.Assets, diagnostics);
        var writer = new ProseWriter(new Redactor(grants), new RecordItems(roadmap.Items, ids, ids, timing), assets, Wordings.Of(roadmap, Names(visible, themes)), new DateGuard(grants, today, dates, diagnostics), diagnostics);
        var itemWriter = new ItemWriter(roadmap.Settings, themes.Select(theme => theme.Id).ToFrozenSet(StringComparer.Ordinal), timing, writer);
        var shares = new ShareVerdicts(roadmap.Policy, role, dates);
        var items = InOrder(visible.Select(item => Entry(item, grants, itemWriter, shares)));
        var strategy = Chapters.VisibleStrategy(roadmap, grants);

        var view = new RoleView
        {
            Vendor = VendorWriter.Write(roadmap.Settings, assets, diagnostics),
            Role = new RoleName(role.Id, role.Words),
            Date = today,
            DateWords = dates.Day(today),
            Language = roadmap.Settings.Locale.Value,
            Strategy = strategy is null ? null : Chapters.Write(strategy, writer),
            Themes = [.. themes.Select(theme => Chapters.Write(theme, writer))],
            Items = items,
            Board = Board.Of(items),
            Marketing = Reads(roadmap.Policy.MarketingReaders) ? MarketingGridWriter.Write(roadmap.Marketing, ids, today) : null,
            Requests = Reads(roadmap.Policy.RequestReaders) ? RequestLines.Write(roadmap, visible, today, writer) : null,
            Changes = null,
            Access = AccessTableWriter.Write(roadmap, items.Select(entry => visible.First(item => item.Id == entry.Item.Id)), role),
            ReadsAudit = Reads(roadmap.Policy.AuditReaders),
            Talks = Reads(roadmap.Policy.PresenterReaders) ? Talks(assets) : null,
            Assets = [],
            Confidentiality = roadmap.Settings.Confidentiality.Value,
        };
        return (Slots.Number(view with { Assets = assets.All }), [.. roadmap.Items.OrderBy(item => item.Id, StringComparer.Ordinal).Select(item => Verdict(item, grants))]);
    }

    /// <summary>Names that no approved wording may change: those that the role reads.</summary>
    private IEnumerable<string> Names(IEnumerable<ItemDocument> visible, ImmutableArray<ThemeDocument> themes) =>
        roadmap.Settings.Products.Select(product => product.Name)
            .Concat([roadmap.Settings.Company.Value, roadmap.Settings.Product.Value])
            .Concat(themes.Select(theme => theme.Name.Value))
            .Concat(visible.Select(item => item.Title.Value));

    /// <summary>One for each customer whose handouts the role shares, by name.</summary>
    private ImmutableArray<Talk> Talks(AssetShelf assets)
    {
        var own = Presenting.Within(roadmap, role, today, assets, diagnostics);
        var talks = roadmap.Customers.Where(customer => customer.SharedBy?.Role.Value == role.Id)
            .Select(customer => Roles.Viewer(roadmap.Policy, customer.Viewer.Value, diagnostics) is { } viewer ? new TalkWriter(roadmap, customer, viewer, role, today, own, diagnostics).Write(assets) : null);
        return [.. talks.OfType<Talk>().OrderBy(talk => talk.Customer.Name, StringComparer.Ordinal).ThenBy(talk => talk.Customer.Id, StringComparer.Ordinal)];
    }

    private static RoleItem Entry(ItemDocument source, Grants grants, ItemWriter itemWriter, ShareVerdicts shares) => new(
        itemWriter.Write(source) with { Beta = itemWriter.BetaOf(source) },
        shares.Of(source),
        Words(source),
        [.. KnownTopics.Of(source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        grants.Has(KnownTopics.Ownership) ? source.Owner?.Value : null);

    private static ImmutableArray<RoleItem> InOrder(IEnumerable<RoleItem> items) =>
        [.. items.OrderBy(entry => entry.Item.Stage)
            .ThenBy(entry => DisclosedTime.Position(entry.Item.Stage, entry.Item.Timing))
            .ThenBy(entry => entry.Item.Title, StringComparer.Ordinal)
            .ThenBy(entry => entry.Item.Id, StringComparer.Ordinal)];

    private ItemVerdict Verdict(ItemDocument item, Grants grants) =>
        ItemSelection.Verdict(item.Id, [ItemSelection.Topics(DisclosureRule.SharerTopics, grants.Missing(KnownTopics.Of(item)), $"{role.Id} does not see", $"{role.Id} sees it")]);

    private bool Reads(ImmutableArray<Placed<string>> readers) => readers.Any(reader => reader.Value == role.Id);

    private static string Words(ItemDocument source) => source.Certainty?.Value switch
    {
        Certainty.Committed => "Committed",
        Certainty.Planned => "Planned",
        Certainty.Roadmapped => "Roadmapped",
        Certainty.Exploring => "Exploring",
        Certainty.NotPlanned => "Not planned",
        _ => source.Stage.Value == Stage.Shipped ? "Shipped" : "Exploring",
    };
}
