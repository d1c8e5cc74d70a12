using System.Globalization;
using System.Text;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Ledger.Storage.Postgres;

// A writer to be killed: Waymark.Ledger.Driver WORKSPACE FIRST COUNT [BATCH]. Prints each id once its publication is durable, also where an earlier
// process made it. WAYMARK_DRIVER_DATABASE and WAYMARK_KEYS make it one of a team.
// Exit codes are those of the tool: 0 all is published, 3 the ledger is broken, 4 the disk, the database or the way to it failed.
var (workspace, first, count) = (args[0], Number(args[1]), Number(args[2]));
var database = Environment.GetEnvironmentVariable("WAYMARK_DRIVER_DATABASE") is { } address ? PostgresAddress.Parse(address) : null;
var place = new LedgerPlace(workspace, Environment.GetEnvironmentVariable("WAYMARK_KEYS"), database);
var batch = args.Length > 3 ? Number(args[3]) : 1;
try
{
    for (var number = first; number < first + count; number += batch)
    {
        using var ledger = LedgerWriter.Open(place, TimeProvider.System, TimeSpan.FromMinutes(10));
        using var publication = ledger.Begin();
        var numbers = Enumerable.Range(number, Math.Min(batch, first + count - number)).ToList();
        var known = numbers.Select(i => ledger.Reader.FindHandout(Id(i))).OfType<LoggedEntry>().ToList();
        foreach (var i in numbers.Where(i => known.TrueForAll(entry => entry.HandoutId != Id(i)))) Stage(publication, i);
        foreach (var entry in known.Concat(publication.Commit())) Console.Out.WriteLine($"{entry.Index} {entry.HandoutId}");
        Console.Out.Flush();
    }

    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or LedgerException)
{
    Console.Error.WriteLine(e.Message);
    return e is LedgerException { Fault: LedgerFault.Broken } ? 3 : 4;
}

static void Stage(Publication publication, int number)
{
    var copy = publication.Stage(
        new HandoutFacts
        {
            Id = Id(number),
            Customer = new Party("acme", "Acme"),
            Recipient = new Person($"Recipient {number}", $"recipient{number}@acme.example"),
            Viewer = "customer",
            Sharer = new RecordedSharer("csm", null),
            Date = new DateOnly(2026, 11, 20),
            Version = "version",
            PreviousId = null,
            Formats = ["brief"],
            Producer = "driver",
            Parcel = new Parcel("Prepared for one recipient.", []),
        },
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["handout"] = Encoding.UTF8.GetBytes($"{{\"number\":{number}}}") });
    File.WriteAllText(Path.Combine(copy.Folder, "brief.pdf"), $"brief {number}");
    File.WriteAllText(Path.Combine(copy.Folder, "style.css"), "p{}");
}

static string Id(int number) => "id" + number.ToString("000000000000000000000000", CultureInfo.InvariantCulture);

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
