using System.Collections.Immutable;
using System.Text;
using Waymark.Cli.Making;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Internal;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Ledger.Tree;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Tracing;
using Waymark.Pages;

namespace Waymark.Cli.Tracing;

/// <summary>Everything that was ever handed out, from the ledger alone: content that has moved on since does not matter.</summary>
internal sealed class IssuedEditions
{
    private readonly Dictionary<string, LoggedEntry> _entries = new(StringComparer.Ordinal);

    private static readonly Comparer<(string Version, int Generation)> ByVersion = Comparer<(string Version, int Generation)>.Create((a, b) =>
        string.CompareOrdinal(a.Version, b.Version) is var order and not 0 ? order : a.Generation.CompareTo(b.Generation));

    private IssuedEditions() { }

    /// <summary>An edition for each version and each generation of the key that marked copies of it.</summary>
    public ImmutableArray<IssuedEdition> All { get; private set; } = [];

    /// <summary>Copies of which the ledger kept nothing to compare a leak with: issued by an early Waymark, or erased by one.</summary>
    public ImmutableArray<string> NotCompared { get; private set; } = [];

    public LoggedEntry EntryOf(string copyId) => _entries[copyId];

    /// <summary>The entry that issued a copy, or null where none did.</summary>
    public LoggedEntry? Find(string copyId) => _entries.GetValueOrDefault(copyId);

    /// <summary>The key that marked a copy.</summary>
    public CopyKey? KeyOf(string copyId) => All.FirstOrDefault(edition => edition.CopyIds.Contains(copyId))?.Key;

    public static IssuedEditions Read(LedgerReader ledger, CopyKeys keys)
    {
        var issued = new IssuedEditions();
        var versions = new SortedDictionary<(string Version, int Generation), List<CopiesOfPages>>(ByVersion);
        var builds = new List<IssuedEdition>();
        foreach (var entry in ledger.ReadEntries())
        {
            if (entry.Record is SiteRecord site && BuildOf(ledger, site, keys) is { } build && issued._entries.TryAdd(build.CopyIds[0], entry)) builds.Add(build);
            if (CopyOf(entry) is not var (id, version, kept) || (entry.Record is null && issued._entries.ContainsKey(id))) continue;
            // A copy that was erased and issued again is the one that was issued again.
            issued._entries[id] = entry;
            var group = (version, GenerationOf(ledger, kept, keys));
            if (!versions.TryGetValue(group, out var sets)) versions.Add(group, sets = []);
            if (!sets.Any(set => set.TryAdd(id, kept))) sets.Add(new CopiesOfPages(id, kept));
        }

        issued.NotCompared = [.. versions.Values.SelectMany(sets => sets).Where(set => !set.Copies.Values.Any(kept => kept.Any(file => file.Name == HandoutPress.KeptEdition))).SelectMany(set => set.Copies.Keys)];
        issued.All =
        [
            .. versions.SelectMany(group => group.Value.Select(set => EditionOf(ledger, group.Key.Version, set.Copies, keys.All[group.Key.Generation]))).OfType<IssuedEdition>(),
            .. builds,
        ];
        return issued;
    }

    /// <summary>
    /// Copies that have the same pages in every format that they share. An edition that a later version of this program sets has the same text, and may have other pages
    /// and other slots; which ones, its kept pages say.
    /// </summary>
    private sealed class CopiesOfPages
    {
        private readonly SortedDictionary<string, Digest> _pages = new(StringComparer.Ordinal);

        public CopiesOfPages(string id, ImmutableArray<KeptFile> kept) => TryAdd(id, kept);

        public SortedDictionary<string, ImmutableArray<KeptFile>> Copies { get; } = new(StringComparer.Ordinal);

        public bool TryAdd(string id, ImmutableArray<KeptFile> kept)
        {
            var pages = kept.Where(file => PagedFormat.All.Any(format => format.KeptPages == file.Name)).ToArray();
            if (pages.Any(file => _pages.TryGetValue(file.Name, out var other) && other != file.Sha256)) return false;
            foreach (var file in pages) _pages[file.Name] = file.Sha256;
            Copies[id] = kept;
            return true;
        }
    }

    /// <summary>What is known of an issued copy; of an erased one what every copy of its version has, and no name.</summary>
    private static (string Id, string Version, ImmutableArray<KeptFile> Kept)? CopyOf(LoggedEntry entry) => entry switch
    {
        { Record: HandoutRecord record } => (record.Facts.Id, record.Facts.Version, record.Kept),
        { Kind: "handout.publish", Erasure: { } erased } => (erased.Id, erased.Version, erased.Kept),
        _ => null,
    };

    /// <summary>
    /// Which of the keys marked a copy, as its code word says; the oldest where nothing was kept, for there was no other then. The newest where the key is
    /// not here: its marks are looked for, and are not found.
    /// </summary>
    private static int GenerationOf(LedgerReader ledger, ImmutableArray<KeptFile> copy, CopyKeys keys)
    {
        if (keys.All.Length == 1) return 0;
        if (Kept(ledger, [copy], HandoutPress.KeptCodeWord).FirstOrDefault() is not { } kept) return keys.All.Length - 1;
        return Math.Max(0, Enumerable.Range(0, keys.All.Length).FirstOrDefault(generation => CodeWordRecord.IsUnder(keys.All[generation], kept), -1));
    }

    /// <returns>Null where all that was kept of a version was erased with its last copy.</returns>
    private static IssuedEdition? EditionOf(LedgerReader ledger, string version, SortedDictionary<string, ImmutableArray<KeptFile>> copies, CopyKey key)
    {
        if (Kept(ledger, copies.Values, HandoutPress.KeptEdition).FirstOrDefault() is not { } edition) return null;
        // The pages of a format are the same for all copies; there are none where no copy was handed out in it.
        var pages = PagedFormat.All.SelectMany(format => Kept(ledger, copies.Values, format.KeptPages).Take(1)).Select(bytes => PageEncoding.DecodeDocument(bytes));
        return new IssuedEdition(version, EditionEncoding.DecodeEdition(edition), [.. pages], [.. copies.Keys]) { Key = key };
    }

    private static IEnumerable<byte[]> Kept(LedgerReader ledger, IEnumerable<ImmutableArray<KeptFile>> copies, string name) =>
        copies.SelectMany(kept => kept).Where(file => file.Name == name).Select(file => ledger.ReadFile(file.Sha256));

    /// <summary>A build of a role's site is an edition with one copy. Null for one that was built before builds had marks.</summary>
    private static IssuedEdition? BuildOf(LedgerReader ledger, SiteRecord record, CopyKeys keys) =>
        ledger.ReadKept(record, SitePress.KeptBuild) is { } id && ledger.ReadKept(record, SitePress.KeptView) is { } view
            ? new IssuedEdition(record.Facts.Version, TextOf(EditionEncoding.DecodeRoleView(view)), [], [Encoding.ASCII.GetString(id)]) { Key = keys.All[GenerationOf(ledger, record.Kept, keys)] }
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
