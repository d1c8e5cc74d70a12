using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Ledger.Records;
using Waymark.Verify;

namespace Waymark.Cli.Making;

/// <summary>Whose eyes a finished output is for, as the scan wants to know it.</summary>
internal static class Subjects
{
    public static ScanSubject Of(Handout handout) => new ScanSubject.Handout(
        handout.Edition.Customer.Id, handout.Copy.Viewer, handout.Copy.Sharer.Role, handout.Copy.Recipient.Name, handout.Copy.Recipient.Address)
    {
        Date = handout.Copy.Date,
        OwnWords = [handout.Copy.Id, handout.Copy.IdInGroups, .. handout.Copy.PreviousId is { } previous ? new[] { previous } : []],
    };

    public static ScanSubject Of(HandoutFacts facts) => new ScanSubject.Handout(
        facts.Customer.Id, facts.Viewer, facts.Sharer.Role, facts.Recipient.Name, facts.Recipient.Address)
    {
        Date = facts.Date,
        OwnWords = [facts.Id, .. facts.PreviousId is { } previous ? new[] { previous } : []],
    };

    public static ScanSubject Of(RoleView view) => new ScanSubject.RoleSite(view.Role.Id) { Date = view.Date };

    public static ScanSubject Of(SiteFacts facts) => new ScanSubject.RoleSite(facts.Role) { Date = facts.Date };
}
