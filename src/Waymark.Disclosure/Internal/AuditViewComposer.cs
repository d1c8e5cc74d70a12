using System.Collections.Frozen;
using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Time;
using Waymark.Handouts;
using Waymark.Handouts.Internal;

namespace Waymark.Disclosure.Internal;

/// <summary>
/// Composes who received what for a role. Names are for those whom the policy names; what was told is for those who see the item today, under today's
/// title, with times no finer than theirs. The rest is left out, and nothing says so.
/// </summary>
internal sealed class AuditViewComposer(Roadmap roadmap, Role role, RoleView view)
{
    private readonly FrozenDictionary<string, Item> _visible = view.Items.ToFrozenDictionary(entry => entry.Item.Id, entry => entry.Item, StringComparer.Ordinal);
    private readonly DateWords _dates = new(roadmap.Settings.Locale.Value);

    public AuditView Compose(AuditLog log)
    {
        var histories = log.Entries.Where(entry => entry is { Kind: AuditKind.Issued, Copy: not null })
            .GroupBy(entry => entry.Copy!.Customer.Id, StringComparer.Ordinal)
            .Select(entries => new CustomerHistory(entries.Last().Copy!.Customer, VersionsOf(entries, log)));
        return new AuditView
        {
            Log = log.State,
            Entries = [.. log.Entries.Reverse()],
            Customers = [.. histories.OrderBy(history => history.Customer.Name, StringComparer.Ordinal).ThenBy(history => history.Customer.Id, StringComparer.Ordinal)],
        };
    }

    /// <summary>By the day that their first copy bears, then by entry: a version is a state of the roadmap, in the order in which it was told.</summary>
    private ImmutableArray<VersionHistory> VersionsOf(IEnumerable<AuditEntry> entries, AuditLog log)
    {
        var versions = entries.GroupBy(entry => entry.Copy!.Version, StringComparer.Ordinal)
            .Select(copies => (Version: copies.Key, First: copies.Min(entry => entry.Copy!.Date), Copies: copies.ToImmutableArray()))
            .OrderBy(version => version.First).ThenBy(version => version.Copies[0].Index)
            .ToArray();
        return [.. versions.Select((version, at) => new VersionHistory(
            version.Version, version.First, _dates.Day(version.First), WordsOf(version.Copies[0].Copy!.Sharer), version.Copies,
            at == 0 ? [] : ChangesBetween(log.Editions.GetValueOrDefault(versions[at - 1].Version), log.Editions.GetValueOrDefault(version.Version)))).Reverse()];
    }

    private string WordsOf(string sharer) => roadmap.Policy.Find(sharer)?.Words ?? sharer;

    private ImmutableArray<Change> ChangesBetween(Edition? before, Edition? after)
    {
        if (before is null || after is null) return [];
        var (old, now) = (ItemsOf(before), ItemsOf(after));
        return
        [
            .. now.Where(item => !old.ContainsKey(item.Key)).Select(item => Of(ChangeKind.Added, item.Value, $"New to them: {Said(item.Value) ?? "no time said"}")),
            .. now.Where(item => old.ContainsKey(item.Key)).Select(item => Compare(old[item.Key], item.Value)).OfType<Change>(),
            .. old.Where(item => !now.ContainsKey(item.Key)).Select(item => Of(ChangeKind.Removed, item.Value, "No longer told")),
        ];
    }

    /// <summary>Only what the role sees itself, by id.</summary>
    private SortedDictionary<string, Item> ItemsOf(Edition edition) => new(
        edition.Sections.SelectMany(section => section.Items).Where(item => _visible.ContainsKey(item.Id)).ToDictionary(item => item.Id, StringComparer.Ordinal), StringComparer.Ordinal);

    private Change? Compare(Item old, Item now)
    {
        if (old.Timing.Sentence != now.Timing.Sentence)
            return Of(ChangeKind.Retimed, now, Said(old) is { } before && Said(now) is { } after ? $"Was “{before}”, became “{after}”" : "The time has changed");
        return ChangeList.TextOf(old) == ChangeList.TextOf(now) && old.Title == now.Title ? null : Of(ChangeKind.Reworded, now, "The text has changed");
    }

    /// <summary>The words of timing, where the role may read them as exactly as the customer did. When something shipped is a fact.</summary>
    private string? Said(Item item) =>
        item.Stage == Vocabulary.Stage.Shipped || item.Timing.Span is not { } span || span.Grain <= role.Finest ? item.Timing.Sentence : null;

    private Change Of(ChangeKind kind, Item item, string what) => new(kind, item.Id, _visible[item.Id].Title, what);
}
