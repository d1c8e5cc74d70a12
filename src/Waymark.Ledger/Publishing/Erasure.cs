using System.Collections.Immutable;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Publishing;

/// <summary>What goes when a recipient is erased.</summary>
/// <param name="Entries">Whose records go: the recipient's copies, and what was said of them when they were withdrawn.</param>
/// <param name="Removals">Files and folders, relative to the workspace.</param>
internal sealed record Erasure(IReadOnlyList<ErasedEntry> Entries, IReadOnlyList<string> Removals)
{
    /// <summary>Reads every record: a file may go only when no other copy needs it.</summary>
    /// <param name="staying">Names of kept files that stay.</param>
    public static Erasure Of(LedgerReader reader, string address, IReadOnlyCollection<string> staying)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<ErasedEntry>();
        var (gone, needed, folders) = (new HashSet<Digest>(), new HashSet<Digest>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var entry in reader.ReadEntries())
        {
            switch (entry.Record)
            {
                case HandoutRecord handout when handout.Facts.Recipient.Address.Equals(address, StringComparison.OrdinalIgnoreCase):
                    versions[handout.Facts.Id] = handout.Facts.Version;
                    var kept = handout.Kept.Where(file => staying.Contains(file.Name)).ToImmutableArray();
                    entries.Add(new ErasedEntry(entry.Index, handout.Facts.Id, handout.Facts.Version, kept));
                    needed.UnionWith(kept.Select(file => file.Sha256));
                    folders.Add(handout.Directory);
                    gone.UnionWith(handout.Digests);
                    break;
                case RevocationRecord revocation when versions.TryGetValue(revocation.Id, out var version):
                    entries.Add(new ErasedEntry(entry.Index, revocation.Id, version, []));
                    break;
                case IssuedRecord issued:
                    needed.UnionWith(issued.Digests);
                    break;
                case ErasureRecord earlier:
                    needed.UnionWith(earlier.Kept.Select(file => file.Sha256));
                    break;
            }
        }

        gone.ExceptWith(needed);
        var records = entries.Select(entry => StoredPath.Of(reader.Catalogue.NameOf(entry.Index)!.Value));
        var objects = gone.Select(StoredPath.Of).Order(StringComparer.Ordinal);
        return new Erasure(entries, [.. records, .. objects, .. folders]);
    }
}

/// <summary>An entry whose record goes.</summary>
/// <param name="Id">Of the handout that it is about.</param>
/// <param name="Version">Of that handout's edition.</param>
/// <param name="Kept">What stays of it.</param>
internal sealed record ErasedEntry(long Index, string Id, string Version, ImmutableArray<KeptFile> Kept);
