using System.Collections.Immutable;
using Waymark.Cli.Auditing;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Handouts.Internal;
using Waymark.Layouts.Internal.Audit;
using Waymark.Layouts.Page;
using Waymark.Ledger;
using Waymark.Sites;
using Waymark.Vocabulary.Time;

namespace Waymark.Cli.Making;

/// <summary>Makes the audit pages of the roles that may read who received what.</summary>
/// <param name="entries">All of the log, as that reader reads them.</param>
internal sealed class AuditPress(Roadmap roadmap, LedgerReader reader, IReadOnlyList<LoggedEntry> entries)
{
    private readonly Lazy<AuditLog> _log = new(() => AuditLogs.Of(reader, entries));
    private readonly Dictionary<string, AuditPages> _made = new(StringComparer.Ordinal);

    public async Task<AuditPages> MakeAsync(RoleView view, RoleBuild build) => _made[view.Role.Id] = ViewOf(view) is { } audit
        ? new AuditPages(await AuditSite.RenderAsync(view, audit, build), DatesIn(audit, view.Date))
        : AuditPages.None;

    /// <summary>Publishes what was made and scanned for a role; takes away what a role may no longer read.</summary>
    public void Publish(RoleView view, LedgerWriter ledger) => ledger.PublishAuditPages(
        view.Role.Id, [.. _made[view.Role.Id].Files.Select(file => (file.Path[SitePath.AuditFolder.Length..], file.Bytes.ToArray()))]);

    /// <summary>
    /// Dates that stand on a role's audit pages because the ledger says so, for the scan: when something was recorded may lie after the day that the
    /// site speaks of, and what somebody was told once may be said of nothing any more. Each is no finer than disclosure allowed.
    /// </summary>
    public ImmutableArray<string> DatesOn(RoleView view) => ViewOf(view) is { } audit ? DatesIn(audit, view.Date) : [];

    private AuditView? ViewOf(RoleView view) => view.ReadsAudit ? Disclose.AuditView(roadmap, view, _log.Value) : null;

    private static ImmutableArray<string> DatesIn(AuditView audit, DateOnly today) =>
    [
        .. AuditMap.DaysNamed(audit, today).Select(IsoDay.Of)
            .Concat(audit.Customers.SelectMany(customer => customer.Versions).SelectMany(version => version.Changes.Select(change => change.What).Prepend(version.FirstWords)))
            .Distinct(StringComparer.Ordinal),
    ];
}

/// <param name="Files">Below <see cref="SitePath.AuditFolder"/>; none for a role that may not read them.</param>
/// <param name="Dates">See <see cref="AuditPress.DatesOn"/>.</param>
internal sealed record AuditPages(ImmutableArray<SiteFile> Files, ImmutableArray<string> Dates)
{
    public static AuditPages None { get; } = new([], []);
}
