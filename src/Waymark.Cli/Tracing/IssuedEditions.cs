using System.Collections.Immutable;
using Waymark.Cli.Making;
using Waymark.Handouts.Encoding;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Marks.Tracing;
using Waymark.Pages;

namespace Waymark.Cli.Tracing;

/// <summary>Everything that was ever handed out, from the ledger alone: content that has moved on since does not matter.</summary>
internal sealed class IssuedEditions
{
    private readonly Dictionary<string, LoggedEntry> _entries = new(StringComparer.Ordinal);

    private IssuedEditions() { }

    public ImmutableArray<IssuedEdition> All { get; private set; } = [];

    public LoggedEntry EntryOf(string copyId) => _entries[copyId];

    /// <summary>The entry that issued a copy, or null where none did.</summary>
    public LoggedEntry? Find(string copyId) => _entries.GetValueOrDefault(copyId);

    public static IssuedEditions Read(LedgerReader ledger)
    {
        var issued = new IssuedEditions();
        var versions = new SortedDictionary<string, List<HandoutRecord>>(StringComparer.Ordinal);
        foreach (var entry in ledger.ReadEntries())
        {
            if (entry.Record is not HandoutRecord record || !issued._entries.TryAdd(record.Facts.Id, entry)) continue;
            if (!versions.TryGetValue(record.Facts.Version, out var records)) versions.Add(record.Facts.Version, records = []);
            records.Add(record);
        }

        issued.All = [.. versions.Select(version => EditionOf(ledger, version.Key, version.Value))];
        return issued;
    }

    private static IssuedEdition EditionOf(LedgerReader ledger, string version, List<HandoutRecord> records)
    {
        var handout = EditionEncoding.DecodeHandout(Kept(ledger, records[0], HandoutPress.KeptHandout)!);
        return new IssuedEdition(version, handout.Edition, [.. PagedFormat.All.SelectMany(format => PagesOf(ledger, records, format))], [.. records.Select(record => record.Facts.Id)]);
    }

    /// <summary>The pages of a format, or nothing where no copy was handed out in it: they are the same for all copies.</summary>
    private static IEnumerable<PageDocument> PagesOf(LedgerReader ledger, List<HandoutRecord> records, PagedFormat format) =>
        records.Select(record => Kept(ledger, record, format.KeptPages)).OfType<byte[]>().Take(1).Select(pages => PageEncoding.DecodeDocument(pages));

    private static byte[]? Kept(LedgerReader ledger, HandoutRecord record, string name) =>
        record.Kept.FirstOrDefault(kept => kept.Name == name) is { } kept ? ledger.ReadFile(kept.Sha256) : null;
}
