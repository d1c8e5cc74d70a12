using Waymark.Ledger;
using Waymark.Ledger.Records;

namespace Waymark.EndToEnd.Running;

/// <summary>A ledger of small copies, recorded without making handouts: for what only reads the log.</summary>
internal static class SomeLedger
{
    /// <param name="days">When each publication is recorded, by the log's clock; the copies come one a publication.</param>
    public static void Record(Sandbox sandbox, params (string Customer, string Name, string Address, string Day)[] copies)
    {
        foreach (var (number, (customer, name, address, day)) in copies.Index())
        {
            using var ledger = LedgerWriter.Open(new LedgerPlace(sandbox.Root), new Clock(DateTimeOffset.Parse($"{day}T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture)));
            using var publication = ledger.Begin();
            var copy = publication.Stage(Facts(number, customer, name, address, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), new Dictionary<string, byte[]>(StringComparer.Ordinal));
            File.WriteAllText(Path.Combine(copy.Folder, "brief.pdf"), $"brief {number}");
            publication.Commit();
        }
    }

    public static string Id(int number) => $"{(char)('a' + (number % 26))}{number:0000000000000000000000000}";

    private static HandoutFacts Facts(int number, string customer, string name, string address, DateOnly date) => new()
    {
        Id = Id(number),
        Customer = new Party(customer, customer.ToUpperInvariant()),
        Recipient = new Person(name, address),
        Viewer = "customer",
        Sharer = new RecordedSharer("csm", null),
        Date = date,
        Version = $"{(char)('m' + (number % 2))}2d7mz5kfx4t3w6yh2rbn5caeu",
        PreviousId = null,
        Formats = ["brief"],
        Producer = "waymark 0.1.0",
        Parcel = new Parcel("A copy.", []),
    };

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
