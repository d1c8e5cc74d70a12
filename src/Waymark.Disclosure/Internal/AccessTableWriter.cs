using Waymark.Content.Model;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Handouts.Internal;

namespace Waymark.Disclosure.Internal;

/// <summary>
/// What every internal role may do with each of some items. What it says of other roles is disclosed to whoever may see the items:
/// a colleague who asks "who may tell this?" gets an answer, and none about anything else.
/// </summary>
internal static class AccessTableWriter
{
    /// <param name="reader">
    /// Whose eyes the table is for; null: the author's. A reader is not told that another role keeps a date back: there would
    /// have to be one that is more exact than the reader knows.
    /// </param>
    public static AccessTable Write(Roadmap roadmap, IEnumerable<ItemDocument> items, Role? reader)
    {
        var dates = new DateWords(roadmap.Settings.Locale.Value);
        var roles = roadmap.Policy.Roles.Where(role => !role.Customer)
            .Select(role => (Role: role, Grants: Grants.Within(role), Shares: new ShareVerdicts(roadmap.Policy, role, dates))).ToList();
        return new AccessTable(
            [.. roles.Select(entry => new RoleName(entry.Role.Id, entry.Role.Words))],
            [.. items.Select(item => new AccessRow(item.Id, [.. roles.Select(entry => Of(item, entry.Grants, entry.Shares, tellsDates: reader is null || entry.Role.Id == reader.Id))]))]);
    }

    private static ItemAccess Of(ItemDocument item, Grants grants, ShareVerdicts shares, bool tellsDates) => shares.Of(item) switch
    {
        ShareVerdict.ShareWithoutDate when tellsDates => ItemAccess.SharesWithoutDate,
        ShareVerdict.Share or ShareVerdict.ShareWithoutDate => ItemAccess.Shares,
        _ => grants.Covers(KnownTopics.Of(item)) ? ItemAccess.Sees : ItemAccess.Hidden,
    };
}
