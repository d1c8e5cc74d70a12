using System.Globalization;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;
using Waymark.Vocabulary.Time;

namespace Waymark.Ledger.PublicLog;

/// <summary>What the public entries alone tell: counts by month, the keys, and which entries others speak of.</summary>
internal sealed record LogHistory(IReadOnlyList<VerifierKey> Keys, IReadOnlyList<LogHistory.Month> Months, IReadOnlyList<LogHistory.Note> Notes)
{
    /// <exception cref="LedgerException">An entry is none.</exception>
    public static LogHistory Read(TileSet tiles)
    {
        var (keys, months, notes) = (new List<VerifierKey>(), new SortedDictionary<string, Month>(StringComparer.Ordinal), new List<Note>());
        foreach (var (index, bytes) in tiles.EntriesFrom(0).Index())
        {
            var entry = Decode(index, bytes);
            var name = entry.Time.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            var day = IsoDay.Of(entry.Time);
            var month = months.GetValueOrDefault(name) ?? new Month(name, 0, 0, 0);
            switch (entry)
            {
                case Entry.Genesis genesis:
                    keys.Add(genesis.Key);
                    break;
                case Entry.KeyRotated rotated:
                    keys.Add(rotated.Key);
                    break;
                case Entry.HandoutPublished:
                    months[name] = month with { Issued = month.Issued + 1 };
                    break;
                case Entry.HandoutRevoked revoked:
                    months[name] = month with { Withdrawn = month.Withdrawn + 1 };
                    notes.Add(new Note(revoked.Ref, "Withdrawn", index, day));
                    break;
                case Entry.PayloadErased erased:
                    months[name] = month with { Erased = month.Erased + 1 };
                    notes.Add(new Note(erased.Ref, "Private record erased", index, day));
                    break;
            }
        }

        return new LogHistory(keys, [.. months.Values], notes);
    }

    private static Entry Decode(int index, byte[] bytes)
    {
        try
        {
            return Entry.Decode(bytes);
        }
        catch (FormatException e)
        {
            throw LedgerException.Broken($"{StoredPath.Log}/tile/entries, entry {index},", e.Message);
        }
    }

    /// <param name="Name">Year and month, by the log's time in UTC.</param>
    internal sealed record Month(string Name, int Issued, int Withdrawn, int Erased);

    /// <param name="Index">The entry that is spoken of.</param>
    /// <param name="By">The entry that speaks.</param>
    /// <param name="Time">Its day.</param>
    internal sealed record Note(long Index, string What, long By, string Time);
}
