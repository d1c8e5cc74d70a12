using System.Globalization;
using Waymark.Ledger;
using Waymark.Ledger.Entries;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Publishing;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage;
using Waymark.Ledger.Tree;

namespace Waymark.LedgerBench;

/// <summary>A ledger of any size, written without the protocol: a million durable appends would take a day, and only reading is measured.</summary>
internal static class ManyEntries
{
    private const string Origin = "waymark.example/ledger/bench";

    /// <summary>A multiple of a tile, so that no narrow tile is left.</summary>
    private const int Portion = 100 * Tile.FullWidth;

    private static readonly DateTimeOffset Time = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);
    private static readonly byte[] Brief = "brief"u8.ToArray();

    /// <summary>One genesis, and handouts to as many recipients as there are entries beside it, each with one file.</summary>
    public static void Write(LedgerPlace place, int entries)
    {
        using var key = SigningKey.Create();
        Put(place, StoredPath.Of(Digest.Of(Brief)), Brief);
        var files = new FolderFiles(place.Workspace);
        var root = MerkleTree.EmptyRoot;
        for (var first = 0; first < entries; first += Portion)
        {
            var portion = Enumerable.Range(first, Math.Min(Portion, entries - first))
                .Select(index => (index == 0 ? (Entry)new Entry.Genesis(Time, key.VerifierFor(Origin)) : Handout(place, index)).Encode()).ToList();
            var appending = Appending.To(new TileSet(files, first), portion);
            foreach (var (tile, bytes) in appending.Files) Put(place, StoredPath.Of(tile), bytes);
            foreach (var full in Tile.Between(first, appending.Size).Where(tile => tile.IsFull))
            {
                if (Directory.Exists(Path.Combine(place.Workspace, StoredPath.Of(full) + ".p"))) Directory.Delete(Path.Combine(place.Workspace, StoredPath.Of(full) + ".p"), recursive: true);
            }

            root = appending.Root;
        }

        var checkpoint = new Checkpoint(Origin, entries, root);
        Put(place, StoredPath.Checkpoint, key.Sign(Origin, checkpoint.Text).Encode());
        Put(place, ".waymark/state/last-signed", LastSigned.Encode(checkpoint));
    }

    public static HandoutFacts Facts(int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"id{number:000000000000000000000000}"),
        Customer = new Party("acme", "Acme"),
        Recipient = new Person(string.Create(CultureInfo.InvariantCulture, $"Recipient {number}"), string.Create(CultureInfo.InvariantCulture, $"recipient{number}@acme.example")),
        Viewer = "customer",
        Sharer = new RecordedSharer("csm", "Sam Ito"),
        Date = new DateOnly(2026, 11, 20),
        Version = "q2d7mz5kfx4t3w6yh2rbn5caeu",
        PreviousId = null,
        Formats = ["brief"],
        Producer = "waymark bench",
        Parcel = new Parcel("Prepared for one recipient; copies are identifiable.", []),
    };

    private static Entry.HandoutPublished Handout(LedgerPlace place, int index)
    {
        var facts = Facts(index);
        var record = new HandoutRecord(facts, $"output/handouts/acme/{facts.Id}", [new IssuedFile("brief.pdf", Brief.Length, Digest.Of(Brief))], []);
        var opening = Opening.Seal(Statement.Encode(record));
        Put(place, StoredPath.Of(RecordName.Of(index, record)), opening.Encode());
        return new Entry.HandoutPublished(Time, opening.Commitment);
    }

    private static void Put(LedgerPlace place, string path, byte[] bytes)
    {
        var full = Path.Combine(place.Workspace, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
