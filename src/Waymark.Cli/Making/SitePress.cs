using System.Collections.Immutable;
using System.Text;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Internal;
using Waymark.Handouts.Text;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Sites;
using Waymark.Marks.Wording;
using Waymark.Sites;
using Waymark.Verify;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Making;

/// <summary>What <c>site --json</c> prints for each role.</summary>
internal sealed record SiteAnswer(string Role, string Directory, ImmutableArray<FileAnswer> Files);

/// <summary>Makes the internal sites: the same way out as a handout, through the scan and the ledger.</summary>
internal sealed class SitePress(Roadmap roadmap, LedgerWriter ledger, CopyKey key, ImmutableArray<Secret> secrets)
{
    /// <summary>Names under which the ledger keeps what a site is made of: its view, and the id of its build.</summary>
    public const string KeptView = "view";
    public const string KeptBuild = "build";

    private readonly Gate _gate = new(roadmap, secrets);
    private readonly ImmutableArray<LoggedEntry> _entries = [.. ledger.Reader.ReadEntries()];

    /// <exception cref="ContentException">A site cannot be made, or the scan found something that its role may not see.</exception>
    public async Task<ImmutableArray<SiteAnswer>> MakeAsync(IReadOnlyList<string> roles, DateOnly date)
    {
        var problems = new DiagnosticBag();
        var views = new List<RoleView>();
        foreach (var role in roles)
        {
            var result = Disclose.RoleView(roadmap, role, date, PreviousView(role, date));
            problems.AddRange(result.Diagnostics);
            if (result.View is { } view) views.Add(view);
        }

        if (problems.HasErrors) throw new ContentException(problems.ToSorted());
        using var publication = ledger.Begin();
        var audit = new AuditPress(roadmap, ledger.Reader, _entries);
        var records = new SiteRecord?[views.Count];
        var staged = new List<int>();
        for (var i = 0; i < views.Count; i++)
        {
            // Also what was recorded before is made and scanned again: the audit pages beside it are new.
            var copy = await StageAsync(publication, views[i], audit, problems);
            if (Published(views[i]) is { } entry)
            {
                publication.Discard(copy);
                ledger.Restore(entry);
                records[i] = (SiteRecord)entry.Record!;
                continue;
            }

            staged.Add(i);
        }

        if (problems.HasErrors) throw new ContentException(problems.ToSorted());
        foreach (var (at, entry) in staged.Zip(publication.Commit())) records[at] = (SiteRecord)entry.Record!;
        foreach (var view in views) audit.Publish(view, ledger);
        return [.. records.Select(record => new SiteAnswer(record!.Facts.Role, record.Directory, [.. record.Files.Select(file => new FileAnswer(file.Path, file.Bytes, file.Sha256.ToString()))]))];
    }

    private async Task<StagedCopy> StageAsync(Publication publication, RoleView view, AuditPress audit, DiagnosticBag problems)
    {
        var version = EditionEncoding.VersionOf(view);
        var facts = new SiteFacts(view.Role.Id, view.Date, version, ProducerName.Words);
        var build = BuildOf(view);
        var copy = publication.Stage(facts, new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [KeptView] = EditionEncoding.Encode(view),
            [KeptBuild] = Encoding.ASCII.GetBytes(build.Id),
            [HandoutPress.KeptCodeWord] = CodeWordRecord.Of(key, build.Id, [.. SlotsOf(view)]),
        });
        var pages = await audit.MakeAsync(view, build);
        foreach (var file in (await RoleSite.RenderAsync(view, build)).Concat(pages.Files)) OutputFiles.Write(copy.Folder, file.Path, file.Bytes);
        problems.AddRange(_gate.Refusals(copy, Subjects.Of(view) with { OwnWords = pages.Dates }));
        return copy;
    }

    private IEnumerable<Slot> SlotsOf(RoleView view)
    {
        var passages = Passages.Of(view).ToImmutableArray();
        var wording = WordingSlots.Of(passages, key).All.SelectMany(slot => slot.Bits);
        return roadmap.Settings.AccessibleStrict ? wording : wording.Concat(SiteCarriers.Of(passages, key).Slots);
    }

    /// <summary>Names the build: what its role reads, as it reads it, under the key in use.</summary>
    private string IdOf(RoleView view) => new BuildIdentity(view.Role.Id, view.Date, EditionEncoding.VersionOf(view), roadmap.Settings.AccessibleStrict).IdUnder(key);

    /// <summary>The marks of a build: by them a leaked page names the role and the day.</summary>
    private RoleBuild BuildOf(RoleView view)
    {
        var id = IdOf(view);
        var word = new CodeWord(key, id);
        var passages = Passages.Of(view).ToImmutableArray();
        var marks = roadmap.Settings.AccessibleStrict ? SiteMarks.None : SiteCarriers.Of(passages, key).MarksOf(word);
        return new RoleBuild(id, WordingSlots.Of(passages, key).ChoicesOf(word), marks);
    }

    /// <summary>The last entry of this role, if it is this very site under this very key: then nothing new happened.</summary>
    private LoggedEntry? Published(RoleView view) =>
        _entries.LastOrDefault(entry => entry.Record is SiteRecord { Facts: var facts } && facts.Role == view.Role.Id) is { Record: SiteRecord last } entry
        && last.Facts.Date == view.Date && last.Facts.Producer == ProducerName.Words && BuildIn(last) == IdOf(view)
            ? entry
            : null;

    /// <summary>The build that a record published; null for one that was built before builds had marks.</summary>
    private string? BuildIn(SiteRecord record) => ledger.Reader.ReadKept(record, KeptBuild) is { } id ? Encoding.ASCII.GetString(id) : null;

    /// <summary>What the role's last site of an earlier date showed: building twice on one day compares with the same one.</summary>
    private RoleView? PreviousView(string role, DateOnly date)
    {
        var last = _entries.Select(entry => entry.Record).OfType<SiteRecord>()
            .Where(record => record.Facts.Role == role && record.Facts.Date < date)
            .MaxBy(record => record.Facts.Date);
        return last is null ? null : EditionEncoding.DecodeRoleView(ledger.Reader.ReadFile(last.Kept.Single(kept => kept.Name == KeptView).Sha256));
    }
}
