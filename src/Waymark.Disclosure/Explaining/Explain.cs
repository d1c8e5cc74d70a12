using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Internal;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Handouts.Internal;

namespace Waymark.Disclosure.Explaining;

/// <summary>Answers an author who asks why: by the same grants that redact.</summary>
public static class Explain
{
    /// <summary>Null where the workspace has no such item.</summary>
    public static ItemExplanation? Item(Roadmap roadmap, string itemId)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        if (roadmap.Items.FirstOrDefault(item => item.Id == itemId) is not { } item) return null;
        var topics = KnownTopics.Of(item).ToList();
        var roles = Colleagues(roadmap).Select(role =>
        {
            var missing = Grants.Within(role).Missing(topics);
            return new RoleAccess(role.Id, missing.IsEmpty, missing, ShareOf(roadmap, role, item));
        });
        return new ItemExplanation(item.Id, item.Title.Value, item.Span, [.. roles], Passages.Of(roadmap.Policy, item));
    }

    /// <summary>What every internal role may do with every item.</summary>
    /// <param name="siteRole">Lists only the items that this role sees, as its own site may; null lists all, for the author.</param>
    public static DisclosureMatrix Matrix(Roadmap roadmap, string? siteRole)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        var reader = siteRole is null ? null : roadmap.Policy.Find(siteRole) ?? throw new ArgumentException($"No role '{siteRole}'.", nameof(siteRole));
        var items = roadmap.Items.Where(item => reader is null || Grants.Within(reader).Covers(KnownTopics.Of(item)))
            .OrderBy(item => item.Stage.Value).ThenBy(item => item.Title.Value, StringComparer.Ordinal).ThenBy(item => item.Id, StringComparer.Ordinal).ToList();
        var table = AccessTableWriter.Write(roadmap, items, reader);
        return new DisclosureMatrix([.. table.Roles.Select(role => role.Id)], [.. items.Zip(table.Rows, (item, row) => new MatrixRow(item.Id, item.Title.Value, row.Access))]);
    }

    private static IEnumerable<Role> Colleagues(Roadmap roadmap) => roadmap.Policy.Roles.Where(role => !role.Customer);

    private static ShareVerdict ShareOf(Roadmap roadmap, Role role, ItemDocument item) =>
        new ShareVerdicts(roadmap.Policy, role, new DateWords(roadmap.Settings.Locale.Value)).Of(item);
}
