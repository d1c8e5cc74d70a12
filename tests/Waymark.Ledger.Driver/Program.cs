using System.Globalization;
using System.Text;
using Waymark.Ledger;
using Waymark.Ledger.Records;

// A writer to be killed: Waymark.Ledger.Driver WORKSPACE FIRST COUNT [BATCH]. Prints each id once its publication is durable.
// Exit codes are those of the tool: 0 all is published, 4 the disk or the ledger failed.
var (workspace, first, count) = (args[0], Number(args[1]), Number(args[2]));
var batch = args.Length > 3 ? Number(args[3]) : 1;
try
{
    for (var number = first; number < first + count; number += batch)
    {
        using var ledger = LedgerWriter.Open(new LedgerPlace(workspace), TimeProvider.System, TimeSpan.FromMinutes(10));
        using var publication = ledger.Begin();
        for (var i = number; i < Math.Min(number + batch, first + count); i++) Stage(publication, i);
        foreach (var entry in publication.Commit()) Console.Out.WriteLine($"{entry.Index} {entry.HandoutId}");
        Console.Out.Flush();
    }

    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or LedgerException)
{
    Console.Error.WriteLine(e.Message);
    return 4;
}

static void Stage(Publication publication, int number)
{
    var id = "id" + number.ToString("000000000000000000000000", CultureInfo.InvariantCulture);
    var copy = publication.Stage(
        new HandoutFacts
        {
            Id = id,
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

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
