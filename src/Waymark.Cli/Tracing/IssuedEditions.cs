using System.Collections.Immutable;
using System.Text;
using Waymark.Cli.Making;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Internal;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Tracing;
using Waymark.Pages;

namespace Waymark.Cli.Tracing;

/// <summary>Everything that was ever handed out, from the ledger alone: content that has moved on since does not matter.</summary>
internal sealed class IssuedEditions
{
    private readonly Dictionary<string, LoggedEntry> _entries = new(StringComparer.Ordinal);

    private IssuedEditions() { }

    /// <summary>An edition for each version and each generation of the key that marked copies of it.</summary>
    public ImmutableArray<IssuedEdition> All { get; private set; } = [];

    public LoggedEntry EntryOf(string copyId) => _entries[copyId];

    /// <summary>The entry that issued a copy, or null where none did.</summary>
    public LoggedEntry? Find(string copyId) => _entries.GetValueOrDefault(copyId);

    /// <summary>The key that marked a copy.</summary>
    public CopyKey? KeyOf(string copyId) => All.FirstOrDefault(edition => edition.CopyIds.Contains(copyId))?.Key;

    public static IssuedEditions Read(LedgerReader ledger, CopyKeys keys)
    {
        var issued = new IssuedEditions();
        var versions = new SortedDictionary<(string Version, int Generation), List<HandoutRecord>>();
        var builds = new List<IssuedEdition>();
        var erasures = new List<ErasureRecord>();
        foreach (var entry in ledger.ReadEntries())
        {
            if (entry.Record is SiteRecord site && BuildOf(ledger, site, keys) is { } build && issued._entries.TryAdd(build.CopyIds[0], entry)) builds.Add(build);
            if (entry is { Kind: "handout.publish", Erasure: { } erased } && issued._entries.TryAdd(erased.Id, entry)) erasures.Add(erased);
            if (entry.Record is not HandoutRecord record || !issued._entries.TryAdd(record.Facts.Id, entry)) continue;
            var version = (record.Facts.Version, GenerationOf(ledger, record, keys));
            if (!versions.TryGetValue(version, out var records)) versions.Add(version, records = []);
            records.Add(record);
        }

        // What an erased copy said is known as long as another copy of its version is: its id and version stay, its name is gone.
        issued.All = [.. versions.Select(version => EditionOf(ledger, version.Key.Version, version.Value, erasures.Where(erased => erased.Version == version.Key.Version)) with { Key = keys.All[version.Key.Generation] }), .. builds];
        return issued;
    }

    /// <summary>
    /// Which of the keys marked a copy, as its code word says; the oldest where nothing was kept, for there was no other then. The newest where the key is
    /// not here: its marks are looked for, and are not found.
    /// </summary>
    private static int GenerationOf(LedgerReader ledger, IssuedRecord record, CopyKeys keys)
    {
        if (keys.All.Length == 1) return 0;
        if (ledger.ReadKept(record, HandoutPress.KeptCodeWord) is not { } kept) return keys.All.Length - 1;
        return Math.Max(0, Enumerable.Range(0, keys.All.Length).FirstOrDefault(generation => CodeWordRecord.IsUnder(keys.All[generation], kept), -1));
    }

    private static IssuedEdition EditionOf(LedgerReader ledger, string version, List<HandoutRecord> records, IEnumerable<ErasureRecord> erased)
    {
        var handout = EditionEncoding.DecodeHandout(ledger.ReadKept(records[0], HandoutPress.KeptHandout)!);
        return new IssuedEdition(version, handout.Edition, [.. PagedFormat.All.SelectMany(format => PagesOf(ledger, records, format))], [.. records.Select(record => record.Facts.Id), .. erased.Select(record => record.Id)]);
    }

    /// <summary>The pages of a format, or nothing where no copy was handed out in it: they are the same for all copies.</summary>
    private static IEnumerable<PageDocument> PagesOf(LedgerReader ledger, List<HandoutRecord> records, PagedFormat format) =>
        records.Select(record => ledger.ReadKept(record, format.KeptPages)).OfType<byte[]>().Take(1).Select(pages => PageEncoding.DecodeDocument(pages));

    /// <summary>A build of a role's site is an edition with one copy. Null for one that was built before builds had marks.</summary>
    private static IssuedEdition? BuildOf(LedgerReader ledger, SiteRecord record, CopyKeys keys) =>
        ledger.ReadKept(record, SitePress.KeptBuild) is { } id && ledger.ReadKept(record, SitePress.KeptView) is { } view
            ? new IssuedEdition(record.Facts.Version, TextOf(EditionEncoding.DecodeRoleView(view)), [], [Encoding.ASCII.GetString(id)]) { Key = keys.All[GenerationOf(ledger, record, keys)] }
            : null;

    /// <summary>What a role reads, in the form in which tracing compares what customers read.</summary>
    private static Edition TextOf(RoleView view) => new()
    {
        Vendor = view.Vendor,
        Customer = new CustomerProfile("", view.Role.Words, view.Role.Words),
        Language = view.Language,
        Paper = Paper.A4,
        Strategy = view.Strategy,
        Themes = view.Themes,
        Sections = [.. view.Items.GroupBy(item => item.Item.Stage).Select(stage => new StageSection(stage.Key, "", "", [.. stage.Select(item => item.Item)], null))],
        Feedback = [],
        Questions = [],
        Assets = view.Assets,
        Confidentiality = view.Confidentiality,
        ForwardLooking = "",
    };
}
